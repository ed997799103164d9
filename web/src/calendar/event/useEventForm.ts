import { useState } from 'react';
import { ApiError } from '../../api/problem';
import type { Scope } from '../types';
import { type FormValues, formField, problemsOf } from './values';

type Errors = Partial<Record<keyof FormValues, string>>;

/** The form's state: what is typed, what is wrong with it, and how much of a series is meant. */
export interface EventForm {
  values: FormValues;
  errors: Errors;
  isNew: boolean;
  /** It is one occurrence of a series that is looked at. */
  series: boolean;
  scope: Scope;
  setScope: (scope: Scope) => void;
  set: (change: Partial<FormValues>) => void;
  replace: (values: FormValues) => void;
  /** Whether everything can be sent; says at the fields what is wrong. */
  check: () => boolean;
  /** Puts what the API says of fields beside them; true when nothing is left to say elsewhere. */
  refuse: (error: unknown) => boolean;
}

interface Options {
  isNew?: boolean;
  series?: boolean;
}

export function useEventForm(
  first: FormValues,
  { isNew = false, series = false }: Options = {},
): EventForm {
  const [values, setValues] = useState(first);
  const [errors, setErrors] = useState<Errors>({});
  const [scope, setScope] = useState<Scope>(series ? 'this' : 'all');
  return {
    values,
    errors,
    isNew,
    series,
    scope,
    setScope,
    set: (change) => {
      setValues((was) => ({ ...was, ...change }));
      setErrors((was) => without(was, Object.keys(change)));
    },
    replace: (next) => {
      setValues(next);
      setErrors({});
    },
    check: () => {
      const found = problemsOf(values);
      setErrors(found);
      focusFirst(found);
      return Object.keys(found).length === 0;
    },
    refuse: (error) => {
      if (!(error instanceof ApiError) || error.fields.length === 0) return false;
      const found: Errors = {};
      for (const { field, message } of error.fields) {
        const known = formField(field, values);
        if (known) found[known] = message;
      }
      setErrors(found);
      focusFirst(found);
      return error.fields.every(({ field }) => formField(field, values) !== undefined);
    },
  };
}

function without(errors: Errors, fields: string[]): Errors {
  return Object.fromEntries(Object.entries(errors).filter(([field]) => !fields.includes(field)));
}

/** Brings the first field that is wrong into view, once it says so. */
function focusFirst(errors: Errors): void {
  if (Object.keys(errors).length === 0) return;
  setTimeout(() => document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus(), 0);
}
