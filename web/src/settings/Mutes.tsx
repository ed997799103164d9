import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Muted, mute, mutesQuery, unmute } from '../api/notices';
import { features } from '../app/features';
import { sayProblem, takenBackBy } from '../ui/toast';
import { Widget } from '../ui/Widget';
import classes from './notifications.module.css';
import { n } from './texts';

/** What the reader wants to hear no more of. */
export function Mutes() {
  const { data } = useQuery(mutesQuery);
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['notice'] });
  const lift = useMutation({
    mutationFn: ({ kind, id }: Muted) => unmute({ kind, id }),
    onSuccess: (_, { kind, id, title }) =>
      takenBackBy(
        async () => {
          await mute({ kind, id });
          await refresh();
        },
        n('lifted', { title: title || n('gone') }),
      ),
    onError: (failure) => sayProblem(failure.message),
    onSettled: refresh,
  });
  const items = data?.items ?? [];
  return (
    <Widget title={n('mutes')} note={items.length || undefined} flush={items.length > 0}>
      {data && items.length === 0 && <p className={classes.quiet}>{n('noMutes')}</p>}
      <ul className={classes.list}>
        {items.map((one) => {
          const Picture = features.find(({ opens }) => opens?.[one.kind])?.place.icon;
          const title = one.title || n('gone');
          return (
            <li key={`${one.kind} ${one.id}`} className={classes.device}>
              {Picture && <Picture size={17} stroke={1.6} aria-hidden />}
              <span className={classes.what}>{title}</span>
              <Button
                variant="default"
                aria-label={n('liftOf', { title })}
                onClick={() => lift.mutate(one)}
              >
                {n('lift')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Widget>
  );
}
