import type { Locator, Page } from '@playwright/test';
import { expectAccessible, expect as plain, test } from '../fixtures.ts';
import { notices, unique } from './meetings.ts';

// Each of these tests makes a meeting of its own first, so its pages load while others write.
const expect = plain.configure({ timeout: 15_000 });
test.describe.configure({ timeout: 90_000 });

interface Made {
  id: string;
  date: string;
}

/** Makes a meeting with guests next week, by the API. */
async function meet(page: Page, title: string, guests: string[]): Promise<Made> {
  await page.goto('/untold');
  return page.evaluate(
    async ([title, guests]) => {
      const { items } = await (await fetch('/api/v1/calendars')).json();
      const principals = (await (await fetch('/api/v1/principals')).json()).items;
      const helen = principals.find((one: { name: string }) => one.name.startsWith('Helen'));
      const calendar = items.find(
        (one: { space: string; source: string }) =>
          one.space === helen.id && one.source !== 'subscription',
      );
      const date = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
      const answer = await fetch('/api/v1/events', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
        body: JSON.stringify({
          calendar: calendar.id,
          title,
          start: `${date}T21:10`,
          end: `${date}T21:40`,
          zone: 'Europe/London',
          link: 'https://meet.example.com/talk',
          guests: (guests as string[]).map((name) => ({
            name,
            email: `${name.toLowerCase()}@outside.example`,
          })),
        }),
      });
      const { event } = await answer.json();
      return { id: event.id, date };
    },
    [title, guests] as const,
  );
}

function about(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title });
}

test('what is not told yet is listed, told, and taken back', async ({ as, shot }) => {
  const page = await as('assistant');
  const title = unique('Harbour talk');
  await meet(page, title, ['Priya', 'Jonas']);
  const region = about(page, title);
  await expect(region.getByRole('listitem')).toHaveCount(2);
  await region.getByText('Message to Priya').click();
  await expect(region.getByText(`Hello Priya, You are invited to “${title}”`)).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'untold');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/untold');
  await expect(region.getByRole('listitem')).toHaveCount(2);
  await shot(page, 'untold-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  const mail = await region
    .getByRole('link', { name: 'Open the message to Priya in the mail program' })
    .getAttribute('href');
  expect(mail).toContain('mailto:priya@outside.example?subject=Invitation');
  const file = region.getByRole('link', { name: 'Calendar file for Priya' });
  const answer = await page.request.get((await file.getAttribute('href')) ?? '');
  expect(answer.headers()['content-type']).toContain('method=REQUEST');
  const text = (await answer.text()).replaceAll('\r\n ', '');
  expect(text).toContain('METHOD:REQUEST');
  expect(text).toMatch(/ORGANIZER;CN=Helen[^:]*;SENT-BY="mailto:/);
  await region.getByRole('button', { name: 'Mark Priya as told' }).click();
  await expect(region.getByRole('listitem')).toHaveCount(1);
  // By key: on a phone the notice lies over it for a while.
  await region.getByRole('button', { name: 'Mark Jonas as told' }).press('Enter');
  await expect(region).toHaveCount(0);
  await notices(page).getByRole('button', { name: /Undo/ }).last().click();
  await expect(region.getByRole('listitem')).toHaveCount(1);
});

test('a move is told as one message, on the sheet too, and moving back leaves nothing @desktop', async ({
  as,
  shot,
}) => {
  const page = await as('assistant');
  const title = unique('Quay talk');
  const { id, date } = await meet(page, title, ['Priya']);
  const region = about(page, title);
  await region.getByRole('button', { name: 'Mark Priya as told' }).click();
  await expect(region).toHaveCount(0);
  const move = (minutes: number) =>
    page.evaluate(
      ([id, minutes]) =>
        fetch(`/api/v1/events/${id}/move`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
          body: JSON.stringify({ rev: 0, minutes }),
        }),
      [id, minutes] as const,
    );
  await move(10);
  await move(10);
  await expect(region.getByText('21:10–21:40 → 21:30–22:00')).toBeVisible();
  await page.goto(`/calendar?date=${date}&open=${id}`);
  const sheet = page.getByRole('dialog', { name: title });
  await sheet.getByText('1 person is not told yet').click();
  await sheet.getByText('Message to Priya').click();
  await expect(sheet.getByText('has moved')).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'untold-sheet');
  await page.goto('/untold');
  await expect(region).toHaveCount(1);
  await move(-20);
  await expect(region).toHaveCount(0);
});

test('messages are gone through by keys, and Today says how many wait @desktop', async ({
  as,
  shot,
}) => {
  const page = await as('assistant');
  const title = unique('Tram talk');
  await meet(page, title, ['Priya', 'Jonas']);
  const region = about(page, title);
  await expect(region.getByRole('listitem')).toHaveCount(2);
  await region.getByRole('listitem').first().focus();
  await page.keyboard.press('j');
  await expect(region.getByRole('listitem').last()).toBeFocused();
  await page.keyboard.press('d');
  await expect(region.getByRole('listitem')).toHaveCount(1);
  await page.goto('/');
  const widget = page.getByRole('region', { name: 'Not told yet' });
  await expect(widget.getByRole('listitem').first()).toBeVisible();
  await shot(page, 'untold-today');
});
