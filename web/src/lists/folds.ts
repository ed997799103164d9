import { useState } from 'react';
import type { ListPage } from './useList';

const place = 'anteroom-folded';
/** Of how many lists it is remembered; those that were folded last. */
const most = 50;

type Folded = readonly (readonly [list: string, sections: readonly string[]])[];

function all(): Folded {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '[]') as Folded;
  } catch {
    return []; // This browser keeps nothing, or something else; the page still folds.
  }
}

function keep(list: string, sections: readonly string[]): void {
  const others = all().filter(([name]) => name !== list);
  const next = sections.length > 0 ? [[list, sections] as const, ...others] : others;
  try {
    localStorage.setItem(place, JSON.stringify(next.slice(0, most)));
  } catch {
    // As above.
  }
}

/** Those of what a page shows: each view, and each thing to have headings by, has its own. */
export function useListFolds({ kind, search, asked }: ListPage) {
  return useFolds([kind.kind, search.view, asked.group].join(' '));
}

/** Which sections of a list are folded away, on this device, by whatever names the list and its headings. */
export function useFolds(list: string) {
  const [now, setNow] = useState<Folded[number]>();
  const folded = now?.[0] === list ? now[1] : (all().find(([name]) => name === list)?.[1] ?? []);
  return {
    open: (key: string) => !folded.includes(key),
    toggle: (key: string) => {
      const next = folded.includes(key) ? folded.filter((one) => one !== key) : [...folded, key];
      setNow([list, next]);
      keep(list, next);
    },
  };
}
