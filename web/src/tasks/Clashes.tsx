import { Button } from '@mantine/core';
import { longDate } from '../ui/time';
import classes from './Clashes.module.css';
import type { Draft, Field } from './draft';
import { f } from './texts';
import { useNames } from './useNames';

interface Properties {
  fields: readonly Field[];
  theirs: Draft;
  takeTheirs: (field: Field) => void;
}

/** What somebody else wrote into the fields that one was writing in oneself, each with a way to take it. */
export function Clashes({ fields, theirs, takeTheirs }: Properties) {
  const value = useValue(theirs);
  return (
    <div className={classes.clashes} role="alert">
      <p>{f('changedMeanwhile')}</p>
      <ul className={classes.list}>
        {fields.map((field) => (
          <li key={field} className={classes.clash}>
            <span>{f('theirs', { field: fieldName(field), value: value(field) })}</span>
            <Button size="compact-sm" variant="default" onClick={() => takeTheirs(field)}>
              {f('takeTheirs')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const names: Partial<Record<Field, string>> = {
  title: f('title'),
  notes: f('notes'),
  due: f('due'),
  due_time: f('dueTime'),
  zone: f('zone'),
  priority: f('priority'),
  rule: f('repeat'),
  after_done: f('counted'),
  assignee: f('assignee'),
  private: f('private'),
  tags: f('tags'),
};

function fieldName(field: Field): string {
  return names[field] ?? field;
}

function useValue(draft: Draft): (field: Field) => string {
  const { member, tag } = useNames();
  return (field) => {
    if (field === 'tags') {
      return draft.tags.map((id) => tag(id)?.name ?? '').join(', ') || f('nothing');
    }
    if (field === 'assignee') return member(draft.assignee) ?? f('nobody');
    if (field === 'priority') return f(`priority${draft.priority}`);
    if (field === 'after_done') return draft.after_done ? f('fromDone') : f('fromDue');
    const value = String(draft[field]);
    return field === 'due' && value ? longDate(value, value) : value || f('nothing');
  };
}
