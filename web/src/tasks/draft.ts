import { changedFields } from '../ui/rebase';
import type { Task, TaskDraft, TaskPatch } from './queries';

/** A task as its form holds it: every field a text, '' for nothing. */
export interface Draft {
  space: string;
  title: string;
  notes: string;
  due: string;
  due_time: string;
  zone: string;
  priority: '0' | '1' | '5' | '9';
  rule: string;
  after_done: boolean;
  assignee: string;
  private: boolean;
  tags: string[];
  /** The project it belongs to, by id. */
  project: string;
  minutes: number;
  milestone: boolean;
  /** The tasks that come before it, by id. */
  after: string[];
}

export type Field = keyof Draft;

export function emptyDraft(space: string, zone: string): Draft {
  return {
    space,
    title: '',
    notes: '',
    due: '',
    due_time: '',
    zone,
    priority: '0',
    rule: '',
    after_done: false,
    assignee: '',
    private: false,
    tags: [],
    project: '',
    minutes: 0,
    milestone: false,
    after: [],
  };
}

/** A task in its form. `zone` is where a day counts that has no zone yet. */
export function draftOf(task: Task, zone: string): Draft {
  return {
    space: task.space,
    title: task.title,
    notes: task.notes,
    due: task.due ?? '',
    due_time: task.due_time ?? '',
    zone: task.zone ?? zone,
    priority: `${task.priority}`,
    rule: task.rule ?? '',
    after_done: task.after_done,
    assignee: task.assignee ?? '',
    private: task.private,
    tags: task.tags,
    project: task.of?.kind === 'project' ? task.of.id : '',
    minutes: task.minutes ?? 0,
    milestone: task.milestone ?? false,
    after: task.after ?? [],
  };
}

/** What is sent to make it. */
export function asNew(id: string, draft: Draft): TaskDraft {
  return { id, space: draft.space, ...written(draft) };
}

/** What is sent to change it: only the fields that were changed, so that others' changes of other fields stay. */
export function asPatch(rev: number, base: Draft, draft: Draft): TaskPatch {
  const all = written(draft);
  const fields = changedFields(base, draft).filter((field) => field !== 'space');
  const patch = Object.fromEntries(
    fields.map((field) => {
      const name = field === 'project' ? 'of' : field;
      return [name, all[name as keyof typeof all]];
    }),
  );
  // A day counts in a zone, so the two go together.
  if (patch.due && !('zone' in patch)) patch.zone = draft.zone;
  return { rev, ...patch };
}

function partOf({ project }: Draft) {
  return { of: project ? { kind: 'project', id: project } : null };
}

function written(draft: Draft) {
  return {
    title: draft.title,
    notes: draft.notes,
    due: draft.due || null,
    due_time: (draft.due && draft.due_time) || null,
    zone: draft.due ? draft.zone : null,
    priority: Number(draft.priority) as 0 | 1 | 5 | 9,
    rule: (draft.due && draft.rule) || null,
    after_done: draft.rule !== '' && draft.after_done,
    assignee: draft.assignee || null,
    private: draft.private,
    tags: draft.tags,
    ...partOf(draft),
    minutes: draft.minutes,
    milestone: draft.milestone,
    after: draft.after,
  };
}
