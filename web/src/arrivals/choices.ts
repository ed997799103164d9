import type { Arrival, As, Column, Table } from './send';
import { t } from './texts';

type Choice = { part: number; as: As; columns: string[] };

const plain = ['title', 'notes', 'due', 'done', 'status', 'priority', 'tags', 'assignee'] as const;
const types = ['text', 'number', 'money', 'date', 'choice', 'link', 'checkbox'] as const;

/** What a column can become: what its cells can be read as. */
export function offers(column: Column, fields: Arrival['fields']) {
  const fits = (type: string) => type === column.type || type === 'text' || type === 'choice';
  return [
    { value: '', label: t('leaveColumn') },
    ...plain.map((value) => ({ value: value as string, label: t(`as_${value}`) })),
    ...types.filter(fits).map((type) => ({
      value: `field:${type}`,
      label: t('asField', { type: t(`type_${type}`) }),
    })),
    ...fields
      .filter(({ type }) => fits(type))
      .map(({ id, name }) => ({ value: `own:${id}`, label: t('asOwn', { name }) })),
  ];
}

interface Change {
  as?: As;
  columns?: string[];
  at?: number;
  become?: string;
}

/** Everything that is chosen, with one table changed. There is one title: the column that was it goes into the notes. */
export function chosen(tables: readonly Table[], part: number, change: Change): Choice[] {
  return tables.map((table) => {
    const columns = table.columns.map(({ as }) => as);
    if (table.part !== part) return { part: table.part, as: table.as, columns };
    const { at, become = '' } = change;
    const next =
      change.columns ??
      columns.map((as, index) => {
        if (index === at) return become;
        return at !== undefined && become === 'title' && as === 'title' ? 'notes' : as;
      });
    return { part, as: change.as ?? table.as, columns: next };
  });
}
