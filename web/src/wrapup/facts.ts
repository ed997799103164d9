import type { components } from '../api/schema';

type Schemas = components['schemas'];
export type Task = Schemas['Task'];
export type Decision = Schemas['Decision'];
export type Request = Schemas['RequestShown'];

/** A week from its first day to its last, both included, on the reader's own calendar. */
export interface Week {
  from: string;
  until: string;
}

/** All that is asked of the house for a wrap-up, of everybody the reader works for. */
export interface Gathered {
  /** Finished ones, the latest first. */
  done: readonly Task[];
  /** Open ones that were due by the end of the week. */
  due: readonly Task[];
  /** Open ones that wait for somebody. */
  waiting: readonly Task[];
  /** Open ones of the week after. */
  next: readonly Task[];
  decided: readonly Decision[];
  asked: readonly Decision[];
  requests: readonly Request[];
  /** Of what there is more than was looked through. */
  partly: readonly ('done' | 'open' | 'decisions')[];
}

/** What a week was for one principal, or for oneself. */
export interface Facts {
  done: Task[];
  /** Open ones that were due by today. */
  slipped: Task[];
  waiting: Task[];
  /** Open ones of the rest of the week, and of the one after. */
  next: Task[];
  decided: Decision[];
  /** What still waits for a decision. */
  asked: Decision[];
  /** Requests that came in the week, by their tier. */
  came: { first: number; usual: number; last: number };
  /** Requests that were answered in it. */
  answered: Request[];
  /** Requests that nobody has answered. */
  open: Request[];
}

/** How an instant is told: as its day for the reader. */
export type DayOf = (us: number) => string;

const within = (day: string, { from, until }: Week) => day >= from && day <= until;

/** What of all that belongs to a space, in a week. */
export function factsOf(
  all: Gathered,
  space: string,
  week: Week,
  dayOf: DayOf,
  today: string,
): Facts {
  const here = <T extends { space: string }>(list: readonly T[]) =>
    list.filter((one) => one.space === space);
  const requests = here(all.requests);
  const last = today < week.until ? today : week.until;
  const due = here(all.due).filter(({ due, wait }) => due !== undefined && !wait);

  const came = requests.filter(({ created_us }) => within(dayOf(created_us), week));
  const of = (tier: Request['tier']) => came.filter((one) => one.tier === tier).length;
  return {
    done: here(all.done).filter(({ done_us }) => done_us && within(dayOf(done_us), week)),
    slipped: due.filter((one) => (one.due ?? '') <= last),
    waiting: here(all.waiting),
    next: [
      ...due.filter((one) => (one.due ?? '') > last && (one.due ?? '') <= week.until),
      ...here(all.next),
    ],
    decided: here(all.decided).filter(
      ({ answer }) => answer?.option && within(dayOf(answer.at_us), week),
    ),
    asked: here(all.asked),
    came: { first: of('first'), usual: of('usual'), last: of('last') },
    answered: requests.filter(({ answered_us }) => answered_us && within(dayOf(answered_us), week)),
    open: requests.filter(({ standing }) => standing === 'new' || standing === 'asked'),
  };
}
