/** What the server answers to a text. */
export interface Answered {
  version: number;
  rev: number;
  body: string;
  /** The version that holds exactly what was sent. */
  from: number;
  /** In how many places two people wrote something else at once. */
  both: number;
}

/** What is kept on this device until the server has it. */
export interface Kept {
  base: number;
  saved: string;
  text: string;
  at: number;
}

/** `kept` is on this device only, because the connection is gone; `refused` is why, when the server does not take it. */
export type SaveState = 'saved' | 'typing' | 'saving' | 'kept' | 'refused';

export interface Around {
  send: (base: number, body: string) => Promise<Answered>;
  /** What was typed a moment ago and not told yet; undefined when everything was. */
  pending: () => string | undefined;
  /** Puts another text in place of the one on the screen. */
  show: (body: string) => void;
  keep: (kept: Kept | null) => void;
  tell: () => void;
  /** Both wrote something else in so many places. */
  both: (places: number) => void;
  /** Whether sending again may help. */
  passing: (error: unknown) => boolean;
}

const pauseMs = 700;
const longestMs = 4000;
const againMs = 4000;

/** What the server keeps of a text: ends of lines and blanks at the end go. */
function tidy(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd();
}

/**
 * Saves what somebody types. What is typed is kept on the device first; it goes to the server after a pause with
 * the version it began with, and what comes back holds what others wrote meanwhile. Nothing typed is ever taken
 * off the screen: what comes back is shown only when nothing was typed since.
 */
export class Saver {
  state: SaveState = 'saved';
  problem: unknown = null;
  #around: Around;
  #base: number;
  #rev: number;
  #saved: string;
  #text: string;
  #sending = false;
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    around: Around,
    note: { version: number; rev: number; body: string },
    kept?: Kept | null,
  ) {
    this.#around = around;
    this.#rev = note.rev;
    this.#base = kept?.base ?? note.version;
    this.#saved = kept?.saved ?? note.body;
    this.#text = kept?.text ?? note.body;
    if (kept) this.#plan(0);
  }

  get text(): string {
    return this.#text;
  }

  get base(): number {
    return this.#base;
  }

  /** Whether the server has everything. */
  get clean(): boolean {
    return tidy(this.#text) === tidy(this.#saved);
  }

  typed(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    if (this.clean) {
      this.#settle();
      return;
    }
    this.#keep();
    this.#since ||= Date.now();
    this.#plan(Math.min(pauseMs, Math.max(0, this.#since + longestMs - Date.now())));
    if (!this.#sending && this.state !== 'kept') this.#become('typing');
  }

  /** Another text came from the server. */
  arrived(note: { version: number; rev: number; body: string }): void {
    this.#hear();
    if (note.rev <= this.#rev || this.#sending || !this.clean) return;
    this.#rev = note.rev;
    this.#take(note.version, note.body);
  }

  /** Sends at once what is not saved yet. */
  async flush(): Promise<void> {
    this.#hear();
    clearTimeout(this.#timer);
    if (this.#sending || this.clean) return;
    this.#sending = true;
    this.#since = 0;
    const text = this.#text;
    if (this.state !== 'kept') this.#become('saving');
    try {
      const answer = await this.#around.send(this.#base, text);
      this.#sending = false;
      this.#answered(text, answer);
    } catch (error) {
      this.#sending = false;
      this.problem = error;
      if (this.#around.passing(error)) {
        this.#become('kept');
        this.#plan(againMs);
      } else this.#become('refused');
    }
  }

  /** Nothing is put in place of a text before the last letter of it is known. */
  #hear(): void {
    const now = this.#around.pending();
    if (now !== undefined) this.typed(now);
  }

  #answered(text: string, answer: Answered): void {
    this.problem = null;
    this.#hear();
    this.#rev = Math.max(this.#rev, answer.rev);
    if (answer.both > 0) this.#around.both(answer.both);
    if (this.#text === text) {
      this.#take(answer.version, answer.body);
      return;
    }
    this.#base = answer.from;
    this.#saved = text;
    if (this.clean) {
      this.#settle();
      return;
    }
    this.#keep();
    this.#become('typing');
    this.#plan(pauseMs);
  }

  #take(version: number, body: string): void {
    this.#base = version;
    if (tidy(this.#text) !== body) {
      this.#text = body;
      this.#saved = body;
      this.#around.show(body);
    } else this.#saved = this.#text;
    this.#settle();
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#since = 0;
    this.#around.keep(null);
    this.#become('saved');
  }

  #keep(): void {
    this.#around.keep({ base: this.#base, saved: this.#saved, text: this.#text, at: Date.now() });
  }

  #plan(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  #become(state: SaveState): void {
    if (state === this.state && state !== 'refused') return;
    this.state = state;
    this.#around.tell();
  }
}
