/** A stretch of what was typed, as it was understood. From and to count UTF-16 units, as browsers do. */
export interface Span {
  from: number;
  to: number;
  kind: string;
  meaning: string;
}

export interface Piece {
  text: string;
  /** Absent for what is title, or not read yet. */
  kind?: string;
  meaning?: string;
}

/**
 * Cuts a text into the pieces to mark. The spans are of a text that was typed a moment ago: they hold as far as
 * both are the same, and what comes after is not marked yet.
 */
export function piecesOf(text: string, read: string, spans: readonly Span[]): Piece[] {
  const same = commonLength(text, read);
  const whole = same === text.length && same === read.length;
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to, kind, meaning } of spans) {
    // A word at the edge may be going on, so it is not marked before it is read again.
    if (from < at || to > same || (to === same && !whole)) continue;
    if (kind === 'title') continue;
    if (from > at) pieces.push({ text: text.slice(at, from) });
    pieces.push({ text: text.slice(from, to), kind, meaning });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}
