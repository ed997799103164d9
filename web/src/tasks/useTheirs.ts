import { longDate } from '../ui/time';
import type { Draft, Field } from './draft';
import { f } from './texts';
import { useNames } from './useNames';

const names: Record<Field, string> = {
  space: f('for'),
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

/** What a field is called and what stands in it, for telling what somebody else wrote there. */
export function useTheirs(draft: Draft): (field: Field) => { name: string; value: string } {
  const { member, tag } = useNames();
  const value = (field: Field): string => {
    if (field === 'tags') return draft.tags.map((id) => tag(id)?.name ?? '').join(', ');
    if (field === 'assignee') return member(draft.assignee) ?? '';
    if (field === 'priority') return f(`priority${draft.priority}`);
    if (field === 'after_done') return f(draft.after_done ? 'fromDone' : 'fromDue');
    if (field === 'private') return f(draft.private ? 'yes' : 'no');
    const text = String(draft[field]);
    return field === 'due' && text ? longDate(text, text) : text;
  };
  return (field) => ({ name: names[field], value: value(field) });
}
