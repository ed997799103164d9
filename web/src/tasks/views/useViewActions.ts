import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../../api/client';
import { type SavedView, viewsQuery } from '../../api/views';
import { undoable } from '../../ui/toast';
import type { Asked } from '../search';
import { asksOf } from './state';
import { v } from './texts';

/** Keeps what is asked now in a view that there is already. */
export function useViewActions() {
  const client = useQueryClient();
  const saving = useMutation({
    mutationFn: ({ view, asked }: { view: SavedView; asked: Asked; then: () => void }) =>
      sent(
        api.PATCH('/views/{id}', {
          params: { path: { id: view.id } },
          body: { rev: view.rev, look: asked.look ?? 'list', asks: asksOf(asked) },
        }),
      ),
    onSuccess: async ({ view, act }, { then }) => {
      if (act) undoable(act, v('saved', { name: view.name }));
      client.setQueryData(
        viewsQuery('task').queryKey,
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
  return {
    save: (view: SavedView, asked: Asked, then: () => void) => saving.mutate({ view, asked, then }),
  };
}
