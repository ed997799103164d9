import type { Page } from '@playwright/test';
import { call } from '../api.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { calendarOf, meeting, notices, people, quickAdd, unique } from './meetings.ts';

async function openCalendar(page: Page, search: string): Promise<void> {
  await page.goto(`/calendar?${search}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[data-old]')).toHaveCount(0);
}

/** The address of what is on the screen, without what is quoted in it. */
function searchOf(page: Page): string {
  return decodeURIComponent(new URL(page.url()).search);
}

/** The day of a month's table that has the meeting. */
function cellOf(page: Page, title: string) {
  return page.locator('td[data-drop-date]').filter({ has: meeting(page, title) });
}

const views = {
  month: 'view=month',
  'agenda @both': 'view=agenda',
  timeline: 'view=timeline',
  'week-together': 'view=week&together=true&beside=Asia/Kolkata',
  'day-together @both': 'together=true&beside=Asia/Kolkata',
};
for (const [name, search] of Object.entries(views)) {
  test(`accessible, in light and dark, is the ${name}`, async ({ as, shot }) => {
    test.slow(); // so many meetings take axe its time
    const page = await as('assistant');
    await openCalendar(page, search);
    await expect(page.locator('[data-meeting], [data-drop-date]').first()).toBeVisible();
    await expectAccessible(page);
    const picture = `calendar-${name.replace(' @both', '')}`;
    await shot(page, picture);
    await page.emulateMedia({ colorScheme: 'dark' });
    await shot(page, `${picture}-dark`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      page.viewportSize()?.width ?? 0,
    );
  });
}

test('a full day of a month says how many more it has, with room to press it @desktop', async ({
  as,
}) => {
  test.slow(); // so many meetings take axe its time
  const page = await as('assistant');
  await openCalendar(page, 'view=month&date=2032-09-15');
  const [name = ''] = await people(page);
  const { calendar } = await calendarOf(page, name);
  for (let hour = 9; hour < 17; hour++) {
    const made = await call(page, 'POST', '/events', {
      calendar,
      title: unique('Full day'),
      start: `2032-09-15T${String(hour).padStart(2, '0')}:00`,
      end: `2032-09-15T${String(hour).padStart(2, '0')}:30`,
      zone: 'Europe/London',
    });
    expect(made.status).toBe(201);
  }
  await expect(
    page.getByRole('button', { name: /^\d+ more on Wednesday 15 September 2032$/ }),
  ).toBeVisible();
  await expectAccessible(page);
});

test('keys change the view, and the address keeps it @desktop', async ({ as }) => {
  const page = await as('assistant');
  await openCalendar(page, 'date=2031-05-14');
  const title = page.getByRole('heading', { level: 1 });
  await page.keyboard.press('m');
  await expect(title).toHaveText('May 2031');
  await page.keyboard.press(']');
  await expect(title).toHaveText('June 2031');
  await page.keyboard.press('[');
  expect(searchOf(page)).toContain('view=month');
  await page.keyboard.press('a');
  await expect(page.getByText('Times at the left are yours')).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.getByRole('region', { name: /Where everybody is/ })).toBeVisible();
  await page.keyboard.press('w');
  await expect(page.getByRole('table')).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByRole('region', { name: /All in one grid of hours/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('region', { name: /All in one grid of hours/ })).toBeVisible();
  await page.keyboard.press('p');
  await page.keyboard.press('d');
  await expect(page.getByRole('region', { name: /Everybody’s day/ })).toBeVisible();
});

test('in a month a mouse carries a meeting to another day, its time stays @desktop @zone', async ({
  as,
}) => {
  const page = await as('assistant');
  const title = unique('Carried');
  await openCalendar(page, 'view=month&date=2031-05-14');
  await quickAdd(page, 'c', `${title} 2031-05-06 07:00 London 30m`);
  const block = meeting(page, title);
  await expect(cellOf(page, title)).toHaveAttribute('data-drop-date', '2031-05-06');
  await block.hover();
  await page.mouse.down();
  await page.locator('td[data-drop-date="2031-05-22"]').hover({ force: true });
  await page.mouse.up();
  await expect(notices(page)).toContainText(`${title} moved`);
  await expect(cellOf(page, title)).toHaveAttribute('data-drop-date', '2031-05-22');
  await expect(block).toHaveAttribute('aria-label', /07:00 to 07:30/);
  await page.keyboard.press('z');
  await expect(cellOf(page, title)).toHaveAttribute('data-drop-date', '2031-05-06');
});

test('a month goes by keys, and a full day opens @desktop', async ({ as }) => {
  const page = await as('assistant');
  const title = unique('Crowd');
  await openCalendar(page, 'view=month&date=2031-05-14');
  const day = (date: string) => page.locator(`[data-day="${date}"]`);
  await day('2031-05-14').focus();
  await page.keyboard.press('ArrowDown');
  await expect(day('2031-05-21')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(day('2031-05-20')).toBeFocused();
  for (let hour = 8; hour < 15; hour++) {
    await quickAdd(page, 'c', `${title} ${hour} 2031-05-20 ${hour}:00 30m`);
  }
  const more = page.getByRole('button', { name: /more on Tuesday 20 May/ });
  await expect(more).toBeVisible();
  await more.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tuesday 20 May');
  await expect(meeting(page, `${title} 14`)).toBeAttached();
});

test('on a phone a month has the day below it @phone', async ({ as, shot }) => {
  const page = await as('assistant');
  const title = unique('Tapped');
  await openCalendar(page, 'view=month&date=2031-06-10');
  await quickAdd(page, 'c', `${title} 2031-06-18 10:00`);
  await page.getByRole('button', { name: /Wednesday 18 June/ }).tap();
  await expect(meeting(page, title)).toBeVisible();
  await page.getByLabel('What is shown').selectOption('Agenda');
  await expect(meeting(page, title)).toBeVisible();
  await shot(page, 'calendar-phone-agenda');
});

test('another zone stands beside, and stays @desktop', async ({ as }) => {
  const page = await as('assistant');
  await openCalendar(page, 'date=2031-05-14');
  await page.getByRole('button', { name: 'Second zone' }).click();
  const field = page.getByLabel('Zone', { exact: true });
  await field.fill('Atlantis/Centre');
  await field.press('Enter');
  await expect(page.getByText('Choose a zone from the list')).toBeVisible();
  await field.fill('Asia/Tokyo');
  await field.press('Enter');
  await expect(page.getByRole('button', { name: 'Beside: Tokyo' })).toBeVisible();
  expect(searchOf(page)).toContain('beside=Asia/Tokyo');
  // 09:00 in London's summer is 17:00 in Tokyo.
  await expect(page.locator('[data-beside] > span').nth(9)).toHaveText('17:00');
  await openCalendar(page, 'view=week&together=true');
  await page.getByRole('button', { name: 'Beside: Tokyo' }).click();
  await page.getByRole('button', { name: 'Take it away' }).click();
  await expect(page.getByRole('button', { name: 'Second zone' })).toBeVisible();
});

test('this one and all that follow are changed, in one act @desktop', async ({ as, shot }) => {
  const page = await as('assistant');
  const title = unique('Standing');
  await openCalendar(page, 'view=week&date=2031-07-07');
  await quickAdd(page, 'c', `${title} every day 2031-07-07 10:00 15m`);
  const all = meeting(page, title);
  await expect(all).toHaveCount(7);
  await all.nth(3).click();
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByText('This and all that follow').click();
  const renamed = `${title} later`;
  await page.getByLabel('Title').fill(renamed);
  await expectAccessible(page);
  await shot(page, 'calendar-following');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(notices(page)).toContainText(`${renamed} changed`);
  await page.keyboard.press('Escape');
  await expect(all).toHaveCount(3);
  await expect(meeting(page, renamed)).toHaveCount(4);
  await page.keyboard.press('z');
  await expect(all).toHaveCount(7);

  await all.nth(5).focus();
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'This and all that follow' }).click();
  await expect(all).toHaveCount(5);
});

test('a meeting goes to another person by mouse and by keys, and as a copy @desktop', async ({
  as,
  shot,
}) => {
  const page = await as('assistant');
  const [one = '', two = ''] = await people(page);
  const title = unique('Handed over');
  await openCalendar(page, 'date=2031-07-16');
  await quickAdd(page, 'c', `${title} @${one.split(' ')[0]} 2031-07-16 10:00 60m`);
  const of = (name: string) => page.getByRole('region', { name, exact: true });
  const block = meeting(page, title);
  await expect(of(one).locator(block)).toHaveCount(1);

  const target = await of(two).boundingBox();
  const from = await block.boundingBox();
  if (!target || !from) throw new Error('the board has no columns');
  await page.mouse.move(from.x + 20, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 8, { steps: 3 });
  await page.mouse.move(target.x + target.width / 2, from.y + 8, { steps: 5 });
  await page.mouse.up();
  await expect(notices(page)).toContainText(`${title} moved`);
  await expect(of(two).locator(block)).toHaveCount(1);
  await expect(of(one).locator(block)).toHaveCount(0);

  await block.focus();
  await page.keyboard.press('m');
  const bar = page.getByRole('region', { name: `Moving ${title}` });
  await page.keyboard.press('Shift+P');
  await expect(bar.getByLabel('Into whose calendar')).toHaveValue(/./);
  await expect(bar).toContainText(one);
  await page.keyboard.press('c');
  await expect(bar.getByLabel('As a copy')).toBeChecked();
  await expectAccessible(page);
  await shot(page, 'calendar-move-bar');
  await page.keyboard.press('Enter');
  await expect(notices(page)).toContainText(`${title} duplicated`);
  await expect(block).toHaveCount(2);
  await page.keyboard.press('z');
  await expect(block).toHaveCount(1);
});

test('calendars and tags filter every view, and the address keeps them @desktop', async ({
  as,
}) => {
  const page = await as('assistant');
  const tag = unique('filter').replace(' ', '-');
  const [mine, other] = [unique('Tagged'), unique('Plain')];
  await openCalendar(page, 'date=2031-08-13');
  await quickAdd(page, 'c', `${mine} 2031-08-13 10:00 #${tag}`);
  await quickAdd(page, 'c', `${other} 2031-08-13 11:00`);
  await expect(meeting(page, other)).toBeVisible();
  await page.getByRole('button', { name: /^Tags:/ }).click();
  await page.getByRole('menuitemcheckbox', { name: tag }).click();
  await page.keyboard.press('Escape');
  await expect(meeting(page, other)).toHaveCount(0);
  await expect(meeting(page, mine)).toBeVisible();
  for (const view of ['week', 'month', 'agenda']) {
    await openCalendar(page, `${new URL(page.url()).search.slice(1)}&view=${view}`);
    await expect(meeting(page, mine)).toBeVisible();
    await expect(meeting(page, other)).toHaveCount(0);
  }
});

