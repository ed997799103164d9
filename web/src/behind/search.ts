import { readDate, readOneOf, readText } from '../app/search';

/** What an address of Behind the scenes may carry. */
export interface BehindSearch {
  /** A day of the first week; twelve weeks when left out. */
  from?: string;
  /** A day of the last one; this week when left out. */
  until?: string;
  /** What others did in the same places too. */
  whose?: 'all';
  /** Steps are drawn below the line, not hours. */
  below?: 'steps';
  /** One principal, requester or service alone, by its key. */
  space?: string;
  requester?: string;
  service?: string;
}

export function behindSearch(raw: Record<string, unknown>): BehindSearch {
  return {
    from: readDate(raw, 'from'),
    until: readDate(raw, 'until'),
    whose: readOneOf(raw, 'whose', ['all']),
    below: readOneOf(raw, 'below', ['steps']),
    space: readText(raw, 'space'),
    requester: readText(raw, 'requester'),
    service: readText(raw, 'service'),
  };
}
