import type { Page } from '@playwright/test';
import { call } from '../api.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { calendarOf, notices, unique } from './meetings.ts';

// Each test has days of its own, so far from those of the demo and of the others that no plan reaches into another's.

// The first Tuesday so many weeks from now; the phone has others, because both share one house.
function tuesday(weeks: number): string {
  const more = test.info().project.name === 'desktop' ? 0 : 15;
  const day = new Date(Date.now() + (weeks + more) * 7 * 86_400_000);
  while (day.getUTCDay() !== 2) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

async function meet(
  page: Page,
  calendar: string,
  title: string,
  start: string,
  more: object = {},
): Promise<void> {
  const { status } = await call(page, 'POST', '/events', {
    calendar,
    title,
    start,
    end: `${start.slice(0, 11)}${String(Number(start.slice(11, 13)) + 1).padStart(2, '0')}:00`,
    zone: 'Europe/London',
    ...more,
  });
  expect(status).toBe(201);
}

function row(page: Page, title: string) {
  return page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title, level: 3 }) });
}

// Opens the plan for a day of Helen's and waits until nothing better is looked for.
async function plan(page: Page, who: string, day: string): Promise<void> {
  await page.goto(`/replan?who=${who}&from=${day}`);
  await expect(page.getByText('No plan disrupts less')).toBeVisible({ timeout: 20_000 });
}

// Applies the plan. What another test writes into the calendar meanwhile has the plan made anew, as it should; then it is
// applied again.
async function apply(page: Page, press: () => Promise<void>): Promise<void> {
  const done = page.getByText('Done. These people have yet to hear of it.');
  await expect(async () => {
    if (!(await done.isVisible())) await press();
    await expect(done).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 40_000 });
}

test('a day is planned anew, changed, applied and taken back @both', async ({
  as,
  shot,
  problems,
}) => {
  test.slow();
  problems.allow(/409/);
  const page = await as('assistant');
  await page.goto('/replan');
  await expect(page.getByText('Choose who can’t come, and when.')).toBeVisible();
  await shot(page, 'replan-empty');
  const { id, calendar } = await calendarOf(page, 'Helen Okafor');
  const day = tuesday(9);
  const [first, second, third] = ['Opal', 'Jade', 'Onyx'].map(unique) as [string, string, string];
  await meet(page, calendar, first, `${day}T09:00`);
  await meet(page, calendar, second, `${day}T11:00`, {
    guests: [{ name: 'Nina Example', email: 'nina@example.net' }],
  });
  await meet(page, calendar, third, `${day}T15:00`);
  await plan(page, id, day);
  await expect(row(page, second)).toContainText('Helen Okafor can’t come');
  await expect(row(page, second)).toContainText('Ask Nina Example');
  await shot(page, 'replan');
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot(page, 'replan-dark');
  await page.emulateMedia({ colorScheme: 'light' });

  // She comes, but later: what is before stays out of it.
  await page.getByLabel('from what time').fill('10:00');
  await page.getByLabel('until what time').fill('12:00');
  await expect(row(page, first)).toHaveCount(0);
  await expect(row(page, third)).toHaveCount(0);
  await expect(row(page, second)).toContainText('can’t come');
  await expect(page.getByText('Days and times are those of where they are.')).toBeVisible();
  await shot(page, 'replan-part');
  await page.getByLabel('from what time').fill('');
  await page.getByLabel('until what time').fill('');
  await page.getByLabel('until what time').blur();
  await expect(row(page, third)).toContainText('can’t come');
  await expect(page.getByText('No plan disrupts less')).toBeVisible({ timeout: 20_000 });

  // Keep one, call one off, choose another time for the third.
  await row(page, first).getByRole('button', { name: /^Keep/ }).click();
  await expect(row(page, first)).toContainText('You keep it where it is');
  await row(page, third)
    .getByRole('button', { name: /^Call off/ })
    .click();
  await expect(page.getByRole('heading', { name: 'What is called off' })).toBeVisible();
  await row(page, second)
    .getByRole('button', { name: /^Another time/ })
    .click();
  const other = page.getByRole('menuitem').nth(1);
  const [when = ''] = /^.*?–\d\d:\d\d/.exec((await other.textContent()) ?? '') ?? [];
  await other.click();
  await expect(row(page, second)).toContainText('your choice');
  await expect(row(page, second)).toContainText(when);
  await shot(page, 'replan-changed');

  await page.locator('summary').filter({ hasText: 'Nina Example' }).click();
  await expect(page.getByText('Dear Nina Example,')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Move \d+ meeting/ })).toBeEnabled();
  await apply(page, () => page.getByRole('button', { name: /^Move \d+ meeting/ }).click());
  await shot(page, 'replan-done');
  await notices(page).getByRole('button', { name: /Undo/ }).click();
  await expect(notices(page)).toContainText('Undone');
  await plan(page, id, day);
  await expect(row(page, first)).toContainText('can’t come');
});

