import { signIn } from '../api/client';
import { ApiError, readProblem } from '../api/problem';
import { t } from './texts';

/** What a table becomes. */
export type As = 'tasks' | 'note' | 'leave';

export interface Column {
  name: string;
  as: string;
  type: string;
  samples: string[];
}

export interface Table {
  part: number;
  name: string;
  as: As;
  rows: number;
  columns: Column[];
}

export interface Made {
  notes: number;
  tasks: number;
  files: number;
  tags: number;
  fields: number;
}

/** What came or would come of a file. */
export interface Arrival {
  source: 'notion' | 'trello' | 'todoist';
  name: string;
  tables: Table[];
  fields: { id: string; name: string; type: string }[];
  made: Made;
  notes: string[];
  tasks: string[];
  told: { where: string; msg: string }[];
  more: number;
  report?: string;
  act?: string;
}

export interface Asked {
  id: string;
  name: string;
  space: string;
  dry: boolean;
  tables?: { part: number; as: As; columns: string[] }[];
}

/** How far it is: bytes on their way, then records that were made. */
export type Far = { sent: number } | { done: number; of: number };

interface Step {
  done?: number;
  of?: number;
  arrival?: Arrival;
  problem?: { code: string; message: string };
}

/** The steps in an answer of which perhaps only a part has come: a line each. */
export function steps(text: string): Step[] {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Step);
}

/**
 * Sends a file with what is wanted of it, and tells how far it is. It is an XMLHttpRequest because fetch
 * does not tell how much has left.
 */
export function bring(
  asked: Asked,
  file: Blob,
  far: (far: Far) => void,
  signal: AbortSignal,
): Promise<Arrival> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/arrivals');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => far({ sent: total ? loaded / total : 1 });
    request.onprogress = () => {
      if (request.status !== 200) return;
      const last = steps(request.responseText).findLast(({ of }) => of);
      if (last) far({ done: last.done ?? 0, of: last.of ?? 1 });
    };
    request.onload = async () => {
      if (request.status === 200) {
        const { arrival, problem } = steps(request.responseText).at(-1) ?? {};
        if (arrival) return resolve(arrival);
        return reject(
          problem
            ? new ApiError(500, problem.code, problem.message)
            : new ApiError(0, 'unreachable', t('cut')),
        );
      }
      if (request.status === 401) signIn();
      const type = request.getResponseHeader('Content-Type') ?? '';
      reject(
        await readProblem(
          new Response(request.responseText, {
            status: request.status,
            headers: { 'Content-Type': type },
          }),
        ),
      );
    };
    request.onerror = () => reject(new ApiError(0, 'unreachable', t('cut')));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(new Blob([`${JSON.stringify(asked)}\n`, file]));
  });
}
