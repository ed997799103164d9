/*
 * What a page asks for first is asked before its script has come: theme-boot.js sends for what was wanted at this
 * address the last time, and the client takes the answers from here. Nothing declares what a page needs; what it did ask
 * is remembered, in this browser, by the page's address.
 */

/** What theme-boot.js found remembered, and what it did with it. */
interface Sent {
  /** The build; the pieces of another one have other names. */
  build: string;
  /** Answers on their way, by address. */
  answers: Map<string, Promise<Response>>;
  /** The pieces of script that each path needs, as the build knows them. */
  routes: Record<string, string[]>;
}

declare global {
  interface Window {
    anteroomEarly?: Sent;
  }
}

/** What is kept in the browser, under `anteroom-early`; theme-boot.js reads it. */
interface Kept {
  build: string;
  /** What each page asked, by its path and what stands after the `?`. */
  pages: Record<string, string[]>;
}

const key = 'anteroom-early';
/** Stands for the date of today, which is another one the next time. */
const todayMark = '{today}';
const rememberedMs = 1400; // before what is loaded at leisure
const takenWithinMs = 5000;
const pagesAtMost = 12;
const addressesAtMost = 24;
const lengthAtMost = 300;

/** The answers that came early, and what is asked this time. */
export class Early {
  #answers: Map<string, Promise<Response>>;
  #all: Promise<Response>[];
  #asked = new Set<string>();
  #build: string;
  #routes: Record<string, string[]>;
  #path = location.pathname;
  #page = location.pathname + location.search;

  constructor({ build, answers, routes }: Sent = { build: '', answers: new Map(), routes: {} }) {
    this.#routes = routes;
    delete routes[`/${location.pathname.split('/')[1]}`]; // theme-boot.js did these
    this.#build = build;
    this.#answers = answers;
    this.#all = [...answers.values()];
  }

  /** The answer to a request that reads, if it was asked early; once. What failed is asked again by whoever wants it. */
  take(address: string): Promise<Response> | undefined {
    this.#asked.add(address);
    const answer = this.#answers.get(address);
    this.#answers.delete(address);
    return answer;
  }

  /** Sends for all pieces of a path together, once: one that names the next only when it has come is slow. */
  load(path: string): void {
    for (const file of this.#routes[path] ?? []) {
      const link = document.createElement('link');
      link.rel = 'modulepreload';
      link.href = file;
      document.head.append(link);
    }
    delete this.#routes[path];
  }

  has(address: string): boolean {
    return this.#answers.has(address);
  }

  /**
   * Up to where in the journal the oldest of the early answers reaches, once all have come: what happened after that and
   * before the stream of changes began, nobody tells. Infinity when none came early. The number stands in their ETag.
   */
  async reach(): Promise<number> {
    const tags = await Promise.all(
      this.#all.map((answer) =>
        answer.then(
          ({ headers }) => headers.get('ETag'),
          () => null,
        ),
      ),
    );
    return Math.min(...tags.flatMap((tag) => (tag ? [reachOf(tag)] : [])));
  }

  /** Remembers what is asked, and in a while lets go of what nobody took. */
  start(): void {
    setTimeout(() => this.#remember(), rememberedMs);
    setTimeout(() => this.drop(), takenWithinMs);
  }

  /** Lets go of what nobody took: something changed, so it may be old. */
  drop(): void {
    for (const answer of this.#answers.values()) {
      void answer.then(({ body }) => body?.cancel()).catch(() => undefined);
    }
    this.#answers.clear();
  }

  #remember(): void {
    if (this.#path !== location.pathname) return; // somebody went on: it is mixed
    const asked = [...this.#asked]
      .filter((address) => address.length <= lengthAtMost)
      .slice(0, addressesAtMost)
      .map((address) => address.replaceAll(dateHere(), todayMark));
    try {
      const { [this.#page]: _, ...others } = this.#kept();
      const latest = Object.entries(others).slice(1 - pagesAtMost);
      const pages = Object.fromEntries([...latest, [this.#page, asked]]);
      localStorage.setItem(key, JSON.stringify({ build: this.#build, pages } satisfies Kept));
    } catch {
      // a browser that keeps nothing: everything is sent for when it is wanted
    }
  }

  #kept(): Kept['pages'] {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
    return kept?.build === this.#build ? kept.pages : {};
  }
}

/** Forgets what pages asked: whoever signs in next is somebody else. */
export function forgetEarly(): void {
  localStorage.removeItem(key);
}

/** Today on the browser's own clock: where that is not the reader's zone, now and then a request is sent for nothing. */
function dateHere(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The journal's number in an ETag of the API, W/"epoch-number-what" to the base of 36. */
function reachOf(tag: string): number {
  const seq = Number.parseInt(tag.split('-')[1] ?? '', 36);
  return Number.isNaN(seq) ? 0 : seq;
}

/** Those of this page. */
export const early = new Early(globalThis.window?.anteroomEarly);
