import { useState } from 'react';
import type { Placed } from '../model';

const mostSteps = 100;

export interface Draft {
  widgets: readonly Placed[];
  changed: boolean;
  /** Does one step; what is as it was is none. */
  step: (next: readonly Placed[]) => boolean;
  /** Takes the last step back; false when there is none. */
  undo: () => boolean;
  /** Begins anew from other widgets. */
  restart: (widgets: readonly Placed[]) => void;
}

/** A layout while it is being changed, with every step that led there. */
export function useDraft(from: readonly Placed[]): Draft {
  const [steps, setSteps] = useState<readonly (readonly Placed[])[]>([from]);
  const widgets = steps.at(-1) ?? from;
  return {
    widgets,
    changed: steps.length > 1,
    step: (next) => {
      if (JSON.stringify(next) === JSON.stringify(widgets)) return false;
      // The first is what it began with, however many follow.
      const kept = steps.length > mostSteps ? [...steps.slice(0, 1), ...steps.slice(2)] : steps;
      setSteps([...kept, next]);
      return true;
    },
    undo: () => {
      if (steps.length < 2) return false;
      setSteps(steps.slice(0, -1));
      return true;
    },
    restart: (next) => setSteps([next]),
  };
}
