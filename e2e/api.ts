// Calls of the API as the browser makes them, for what a test needs to be there and does not test itself.
import type { Page } from '@playwright/test';

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

// Calls the API as whoever is signed in on the page, which must have been opened.
export function call(page: Page, method: string, path: string, body?: object): Promise<Answer> {
  return page.evaluate(
    async ([method, path, text]) => {
      const answer = await fetch(`/api/v1${path}`, {
        method,
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `${Math.random()}` },
        body: text,
      });
      const content = await answer.text();
      return { status: answer.status, body: content ? JSON.parse(content) : {} };
    },
    [method, path, body && JSON.stringify(body)] as const,
  );
}

// The records of a list.
export async function list(page: Page, path: string): Promise<Record<string, string>[]> {
  const { body } = await call(page, 'GET', path);
  return body.items as Record<string, string>[];
}
