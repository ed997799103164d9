import { daysBetween } from '../../ui/time';
import type { BoardActions } from './Board';
import type { Placed } from './meeting';
import { noShift } from './shift';
import { type Drag, type Dropped, useDrag } from './useDrag';

/**
 * Carrying a meeting by mouse from the day it stands on to another, or to another person; its time on the wall
 * stays. `date` is the day that it was taken from.
 */
export function useCarry(placed: Placed, date: string, actions: BoardActions): Drag {
  const { column, meeting } = placed;
  const may = actions.mayWrite(column) && !meeting.redacted;
  return useDrag(may, ({ place, copy }: Dropped) => {
    const days = place.date ? daysBetween(date, place.date) : 0;
    const to = place.who === column.principal.id ? undefined : place.who;
    if (days === 0 && !to) return;
    actions.drop(placed, { shift: { ...noShift, days }, to, copy });
  });
}