test('by keyboard, from the calendar @desktop', async ({ as, problems }) => {
  test.slow();
  problems.allow(/409/);
  const page = await as('assistant');
  await page.goto('/calendar');
  const { id, calendar } = await calendarOf(page, 'Helen Okafor');
  const day = tuesday(14);
  const title = unique('Beryl');
  await meet(page, calendar, title, `${day}T10:00`);
  await page.goto(`/calendar?date=${day}&who=${id}`);
  await page.getByRole('button', { name: 'Menu of Helen Okafor’s day' }).click();
  await page.getByRole('menuitem', { name: 'Re-plan this day' }).click();
  await expect(page.getByText('No plan disrupts less')).toBeVisible({ timeout: 20_000 });
  await page.getByRole('heading', { name: title, level: 3 }).focus();
  await page.keyboard.press('s');
  await expect(row(page, title)).toContainText('You keep it where it is');
  await page.getByRole('heading', { name: title, level: 3 }).focus();
  await page.keyboard.press('s');
  await expect(row(page, title)).toContainText('Helen Okafor can’t come');
  await expect(page.getByText('No plan disrupts less')).toBeVisible();
  await apply(page, () => page.keyboard.press('a'));
  await page.keyboard.press('z');
  await expect(notices(page)).toContainText('Undone');
});

test('who was slower is told, and sees the plan anew @desktop', async ({ as, problems }) => {
  test.slow();
  problems.allow(/409/);
  const page = await as('assistant');
  await page.goto('/replan');
  const { id, calendar } = await calendarOf(page, 'Helen Okafor');
  const day = tuesday(19);
  const title = unique('Agate');
  await meet(page, calendar, title, `${day}T10:00`);
  await plan(page, id, day);
  // What somebody else writes in the moment before it is applied.
  await page.route(
    '**/replans/apply',
    async (route) => {
      await meet(page, calendar, unique('In between'), `${day}T12:00`);
      await route.continue();
    },
    { times: 1 },
  );
  await page.getByRole('button', { name: /^Move \d+ meeting/ }).click();
  await expect(notices(page)).toContainText('changed while you were looking');
  await expect(page.getByRole('heading', { name: /^In between/, level: 3 })).toBeVisible();
  await expect(page.getByText('The calendars changed meanwhile')).toBeVisible();
});

test('a busy day of the demo has a plan that convinces @desktop', async ({ as, shot }) => {
  const page = await as('assistant');
  await page.goto('/');
  const { id } = await calendarOf(page, 'Marcus Feld');
  const day = new Date(Date.now() + 86_400_000);
  while (day.getUTCDay() === 0 || day.getUTCDay() === 6) day.setUTCDate(day.getUTCDate() + 1);
  await plan(page, id, day.toISOString().slice(0, 10));
  await expect(page.getByText('Marcus Feld can’t come').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What to write' })).toBeVisible();
  await shot(page, 'replan-demo');
});
