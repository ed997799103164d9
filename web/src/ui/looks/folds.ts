import { useState } from 'react';

const place = 'anteroom-folded';
/** Of how many lists it is remembered; those that were folded last. */
const most = 50;

type Folded = readonly (readonly [list: string, sections: readonly string[]])[];

function all(): Folded {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept : [];
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

/** Whether a section is not folded away, and what folds or unfolds it. */
export interface Fold {
  open: boolean;
  toggle: () => void;
}

/** What each section of a list is on this device, by whatever names the list and its headings. */
export function useFolds(list: string): (section: string) => Fold {
  const [now, setNow] = useState<Folded[number]>();
  const folded = now?.[0] === list ? now[1] : (all().find(([name]) => name === list)?.[1] ?? []);
  return (section) => {
    const open = !folded.includes(section);
    const next = open ? [...folded, section] : folded.filter((one) => one !== section);
    const toggle = () => {
      setNow([list, next]);
      keep(list, next);
    };
    return { open, toggle };
  };
}