test('in the grid of hours a mouse moves over days, and draws something new @desktop', async ({
  as,
}) => {
  const page = await as('assistant');
  const title = unique('Grid');
  await openCalendar(page, 'view=week&together=true&date=2031-09-10');
  await quickAdd(page, 'c', `${title} 2031-09-09 10:00 60m`);
  const day = (date: string) => page.locator(`section[data-drop-date="${date}"]`);
  const block = meeting(page, title);
  await expect(day('2031-09-09').locator(block)).toBeVisible();
  const from = await block.boundingBox();
  const to = await day('2031-09-11').boundingBox();
  if (!from || !to) throw new Error('nothing is drawn');
  await page.mouse.move(from.x + 20, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, from.y + 8 + 48, { steps: 6 });
  await page.mouse.up();
  await expect(day('2031-09-11').locator(block)).toHaveAttribute('aria-label', /11:00 to 12:00/);
});

for (const view of ['week', 'month']) {
  test(`the ${view} is printed @desktop`, async ({ as, shot }) => {
    const page = await as('assistant');
    const names = await people(page);
    await openCalendar(page, `view=${view}&date=2031-10-08`);
    const opened = page.context().waitForEvent('page');
    await page.getByRole('button', { name: 'Print' }).click();
    const sheet = await opened;
    await expect(sheet.getByText(names[0] ?? '').first()).toBeVisible();
    await expectAccessible(sheet);
    await shot(sheet, `print-${view}`);
  });
}
