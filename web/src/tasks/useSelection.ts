import { useRef, useState } from 'react';

/** Up to how many tasks are changed at once. */
export const mostAtOnce = 1000;

/** Which tasks of those on the screen are chosen, to be changed together. */
export interface Selection {
  /** Tasks are being chosen: each shows a box for it. */
  on: boolean;
  ids: ReadonlySet<string>;
  has: (id: string) => boolean;
  toggle: (id: string) => void;
  /** Up to this one from the one chosen last. */
  extend: (id: string) => void;
  all: () => void;
  start: () => void;
  clear: () => void;
}

export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [started, setStarted] = useState(false);
  const last = useRef<string>(undefined);
  const put = (next: Iterable<string>) => setIds(new Set([...next].slice(0, mostAtOnce)));
  const toggle = (id: string) => {
    last.current = id;
    put(ids.has(id) ? [...ids].filter((one) => one !== id) : [...ids, id]);
  };
  return {
    on: started || ids.size > 0,
    ids,
    has: (id) => ids.has(id),
    toggle,
    extend: (id) => {
      const shown = shownIds();
      const from = shown.indexOf(last.current ?? '');
      const to = shown.indexOf(id);
      if (from < 0 || to < 0) return toggle(id);
      last.current = id;
      put([...ids, ...shown.slice(Math.min(from, to), Math.max(from, to) + 1)]);
    },
    all: () => put(shownIds()),
    start: () => setStarted(true),
    clear: () => {
      setStarted(false);
      last.current = undefined;
      setIds(new Set());
    },
  };
}

/** The tasks on the screen, in their order there. */
function shownIds(): string[] {
  const all = [...document.querySelectorAll<HTMLElement>('[data-task]')];
  return [...new Set(all.map(({ dataset }) => dataset.task ?? ''))];
}
