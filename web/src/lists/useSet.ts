import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { fill } from '../api/fields';
import { sayProblem, undoable } from '../ui/toast';
import type { Pages, Row } from './queries';
import { t } from './texts';

interface Change {
  row: Row;
  /** The name of a column; "own:FIELD" for a field of one's own. */
  column: string;
  value: string;
  /** What is said when it is done. */
  said: string;
}

/** Changes one value of a record where it is listed; it shows at once, and goes back when the server refuses. */
export function useSet(kind: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ row, column, value }: Change): Promise<{ act?: string }> =>
      column.startsWith('own:')
        ? fill(kind, row.id, row.rev, [{ field: column.slice(4), value }])
        : sent(
            api.PATCH('/lists/{kind}/{id}', {
              params: { path: { kind, id: row.id } },
              body: { rev: row.rev, column, value },
            }),
          ),
    onMutate: ({ row, column, value }) => {
      client.setQueriesData<Pages>({ queryKey: [kind, 'list'] }, (was) =>
        was?.pages?.[0] && 'items' in was.pages[0]
          ? {
              ...was,
              pages: was.pages.map((page) => ({
                ...page,
                items: page.items.map((one) =>
                  one.id === row.id && one.cells
                    ? {
                        ...one,
                        label: one.cells[column] === one.label ? value : one.label,
                        cells: { ...one.cells, [column]: value },
                      }
                    : one,
                ),
              })),
            }
          : was,
      );
    },
    onSuccess: ({ act }, { said }) => {
      if (act) undoable(act, said);
    },
    onError: (error, { row }) => sayProblem(t('refused', { title: row.label, why: error.message })),
    onSettled: () => client.invalidateQueries({ queryKey: [kind] }),
  });
}
