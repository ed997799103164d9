import { type FormErrors, useForm } from '@mantine/form';
import { useEffect, useRef, useState } from 'react';
import { changedFields, rebase } from './rebase';

interface Version<D> {
  rev: number;
  draft: D;
}

/**
 * The form of a record that others may change at the same time. Whatever comes from them goes into the fields that
 * the reader has left alone; `clashes` are those that both changed, and there the reader's words stay. `now` is the
 * record as the server has it; rev 0 is one that does not exist yet.
 */
export function useRecordForm<D extends object>(now: Version<D>, check?: (draft: D) => FormErrors) {
  const [base, setBase] = useState(now);
  const [clashes, setClashes] = useState<(keyof D)[]>([]);
  const form = useForm<D>({ initialValues: base.draft, validate: check });
  const latest = useRef({ base, form, now });
  latest.current = { base, form, now };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another rev is news; the rest is read through `latest`.
  useEffect(() => {
    const { base: seen, form: filled, now: theirs } = latest.current;
    if (theirs.rev <= seen.rev) return;
    const met = rebase(seen.draft, theirs.draft, filled.getValues());
    setBase(theirs);
    setClashes((before) => [
      ...met.clashes,
      ...before.filter(
        (field) =>
          !met.clashes.includes(field) && changedFields(met.draft, theirs.draft).includes(field),
      ),
    ]);
    filled.setValues(met.draft);
  }, [now.rev]);

  return {
    form,
    base,
    clashes,
    /** The fields that differ from what is stored. */
    changed: changedFields(base.draft, form.values),
    takeTheirs: (field: keyof D) => {
      form.setValues({ [field]: base.draft[field] } as unknown as Partial<D>);
      setClashes(clashes.filter((one) => one !== field));
    },
  };
}
