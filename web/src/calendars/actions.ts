import { useMutation, useQueryClient } from '@tanstack/react-query';
import { undoAct } from '../api/acts';
import { api, sent } from '../api/client';
import { undoable } from '../ui/toast';
import type { Calendar, Import } from './queries';
import { i, t } from './texts';

/** What can be done with a calendar from the list. */
export function useCalendarActions() {
  const client = useQueryClient();
  const refresh = useMutation({
    mutationFn: ({ id }: Calendar) =>
      sent(api.POST('/calendars/{id}/refresh', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['calendar'] }),
  });
  const trash = useMutation({
    mutationFn: ({ id, rev }: Calendar) =>
      sent(api.DELETE('/calendars/{id}', { params: { path: { id }, query: { rev } } })),
    onSuccess: ({ act }, { name }) => {
      undoable(act, t('trashed', { name }));
      void client.invalidateQueries({ queryKey: ['calendar'] });
    },
  });
  return { refresh, trash };
}

/** What can be done with an import once it is in. */
export function useImportActions({ id, name, file, act }: Import) {
  const client = useQueryClient();
  const called = name || file || '';
  const renew = () => {
    void client.invalidateQueries({ queryKey: ['calendar'] });
    void client.invalidateQueries({ queryKey: ['import'] });
    void client.invalidateQueries({ queryKey: ['event'] });
  };
  const takeBack = useMutation({
    mutationFn: () => undoAct(act ?? ''),
    onSuccess: (answer) => {
      undoable(answer.act, i('takenBack', { name: called }));
      renew();
    },
    onError: () => undefined, // The report shows it.
  });
  const removeVanished = useMutation({
    mutationFn: () => sent(api.POST('/imports/{id}/remove-vanished', { params: { path: { id } } })),
    onSuccess: (answer) => {
      undoable(answer.act, i('removedVanished', { name: called }));
      renew();
    },
    onError: () => undefined, // The report shows it.
  });
  return { takeBack, removeVanished };
}
