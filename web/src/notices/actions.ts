import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useOwnZone } from '../api/me';
import { mark, mute, type Notice, unmute } from '../api/notices';
import { features } from '../app/features';
import { want } from '../ui/comments/wanted';
import { civilDate, fromMicros } from '../ui/time';
import { sayProblem, takenBackBy } from '../ui/toast';
import { t } from './texts';

/** What can be done with notices; each of it can be taken back. */
export function useNoticeActions() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const own = useOwnZone();
  const refresh = () => client.invalidateQueries({ queryKey: ['notice'] });
  const marking = useMutation({
    mutationFn: ({ ids, read }: { ids: string[]; read: boolean; said: string }) => mark(ids, read),
    onSuccess: ({ changed }, { read, said }) => {
      if (changed.length === 0 || !said) return;
      takenBackBy(async () => {
        await mark(changed, !read);
        await refresh();
      }, said);
    },
    onError: (error) => sayProblem(error.message),
    onSettled: refresh,
  });
  const muting = useMutation({
    mutationFn: ({ about }: Notice) => mute(about),
    onSuccess: (_, { about, title }) =>
      takenBackBy(
        async () => {
          await unmute(about);
          await refresh();
        },
        t('muted', { title }),
      ),
    onError: (error) => sayProblem(error.message),
    onSettled: refresh,
  });
  return {
    flip: ({ id, title, read_us }: Notice) =>
      marking.mutate({
        ids: [id],
        read: !read_us,
        said: t(read_us ? 'unreadOne' : 'readOne', { title }),
      }),
    all: (items: readonly Notice[]) => {
      const ids = items.filter(({ read_us }) => !read_us).map(({ id }) => id);
      marking.mutate({ ids, read: true, said: t('readMany', { count: ids.length }) });
    },
    mute: (one: Notice) => muting.mutate(one),
    /** Opens what a notice is about, and notes that it was read. */
    open: (one: Notice) => {
      if (!one.read_us) marking.mutate({ ids: [one.id], read: true, said: '' });
      const { id } = one.about;
      const kind = one.opens ?? one.about.kind;
      if (one.kind === 'untold') return navigate({ to: '/untold' });
      if (kind === 'share') return navigate({ to: '/handover', search: { open: id } });
      if (kind === 'finding') return navigate({ to: '/ahead' });
      if (kind === 'booking') return navigate({ to: '/bookings', search: { open: id } });
      if (kind === 'event' && one.at_us) {
        const date = civilDate(fromMicros(one.at_us), own);
        return navigate({ to: '/calendar', search: { date, open: id } });
      }
      if (one.kind === 'mentioned') want(`${kind}/${id}`);
      features
        .find(({ opens }) => opens?.[kind])
        ?.opens?.[kind]?.({ kind, id, title: one.title }, { navigate });
    },
  };
}

export type Actions = ReturnType<typeof useNoticeActions>;
