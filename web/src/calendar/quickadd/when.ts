import type { components } from '../../api/schema';
import { addDays } from '../../ui/time';
import type { Slot } from '../compose';
import { dayMs, readWall, wallText } from '../wall';

export type Proposal = components['schemas']['Proposal'];

/** When a meeting is to be, in the terms of the API. */
export interface When {
  start: string;
  end?: string;
  zone?: string;
  all_day: boolean;
}

/**
 * Puts together what the line says and the time that was pointed at. What the line says goes first; a time of day
 * alone means that day; a day alone that was pointed at and no time at all is the whole day. Null when neither says.
 */
export function whenOf(proposal: Proposal, slot: Slot | undefined): When | null {
  const said = saidOf(proposal);
  if (!slot) return said;
  const names = (kind: string) => proposal.spans.some((span) => span.kind === kind);
  if (said && names('date')) return said;
  if (said && names('time')) return onDate(said, slot.start.slice(0, 10));
  if (slot.start.length === 10) {
    return { start: slot.start, end: addDays(slot.start, 1), all_day: true };
  }
  return { start: slot.start, end: slot.end, zone: slot.zone, all_day: false };
}

function saidOf({ start, end, zone, all_day }: Proposal): When | null {
  if (!start) return null;
  return all_day ? { start, end, all_day } : { start, end, zone, all_day };
}

/** The same time of day on another date. */
function onDate(when: When, date: string): When {
  const by = readWall(date) - readWall(when.start.slice(0, 10));
  const days = Math.round(by / dayMs) * dayMs;
  return {
    ...when,
    start: wallText(readWall(when.start) + days),
    end: when.end && wallText(readWall(when.end) + days),
  };
}
