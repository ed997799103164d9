import { useState } from 'react';

/** What was typed and not sent, by what it is for, so that a panel that was closed has it still. */
const typed = new Map<string, string>();

/** Words that are kept until they are sent or emptied; without a key only as long as they are on the screen. */
export function useUnsent(key: string | undefined, initial = '') {
  const [text, setText] = useState(() => (key && typed.get(key)) ?? initial);
  const change = (next: string) => {
    setText(next);
    if (key && next) typed.set(key, next);
    else if (key) typed.delete(key);
  };
  return [text, change] as const;
}

const begun = new Map<string, object>();

/** What a form was filled in with is kept, whole, until it is sent. Gives it, what changes some of it, and what forgets it. */
export function useBegun<Values extends object>(key: string, initial: Values) {
  const [values, setValues] = useState(() => (begun.get(key) as Values | undefined) ?? initial);
  const change = (some: Partial<Values>) => {
    const next = { ...values, ...some };
    setValues(next);
    begun.set(key, next);
  };
  return [values, change, () => begun.delete(key)] as const;
}
