import { useForm } from '@mantine/form';
import { useEffect, useRef, useState } from 'react';
import { useOwnZone } from '../api/me';
import { changed, type Draft, draftOf, type Field, rebase } from './draft';
import type { Task } from './queries';
import { f } from './texts';

const validate = { title: (title: string) => (title.trim() ? null : f('titleMissing')) };

/** The form of a task that does not exist yet. */
export function useNewTaskForm(initial: Draft) {
  return useForm<Draft>({ initialValues: initial, validate });
}

/**
 * The form of a task that others may change at the same time. Whatever comes from them goes into the fields
 * that the reader has left alone; `clashes` are those that both changed, and there the reader's words stay.
 */
export function useTaskForm(task: Task) {
  const zone = useOwnZone();
  const [base, setBase] = useState(() => ({ rev: task.rev, draft: draftOf(task, zone) }));
  const [clashes, setClashes] = useState<Field[]>([]);
  const form = useForm<Draft>({ initialValues: base.draft, validate });
  const latest = useRef({ base, form });
  latest.current = { base, form };

  useEffect(() => {
    const { base: seen, form: filled } = latest.current;
    if (task.rev <= seen.rev) return;
    const theirs = draftOf(task, zone);
    const met = rebase(seen.draft, theirs, filled.values);
    setBase({ rev: task.rev, draft: theirs });
    setClashes((before) => [
      ...met.clashes,
      ...before.filter(
        (field) => !met.clashes.includes(field) && met.draft[field] !== theirs[field],
      ),
    ]);
    filled.setValues(met.draft);
  }, [task, zone]);

  return {
    form,
    base,
    clashes,
    dirty: changed(base.draft, form.values).length > 0,
    takeTheirs: (field: Field) => {
      form.setFieldValue(field, base.draft[field]);
      setClashes(clashes.filter((one) => one !== field));
    },
  };
}
