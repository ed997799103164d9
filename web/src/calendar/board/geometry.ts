import type { CSSProperties } from 'react';
import { minuteMs } from '../wall';
import { type Axis, hourHeight, offsetOn } from './axis';
import type { Lane } from './lanes';

/** The lowest block that a line of text fits in. */
export const leastHeight = 18;
/** How long something seems to last that is drawn so high. */
export const leastMs = (leastHeight / hourHeight) * 60 * minuteMs;

const gap = 2;

export interface Box {
  style: CSSProperties;
  size: 'line' | 'two' | 'tall';
}

/** Where a meeting stands in its column, and how much of it fits in there. */
export function boxOf(axis: Axis, start: number, end: number, lane: Lane): Box {
  const top = offsetOn(axis, start);
  const height = Math.max(offsetOn(axis, end) - top - gap, leastHeight);
  const share = 100 / lane.lanes;
  return {
    style: {
      top,
      height,
      left: `${lane.lane * share}%`,
      width: `calc(${lane.span * share}% - ${gap}px)`,
    },
    size: height < 34 ? 'line' : height < 62 ? 'two' : 'tall',
  };
}
