import type { components } from '../api/schema';

type Effect = components['schemas']['Effect'];

/** What is known of a question before anybody says more: from the record it is about. */
export interface ToAsk {
  space?: string;
  question?: string;
  about?: { kind: string; id: string };
  private?: boolean;
  /** What there is to choose, or yes and no. */
  options?: { title?: string; follows: Effect[] }[];
}

let given: ToAsk = {};

/** Keeps what the form begins with; whoever asks then goes to /decisions?add=true. */
export function prepareDecision(next: ToAsk): void {
  given = next;
}

/** What the form begins with. */
export function preparedDecision(): ToAsk {
  return given;
}

/** The form stands: the next one begins with nothing. */
export function forgetPrepared(): void {
  given = {};
}
