// 07:40, what broke overnight: the changes of others are answered one by one until everybody is clear.
import type { Locator, Page } from '@playwright/test';
import { call } from '../api.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { calendarOf, notices, unique } from './meetings.ts';

/** A working day within the fortnight that is looked ahead over, in Helen's calendar, which others leave alone. */
function soon(): string {
  const day = new Date(Date.now() + 9 * 86_400_000);
  while ([0, 6].includes(day.getUTCDay())) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** Helen moves one of her meetings onto another overnight; gives its title and that of the other. */
async function overnight(helen: Page): Promise<{ moved: string; other: string }> {
  await helen.goto('/');
  const { calendar } = await calendarOf(helen, 'Helen Okafor');
  const [moved, other] = [unique('Facility'), unique('Luncheon')];
  const meet = async (title: string, hour: string) => {
    const { status, body } = await call(helen, 'POST', '/events', {
      calendar,
      title,
      start: `${soon()}T${hour}:00`,
      end: `${soon()}T${hour}:45`,
      zone: 'Europe/London',
      guests: [{ name: 'Gus Guest', email: 'gus@example.net' }],
    });
    expect(status).toBe(201);
    return body.event as { id: string; rev: number };
  };
  await meet(other, '13');
  const event = await meet(moved, '11');
  const { status } = await call(helen, 'POST', `/events/${event.id}/move`, {
    rev: event.rev,
    minutes: 135,
  });
  expect(status).toBe(200);
  return { moved, other };
}

/** Shows all of Helen's changes, once those are there. */
async function showAll(widget: Locator, title: string): Promise<void> {
  await expect(widget.getByText(title).first()).toBeVisible();
  const more = widget.getByRole('button', { name: /^Show \d+ more/ });
  while ((await more.count()) > 0) await more.first().click();
}

test('what broke overnight is answered change by change, by keys @desktop', async ({
  as,
  shot,
}) => {
  test.slow();
  const helen = await as('principal');
  const { moved, other } = await overnight(helen);
  const page = await as('assistant');
  await page.goto('/');
  const widget = page.getByRole('region', { name: 'What changed' });
  const row = (title: string) =>
    widget.getByRole('listitem').filter({ has: page.getByText(title, { exact: true }) });
  await showAll(widget, moved);
  await expect(row(moved)).toContainText('Clashes with');
  await expect(row(moved)).toContainText('by Helen Okafor');

  // N leads to the first, J goes on; it takes a moment until the one with the clash is reached.
  const to = async (title: string) => {
    await page.keyboard.press('n');
    while (!(await row(title).evaluate((one) => one === document.activeElement)))
      await page.keyboard.press('j');
  };
  await to(moved);
  await shot(page, 'morning-changes');
  await page.keyboard.press('w');
  const asked = page.getByRole('dialog', { name: 'Ask' });
  await expect(asked).toContainText('Hello Helen');
  await expect(asked).toContainText('It clashes with');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await asked.getByRole('button', { name: /^Copy the message/ }).click();
  await page.keyboard.press('Escape');
  await expect(row(moved)).toContainText(/asked \d\d:\d\d/);

  await to(other);
  await page.keyboard.press('l');
  await expect(row(other)).toContainText(/for later since/);

  // Fix: three ways and taking it back; the first is taken by its number, and says whom to tell.
  await to(moved);
  await page.keyboard.press('f');
  const ways = page.getByRole('dialog', { name: `What to do about ${moved}` });
  await expect(ways.getByRole('button', { name: 'Take the change back' })).toBeVisible();
  expect(await ways.getByRole('listitem').count()).toBeGreaterThanOrEqual(3);
  await expectAccessible(page);
  await shot(page, 'morning-fix');
  await page.keyboard.press('1');
  const tell = page.getByRole('dialog', { name: 'Tell them' });
  await expect(tell).toContainText('Hello Gus Guest');
  await tell.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(row(moved)).toHaveCount(0);
  await expect(notices(page)).toContainText('Done: Move');

  // What is for later stays when all is seen; accepted, it is gone, and comes back by Z.
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('a');
  await expect(widget.getByRole('listitem').filter({ hasText: 'by ' })).toHaveCount(1);
  await to(other);
  await page.keyboard.press('a');
  await expect(row(other)).toHaveCount(0);
  await page.keyboard.press('z');
  await expect(row(other)).toContainText(/for later since/);
  await row(other).getByRole('button', { name: 'Accept' }).click();
  await expect(widget.getByText(/^Nothing changed since/)).toBeVisible();
  await expect(widget.getByText(/executives? clear/)).toBeVisible();
  await expect(widget.getByRole('button', { name: 'Print the day cards' })).toBeVisible();
  await shot(page, 'morning-clear');
  await page.reload();
  await expect(widget.getByText(/^Nothing changed since/)).toBeVisible();
});

test('a change is answered by touch @phone', async ({ as, shot }) => {
  const helen = await as('principal');
  const { moved } = await overnight(helen);
  const page = await as('assistant');
  await page.goto('/');
  const widget = page.getByRole('region', { name: 'What changed' });
  await showAll(widget, moved);
  // By its own title alone: what it clashes with names it too.
  const row = widget.getByRole('listitem').filter({ has: page.getByText(moved, { exact: true }) });
  await row.getByRole('button', { name: /^Fix/ }).tap();
  const ways = page.getByRole('dialog', { name: `What to do about ${moved}` });
  await expect(ways.getByRole('button', { name: /^(1 )?Move/ }).first()).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'morning-fix');
  await ways.getByRole('button', { name: 'Leave it' }).tap();
  await row.getByRole('button', { name: /^Later/ }).tap();
  await expect(row).toContainText(/for later since/);
  await shot(page, 'morning-changes');
  await row.getByRole('button', { name: /^Accept/ }).tap();
  await expect(row).toHaveCount(0);
});
