import type { Given as Times } from './holding';

/** What is known of a poll before anybody says more: from times that were found, or from a hold set. */
export interface Given extends Times {
  /** The hold set whose slots are asked about. */
  holdSet?: string;
  deadline?: string;
}

let given: Given = {};

/** Keeps what the form begins with; whoever asks then goes to /polls?add=true. */
export function preparePoll(next: Given): void {
  given = next;
}

/** What the form begins with. */
export function preparedPoll(): Given {
  return given;
}

/** The form stands: the next one begins with nothing. */
export function forgetPrepared(): void {
  given = {};
}
