import type { Draft } from './draft';
import { f } from './texts';

export const shown = [
  'title',
  'space',
  'name',
  'email',
  'member',
  'body',
  'why',
  'outcome',
  'others',
  'due',
  'due_time',
  'zone',
  'service',
  'tags',
];

export function check({ title }: Draft) {
  return title.trim() ? {} : { title: f('needWhat') };
}

const labels: Partial<Record<keyof Draft, Parameters<typeof f>[0]>> = {
  title: 'what',
  space: 'for',
  name: 'who',
  email: 'email',
  member: 'colleague',
  body: 'body',
  why: 'why',
  outcome: 'outcome',
  others: 'others',
  due: 'due',
  due_time: 'dueTime',
  zone: 'zone',
  service: 'service',
  private: 'private',
  tags: 'tags',
};

export const theirsOf = (draft: Draft) => (field: keyof Draft) => ({
  name: f((labels[field] ?? 'what') as 'what'),
  value: String(draft[field]),
});
