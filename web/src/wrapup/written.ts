import { useState } from 'react';

/** Where what somebody has begun to write of a week stays until it is kept: on this device alone. */
const keyOf = (week: string, space: string) => `anteroom-wrapup-${week}-${space}`;

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined; // This browser keeps nothing; the page still does.
  }
}

function write(key: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // As above.
  }
}

/** The words of somebody's status, once they differ from what is filled in; undefined until then. */
export function useWritten(week: string, space: string) {
  const key = keyOf(week, space);
  const [text, setText] = useState(() => read(key));
  return [
    text,
    (next: string | undefined) => {
      setText(next);
      write(key, next);
    },
  ] as const;
}
