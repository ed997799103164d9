import { useMembers } from '../api/members';
import { useTags } from '../api/tags';
import { longDate } from '../ui/time';
import type { Draft, Field } from './draft';
import { f } from './texts';
import { useTitles } from './useTitles';

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
  project: f('project'),
  minutes: f('minutes'),
  milestone: f('milestone'),
  after: f('after'),
};

/** What a field is called and what stands in it, for telling what somebody else wrote there. */
export function useTheirs(draft: Draft): (field: Field) => { name: string; value: string } {
  const { data: members } = useMembers();
  const { data: tags } = useTags();
  const titles = useTitles(draft.after);
  const tag = (id: string) => tags?.find((one) => one.id === id);
  const value = (field: Field): string => {
    if (field === 'tags') return draft.tags.map((id) => tag(id)?.name ?? '').join(', ');
    if (field === 'after') return titles.join(', ') || f('afterNone');
    if (field === 'assignee') return members?.find(({ id }) => id === draft.assignee)?.name ?? '';
    if (field === 'priority') return f(`priority${draft.priority}`);
    if (field === 'after_done') return f(draft.after_done ? 'fromDone' : 'fromDue');
    if (field === 'private' || field === 'milestone') return f(draft[field] ? 'yes' : 'no');
    if (field === 'project') return draft.project ? f('someone') : f('noProject');
    const text = String(draft[field]);
    return field === 'due' && text ? longDate(text, text) : text;
  };
  return (field) => ({ name: names[field], value: value(field) });
}
