import { readFlag, readOneOf, readText } from '../app/search';

const shows = ['open', 'doing', 'later', 'closed', 'mine', 'services'] as const;

/** What an address of Requests may carry. */
export interface RequestsSearch {
  /** Those to be answered when left out. */
  show?: (typeof shows)[number];
  /** The request that is shown, by id. */
  open?: string;
  /** What the reader asked and looks at, by id. */
  asked?: string;
  /** The service that is shown, by id. */
  service?: string;
  /** The form of a new request is open. */
  add?: true;
  /** A request is made of a mail. */
  mail?: true;
}

export function requestsSearch(raw: Record<string, unknown>): RequestsSearch {
  return {
    show: readOneOf(raw, 'show', shows),
    open: readText(raw, 'open'),
    asked: readText(raw, 'asked'),
    service: readText(raw, 'service'),
    add: readFlag(raw, 'add'),
    mail: readFlag(raw, 'mail'),
  };
}
