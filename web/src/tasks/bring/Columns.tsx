import { Checkbox, Select } from '@mantine/core';
import type { Brought } from './BringPanel';
import classes from './bring.module.css';
import { g } from './texts';

const plain = [
  'title',
  'notes',
  'due',
  'due_time',
  'zone',
  'priority',
  'tags',
  'space',
  'assignee',
  'done',
] as const;

interface Properties {
  brought: Brought;
  /** Missing choices of own fields are to be made. */
  choices: boolean;
  onChange: (asked: { columns?: string[]; dates?: 'dmy' | 'mdy'; choices?: boolean }) => void;
}

/** What each column of the table is; each is one thing, and one thing is in one column. */
export function Columns({ brought, choices, onChange }: Properties) {
  const { columns, names, dates, chooses } = brought;
  const taken = columns.map(({ as }) => as);
  const put = (at: number, as: string) =>
    onChange({
      columns: taken.map((one, index) => (index === at ? as : one === as && as ? '' : one)),
    });
  const label = (name: string) => {
    const known = plain.find((one) => one === name);
    return known ? g(`as_${known}`) : (names.find((one) => one.name === name)?.label ?? name);
  };
  return (
    <section className={classes.columns} aria-label={g('columns')}>
      <h3 className={classes.title}>{g('columns')}</h3>
      {columns.map(({ head, as }, index) => {
        const name = head || g('unnamed', { number: index + 1 });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
          <div key={index} className={classes.column}>
            <span className={classes.head} title={name}>
              {name}
            </span>
            <Select
              aria-label={g('column', { head: name })}
              allowDeselect={false}
              searchable={names.length > 14}
              value={as}
              data-left={as === '' || undefined}
              onChange={(next) => put(index, next ?? '')}
              data={[
                { value: '', label: g('leave') },
                ...names.map((one) => ({ value: one.name, label: label(one.name) })),
              ]}
            />
          </div>
        );
      })}
      {taken.includes('due') && (
        <div className={classes.column}>
          <span className={classes.head}>{g('dates')}</span>
          <Select
            aria-label={g('dates')}
            allowDeselect={false}
            value={dates}
            onChange={(next) => onChange({ dates: next === 'mdy' ? 'mdy' : 'dmy' })}
            data={[
              { value: 'dmy', label: g('dmy') },
              { value: 'mdy', label: g('mdy') },
            ]}
          />
        </div>
      )}
      {chooses && (
        <Checkbox
          label={g('choices')}
          description={g('choicesAbout')}
          checked={choices}
          onChange={(event) => onChange({ choices: event.currentTarget.checked })}
        />
      )}
    </section>
  );
}
