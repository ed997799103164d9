import createClient, { type Middleware } from 'openapi-fetch';
import { early, forgetEarly } from './early';
import { newId } from './id';
import { ApiError, readProblem } from './problem';
import type { paths } from './schema';
import { t } from './texts';

const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const retryAfterMs = [300, 1200];

/**
 * The API, typed by its description. Every call throws an ApiError when it was not done, so that its
 * result is always data: `const me = await sent(api.GET('/me'))`.
 */
export const api = createClient<paths>({
  baseUrl: `${location.origin}/api/v1`,
  fetch: fetchPatiently,
});

const keyAndProblems: Middleware = {
  onRequest({ request }) {
    if (unsafe.has(request.method) && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', freshKey());
    }
    return request;
  },
  async onResponse({ response }) {
    if (response.ok || response.status === 304) return;
    if (response.status === 401) signIn();
    const problem = await readProblem(response);
    throw problem.message
      ? problem
      : new ApiError(problem.status, problem.code, t(plainMessage(problem.status)));
  },
  onError() {
    return new ApiError(0, 'unreachable', t('unreachable'));
  },
};
api.use(keyAndProblems);

/** The data of an answer. Calls that answer with nothing give undefined. */
export async function sent<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}

/**
 * Takes an answer that came early, else sends the request; again when the connection broke before an answer came. That
 * is safe: reading changes nothing, and a write carries its Idempotency-Key, which stays the same.
 */
async function fetchPatiently(request: Request): Promise<Response> {
  if (unsafe.has(request.method)) early.drop();
  else {
    const answer = await early
      .take(request.url.slice(location.origin.length))
      ?.catch(() => undefined);
    if (answer) return answer;
  }
  for (const wait of retryAfterMs) {
    try {
      return await fetch(request.clone());
    } catch (failure) {
      if (request.signal.aborted || !navigator.onLine) throw failure;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return fetch(request);
}

/** crypto.randomUUID exists on https and on localhost only. */
function freshKey(): string {
  return crypto.randomUUID?.() ?? newId();
}

/** Leaves for the sign-in page, which brings the person back here. */
export function signIn(): void {
  forgetEarly();
  const here = location.pathname + location.search;
  location.assign(`/sign-in?next=${encodeURIComponent(here)}`);
}

function plainMessage(status: number) {
  if (status === 401) return 'signedOut';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'missing';
  if (status === 409 || status === 412) return 'changed';
  if (status === 429) return 'tooMany';
  return 'broken';
}
