import type { Page } from '@playwright/test';
import { call, list } from '../api.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { notices, unique } from './meetings.ts';

// The findings that a test answers or fixes are about meetings of its own, in the coming days.

// A working day ahead, so many days from today at least.
function workday(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  while (day.getUTCDay() === 0 || day.getUTCDay() === 6) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

// Makes a meeting with a guest and no place in Helen's calendar: the guard says so.
async function unplaced(page: Page, title: string, start: string): Promise<void> {
  const [who] = (await list(page, '/principals')).filter(({ name }) => name === 'Helen Okafor');
  const calendar = (await list(page, '/calendars')).find(({ space }) => space === who?.space);
  const { status } = await call(page, 'POST', '/events', {
    calendar: calendar?.id,
    title,
    start,
    end: `${start.slice(0, 14)}20`,
    zone: 'Europe/London',
    description: 'Why we meet',
    guests: [{ name: 'Gus Guest', email: 'gus@example.net' }],
  });
  expect(status).toBe(201);
}

function row(page: Page, title: string, about: string) {
  return page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title }) })
    .filter({ hasText: about });
}

// Opens the page, or opens it again, and waits until the findings are there.
async function look(page: Page, search = ''): Promise<void> {
  await page.goto(`/ahead${search}`);
  await expect(page.getByText(/things? needs? attention/)).toBeVisible({ timeout: 15_000 });
}

test('what would go wrong stands there before it does', async ({ as, shot }) => {
  test.slow(); // a long page, looked at in light and dark
  const page = await as('assistant');
  await look(page);
  await expect(row(page, 'One meeting, kept twice', 'Outside counsel call').first()).toBeVisible();
  await expect(row(page, 'No time for check-in', 'Flight NX 318')).toBeVisible();
  await shot(page, 'ahead');

  // Every part of a row is in a few of them; all of them take their time.
  await look(page, '?kind=double_booking');
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot(page, 'ahead-dark');
  await page.emulateMedia({ colorScheme: 'light' });

  await page.getByRole('combobox', { name: 'What' }).click();
  await page.getByRole('option', { name: 'No check-in before a flight' }).click();
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(1);
  await page.getByText('By executive').click();
  await expect(page.getByRole('heading', { name: 'Helen Okafor', level: 2 })).toBeVisible();
});

test('a finding is accepted with a reason, and open again by undo @desktop', async ({
  as,
  shot,
}) => {
  test.slow();
  const page = await as('assistant');
  await look(page);
  const title = unique('Pewter call');
  await unplaced(page, title, `${workday(2)}T09:00`);
  await look(page);
  const found = row(page, 'No place and no link', title);
  await found.getByRole('button', { name: /^Accept/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Why is it meant so?' });
  await dialog.getByRole('button', { name: 'Accept' }).click();
  await expect(dialog.getByText('Say why, in a few words.')).toBeVisible();
  await dialog.getByLabel('Reason').fill('They know the room');
  await expectAccessible(page);
  await shot(page, 'ahead-accept');
  await dialog.getByRole('button', { name: 'Accept' }).click();
  await expect(found).toHaveCount(0);
  await page.getByLabel('Show what was answered').check();
  await expect(found).toContainText('Accepted by Sam Rowan: They know the room');
  await found.getByRole('button', { name: /^Open again/ }).click();
  await expect(found).toContainText('If nobody looks');
  await page.getByLabel('Show what was answered').uncheck();

  await found.getByRole('button', { name: /^Snooze/ }).click();
  await page.getByRole('menuitem', { name: 'Until tomorrow morning' }).click();
  await expect(found).toHaveCount(0);
  await notices(page).getByRole('button', { name: /Undo/ }).last().click();
  await expect(found).toBeVisible();
});

test('a fix is one key, says whom to tell, and is taken back by another @desktop', async ({
  as,
  shot,
}) => {
  test.slow();
  const page = await as('assistant');
  await look(page);
  const one = unique('Copper talk');
  const start = `${workday(5)}T07:00`; // before anything else of that day
  await unplaced(page, one, start);
  await unplaced(page, unique('Copper talk'), start);
  await look(page);
  const found = row(page, 'Two meetings at once', one);
  await expect(found).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.locator('[data-finding]').first()).toBeFocused();
  await page.keyboard.press('j');
  await expect(page.locator('[data-finding]').nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(page.locator('[data-finding]').first()).toBeFocused();

  await found.locator('[data-finding]').focus();
  await page.keyboard.press('f');
  const tell = page.getByRole('dialog', { name: 'Tell them' });
  await expect(tell).toContainText('Hello Gus Guest');
  await expect(tell).toContainText('London time');
  await tell.getByRole('button', { name: 'Close' }).last().click();
  await expect(found).toHaveCount(0);
  await page.keyboard.press('z');
  await expect(found).toBeVisible();

  await found.locator('[data-finding]').focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('region', { name: 'Needs attention' })).toContainText(
    'Two meetings at once',
  );
  await expectAccessible(page);
  await shot(page, 'ahead-sheet');

  // What has to be told once more, now that no undo waits for it.
  await look(page);
  await found.locator('[data-finding]').focus();
  await page.keyboard.press('f');
  await expect(tell).toContainText('Hello Gus Guest');
  await expectAccessible(page);
  await shot(page, 'ahead-tell');
});

test('Today shows the next things, and leads to all', async ({ as, shot }) => {
  const page = await as('assistant');
  await page.goto('/');
  const widget = page.getByRole('region', { name: 'Needs attention' });
  await expect(widget.getByRole('listitem')).toHaveCount(5);
  await shot(page, 'ahead-today');
  await widget.getByRole('link', { name: 'Check ahead' }).click();
  await expect(page.getByRole('heading', { name: 'Check ahead', level: 1 })).toBeVisible();
});

test('a wait without an answer is found, and somebody else is turned to', async ({ as, shot }) => {
  const page = await as('assistant');
  await look(page);
  const title = unique('Visa letter');
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const [who] = (await list(page, '/principals')).filter(({ name }) => name === 'Helen Okafor');
  const wait = { for: 'Legal', chase_on: day(5), escalate_to: 'Nina Osei', escalate_on: day(-2) };
  const made = await call(page, 'POST', '/tasks', { space: who?.space, title, wait });
  expect(made.status).toBeLessThan(300);

  const found = row(page, 'No answer from Legal', title);
  await found.getByRole('button', { name: 'Turn to Nina Osei…' }).click();
  const letter = page.getByLabel('What you write to Nina Osei');
  await expect(letter).toHaveValue(new RegExp(`waited for Legal since .*: ${title}`));
  await expectAccessible(page);
  await shot(page, 'wait-turn');
  await page.getByRole('button', { name: 'Only note it' }).click();
  await expect(page.getByText('Turned to Nina Osei', { exact: false }).first()).toBeVisible();
  await look(page);
  await expect(found).toBeHidden();
});
