import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../../api/client';
import { type SavedView, viewsQuery } from '../../api/views';
import { say, undoable } from '../toast';
import type { Shown } from './state';
import { v } from './texts';

/** Keeps what is asked now in a view that there is already. */
export function useViewActions() {
  const client = useQueryClient();
  const saving = useMutation({
    mutationFn: ({ view, shown }: { view: SavedView; shown: Shown; then: () => void }) =>
      sent(
        api.PATCH('/views/{id}', {
          params: { path: { id: view.id } },
          body: { rev: view.rev, ...shown },
        }),
      ),
    onSuccess: async ({ view, act }, { then }) => {
      if (act) undoable(act, v('saved', { name: view.name }));
      client.setQueryData(
        viewsQuery(view.lists).queryKey,
        (was) =>
          was && {
            ...was,
            items: was.items.map((one) => (one.id === view.id ? { ...one, ...view } : one)),
          },
      );
      then();
      await client.invalidateQueries({ queryKey: ['saved_view'] });
    },
  });
  const following = useMutation({
    mutationFn: ({ view, every }: { view: SavedView; every: SavedView['every'] }) =>
      sent(api.PUT('/views/{id}/follow', { params: { path: { id: view.id } }, body: { every } })),
    onSuccess: (_done, { view, every }) => {
      say(v(`followed_${every}`, { name: view.name }));
      return client.invalidateQueries({ queryKey: ['saved_view'] });
    },
  });
  return {
    follow: (view: SavedView, every: SavedView['every']) => following.mutate({ view, every }),
    save: (view: SavedView, shown: Shown, then: () => void) => saving.mutate({ view, shown, then }),
  };
}
