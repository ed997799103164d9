import { newId } from '../api/id';
import { ApiError, readProblem } from '../api/problem';
import { getImport, type Import } from './queries';

/** A file on its way into a calendar. */
export interface Upload {
  /** The import's id, made here, so that one can ask how far it is while it goes. */
  id: string;
  file: File;
  space: string;
  /** An existing calendar; without one, the calendar of that name that was imported before, or a new one. */
  calendar?: string;
  name: string;
  state: 'waiting' | 'sending' | 'done' | 'failed';
  /** Bytes that have left the browser. */
  sent: number;
  /** What the server has told of it so far. */
  seen?: Import;
  error?: Error;
}

export type Wanted = Pick<Upload, 'file' | 'space' | 'calendar' | 'name'>;

/** What of the world the uploads need; tests give their own. */
export interface Surroundings {
  send: (upload: Upload, sent: (bytes: number) => void) => Promise<Import>;
  look: (id: string) => Promise<Import>;
  lookEveryMs: number;
}

/**
 * Sends files one after the other and watches how each is read. It belongs to the page's life, not to a
 * component's: who goes elsewhere meanwhile finds the result on coming back.
 */
export class Uploads {
  #around: Surroundings;
  #list: readonly Upload[] = [];
  #running = false;
  #listeners = new Set<() => void>();

  constructor(around: Surroundings = { send: post, look: getImport, lookEveryMs: 700 }) {
    this.#around = around;
  }

  list = (): readonly Upload[] => this.#list;

  subscribe = (tell: () => void): (() => void) => {
    this.#listeners.add(tell);
    return () => this.#listeners.delete(tell);
  };

  get busy(): boolean {
    return this.#running;
  }

  /** Puts files at the end of the line; resolves when all of them have been dealt with. */
  async add(wanted: readonly Wanted[]): Promise<void> {
    const fresh = wanted.map((one): Upload => ({ ...one, id: newId(), state: 'waiting', sent: 0 }));
    this.#show([...this.#list, ...fresh]);
    if (!this.#running) await this.#run();
  }

  /** Forgets those that are over. */
  clear(): void {
    this.#show(this.#list.filter(({ state }) => state === 'waiting' || state === 'sending'));
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (;;) {
      const next = this.#list.find(({ state }) => state === 'waiting');
      if (!next) break;
      await this.#one(next);
    }
    this.#running = false;
    this.#show(this.#list);
  }

  async #one(upload: Upload): Promise<void> {
    const { id } = upload;
    this.#change(id, { state: 'sending' });
    const timer = setInterval(() => {
      // It is not known before the server has read the first bytes; then the next look finds it.
      this.#around.look(id).then(
        (seen) => this.#is(id, 'sending') && this.#change(id, { seen }),
        () => undefined,
      );
    }, this.#around.lookEveryMs);
    try {
      const seen = await this.#around.send(upload, (sent) => this.#change(id, { sent }));
      this.#change(id, { state: 'done', sent: upload.file.size, seen });
    } catch (failure) {
      const error = failure instanceof Error ? failure : new Error(String(failure));
      this.#change(id, { state: 'failed', error });
    } finally {
      clearInterval(timer);
    }
  }

  #is(id: string, state: Upload['state']): boolean {
    return this.#list.some((one) => one.id === id && one.state === state);
  }

  #change(id: string, change: Partial<Upload>): void {
    this.#show(this.#list.map((one) => (one.id === id ? { ...one, ...change } : one)));
  }

  #show(list: readonly Upload[]): void {
    this.#list = list;
    for (const tell of this.#listeners) tell();
  }
}

/** Posts a file. It is an XMLHttpRequest because fetch does not tell how much has left. */
function post(
  { id, file, space, calendar, name }: Upload,
  sent: (bytes: number) => void,
): Promise<Import> {
  const query = new URLSearchParams({ id, space, file: file.name });
  if (calendar) query.set('calendar', calendar);
  else query.set('name', name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/imports?${query}`);
    request.setRequestHeader('Content-Type', 'text/calendar');
    request.upload.onprogress = ({ loaded }) => sent(loaded);
    request.onload = async () => {
      if (request.status === 200) {
        resolve((JSON.parse(request.responseText) as { import: Import }).import);
        return;
      }
      const type = request.getResponseHeader('Content-Type') ?? '';
      const headers = { 'Content-Type': type };
      reject(
        await readProblem(new Response(request.responseText, { status: request.status, headers })),
      );
    };
    request.onerror = () => reject(new ApiError(0, 'unreachable', ''));
    request.send(file);
  });
}

/** The uploads of this page. */
export const uploads = new Uploads();
