import type { Report } from './queries';

export type IdealState = 'protected' | 'off' | 'rather_not' | 'rather' | 'open';
export type Mark = 'against' | 'fits' | 'unused' | 'quiet';

type Week = Report['week'];

/** An hour of the week: minutes of meetings in an average week, and what the rules make of it. */
export interface Cell {
  minutes: number;
  /** Of them, where the rules want none. */
  against: number;
  ideal: IdealState;
  mark: Mark;
}

const states = ['protected', 'rather_not', 'rather', 'open', 'off'] as const;
const dayMinutes = 24 * 60;

export function sumOf(cells: readonly number[]): number {
  return cells.reduce((sum, minutes) => sum + minutes, 0);
}

/** Looks at every hour of the week, Monday 00:00 first. */
export function lookAt({ week }: Report): Cell[] {
  const times = Array.from({ length: 7 }, (_, day) => {
    const whole = states.reduce(
      (sum, state) => sum + sumOf(week[state].slice(day * 24, day * 24 + 24)),
      0,
    );
    return Math.max(1, Math.round(whole / dayMinutes));
  });
  return week.meetings.map((met, cell) => {
    const often = times[Math.floor(cell / 24)] ?? 1;
    const minutes = Math.round(met / often);
    const against = Math.round((week.against[cell] ?? 0) / often);
    const ideal = idealOf(week, cell);
    return { minutes, against, ideal, mark: markOf(minutes, against, ideal) };
  });
}

/** What the rules make of most of an hour. */
function idealOf(week: Week, cell: number): IdealState {
  let best: IdealState = 'off';
  let most = 0;
  for (const state of states) {
    const minutes = week[state][cell] ?? 0;
    if (minutes > most) [best, most] = [state, minutes];
  }
  return best;
}

function markOf(minutes: number, against: number, ideal: IdealState): Mark {
  if (against > 0) return 'against';
  if (minutes > 0) return 'fits';
  return ideal === 'rather' ? 'unused' : 'quiet';
}

/** The hours worth showing: those of a working day, and all with a meeting or a working hour in them. */
export function hoursShown(week: Week): number[] {
  let [first, last] = [8, 18];
  for (let cell = 0; cell < 7 * 24; cell++) {
    const used =
      (week.meetings[cell] ?? 0) > 0 || (week.open[cell] ?? 0) + (week.rather[cell] ?? 0) > 0;
    if (!used) continue;
    first = Math.min(first, cell % 24);
    last = Math.max(last, cell % 24);
  }
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
