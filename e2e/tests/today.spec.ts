import { expect, expectAccessible, test } from '../fixtures.ts';
import { meeting, notices, openDay, people, quickAdd, unique } from './meetings.ts';

test('the day of everybody stands side by side @both', async ({ as, shot }) => {
  const page = await as('assistant');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    /Good (morning|afternoon|evening)/,
  );
  const names = await people(page);
  const phone = (page.viewportSize()?.width ?? 0) < 500;
  for (const name of names) {
    const head = phone
      ? page.getByRole('button', { name: name.split(' ')[0], exact: true }).first()
      : page.getByRole('region', { name, exact: true });
    await expect(head).toBeVisible();
  }
  await expectAccessible(page);
  await shot(page, 'today');
});

test('who comes back is answered before the page’s script has come @desktop', async ({ as }) => {
  const page = await as('assistant');
  const asked = () =>
    page.evaluate(() => {
      const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return performance
        .getEntriesByType('resource')
        .filter(({ name }) => /\/api\/v1\/(me$|principals$|today\?)/.test(name))
        .map(({ startTime }) => startTime < (opened?.domInteractive ?? 0)); // scripts run after that
    });
  const remembered = () => page.evaluate(() => localStorage.getItem('anteroom-early') ?? '');
  await page.goto('/?date=2031-05-06');
  await expect.poll(remembered).toContain('/?date=2031-05-06');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tuesday 6 May');
  expect(await asked()).toEqual([true, true, true]);
});

test('the week is a table that is accessible @both', async ({ as, shot }) => {
  const page = await as('assistant');
  await page.goto('/?view=week');
  await expect(page.getByText('What changed')).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'week');
});

test('keys go through days and views @desktop', async ({ as }) => {
  const page = await as('assistant');
  await openDay(page, '2031-04-08');
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toContainText('Tuesday 8 April');
  await page.keyboard.press(']');
  await expect(title).toContainText('Wednesday 9 April');
  await page.keyboard.press('[');
  await page.keyboard.press('[');
  await expect(title).toContainText('Monday 7 April');
  await page.keyboard.press('w');
  await expect(page.getByRole('table')).toBeVisible();
  await expect(title).toContainText('7 Apr');
  await page.keyboard.press(']');
  await expect(title).toContainText('14 Apr');
  await page.keyboard.press('d');
  await expect(page.getByRole('table')).toHaveCount(0);
  await page.keyboard.press('t');
  await expect(page).toHaveURL(/\/$/);
});

test('a time is that of the reader’s profile, wherever the machine is @desktop @zone', async ({
  as,
}) => {
  const page = await as('assistant');
  const title = unique('Zone check');
  await openDay(page, '2031-04-10');
  await quickAdd(page, 'c', `${title} 2031-04-10 10:00 London 30m`);
  await expect(meeting(page, title)).toHaveAttribute('aria-label', /10:00 to 10:30/);
});

test('the day on which the clocks go forward has 23 hours @desktop', async ({ as }) => {
  const page = await as('assistant');
  await openDay(page, '2031-03-30');
  const hours = page.locator('[aria-hidden] > span').filter({ hasText: /^\d\d:00$/ });
  const labels = await hours.allTextContents();
  expect(labels.filter((label) => label === '02:00').length).toBeGreaterThan(0);
  expect(labels, 'one o’clock does not exist').not.toContain('01:00');
});

test('clashes are marked in place, in words @desktop', async ({ as }) => {
  const page = await as('assistant');
  const [who = ''] = await people(page);
  const name = who.split(' ')[0];
  const [one, two] = [unique('Clash one'), unique('Clash two')];
  await openDay(page, '2031-04-14');
  await quickAdd(page, 'c', `${one} @${name} 2031-04-14 10:00 60m`);
  await quickAdd(page, 'c', `${two} @${name} 2031-04-14 10:30 60m`);
  await expect(meeting(page, two)).toHaveAttribute(
    'aria-label',
    new RegExp(`clashes with .*${one}`),
  );
  await expect(meeting(page, one).getByText('Clash', { exact: true })).toBeVisible();
});

test('on a phone one goes through people, and the list has all @phone', async ({ as }) => {
  const page = await as('assistant');
  const title = unique('Swipe');
  await openDay(page, '2031-04-15');
  await quickAdd(page, 'c', `${title} 2031-04-15 10:00`);
  await expect(meeting(page, title)).toBeVisible();
  const tabs = page.getByRole('group', { name: 'Whose day' });
  await expect(tabs.getByRole('button', { name: 'All' })).toHaveAttribute('aria-pressed', 'true');
  await tabs.getByRole('button').nth(1).tap();
  await expect(tabs.getByRole('button').nth(1)).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('the agenda is copied as text @desktop', async ({ as }) => {
  const page = await as('assistant');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const [who = ''] = await people(page);
  const title = unique('Copied');
  await openDay(page, '2031-04-16');
  await quickAdd(page, 'c', `${title} @${who.split(' ')[0]} 2031-04-16 10:00`);
  await expect(meeting(page, title)).toBeVisible();
  await page.getByRole('button', { name: `What to do with ${who}’s day` }).click();
  await page.getByRole('menuitem', { name: 'Copy the agenda as text' }).click();
  await expect(notices(page)).toContainText(`The agenda of ${who} is copied`);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain(who);
  expect(text).toContain(title);
});

test('day cards are printed @desktop', async ({ as, shot }) => {
  const page = await as('assistant');
  const names = await people(page);
  await openDay(page, '2031-04-17');
  await page.getByRole('button', { name: 'Agenda and day cards' }).click();
  const opened = page.context().waitForEvent('page');
  await page.getByRole('menuitem', { name: 'Print the day cards' }).click();
  const cards = await opened;
  for (const name of names) await expect(cards.getByRole('heading', { name })).toBeVisible();
  await expectAccessible(cards);
  await shot(cards, 'day-cards');
});

test('a task is done with a tick, and undone @desktop', async ({ as }) => {
  const page = await as('assistant');
  const title = unique('Water the plants');
  await page.goto('/');
  const widget = page.getByRole('region', { name: 'Tasks due' });
  await expect(widget).toBeVisible();
  await quickAdd(page, 'q', `${title} today !high`);
  await expect(notices(page)).toContainText(`${title} is on the list`);
  const tick = widget.getByRole('checkbox', { name: `Mark ${title} as done` });
  await tick.click();
  await expect(tick).toHaveCount(0);
  await expect(notices(page)).toContainText(`${title} done`);
  await page.keyboard.press('z');
  await expect(tick).toBeVisible();
  await tick.focus();
  await page.keyboard.press('x');
  await expect(tick).toHaveCount(0);
});
