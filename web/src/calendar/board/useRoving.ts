import { useMemo, useState } from 'react';
import type { Column } from '../types';
import { endOf, inTimeOrder, keyOf, type Placed } from './meeting';

/** One meeting of the board is in the order of Tab; J and K, or arrows, go on from there. */
export interface Roving {
  /** The meeting that Tab reaches. */
  stop: string | undefined;
  /** The one that has the focus, or had it last. */
  current: () => Placed | undefined;
  /** Whether a meeting has the focus now. */
  inside: () => boolean;
  onFocus: (key: string) => void;
  step: (by: 1 | -1) => void;
}

/** Keeps the place in the meetings of all columns, in the order of time. */
export function useRoving(columns: readonly Column[], now: number): Roving {
  const [focused, setFocused] = useState<string>();
  const order = useMemo(() => inTimeOrder(columns), [columns]);
  const indexOf = (key: string | undefined) =>
    order.findIndex(({ meeting }) => keyOf(meeting) === key);
  const first = order.find(({ meeting }) => !meeting.all_day && endOf(meeting) > now) ?? order[0];
  const known = indexOf(focused) >= 0;
  const stop = known ? focused : first && keyOf(first.meeting);
  return {
    stop,
    current: () => (known ? order[indexOf(focused)] : undefined),
    inside: () => document.activeElement?.hasAttribute('data-meeting') ?? false,
    onFocus: setFocused,
    step: (by) => {
      let at = known ? indexOf(focused) + by : first ? order.indexOf(first) : 0;
      // What a full day leaves out has no place to go to.
      for (let to = order[at]; to && !focusMeeting(keyOf(to.meeting)); to = order[at]) at += by;
    },
  };
}

/** Gives a meeting the focus, where it is on the board. */
function focusMeeting(key: string): boolean {
  const found = document.querySelector<HTMLElement>(`[data-meeting="${CSS.escape(key)}"]`);
  found?.focus({ preventScroll: true });
  found?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return Boolean(found);
}
