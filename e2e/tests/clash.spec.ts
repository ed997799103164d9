import { expectAccessible, expect as plain, test } from '../fixtures.ts';
import { notices, unique } from './meetings.ts';

const expect = plain.configure({ timeout: 15_000 });
test.describe.configure({ timeout: 90_000 });

test('what is in the way shows while a meeting is typed, and it can be saved anyway', async ({
  as,
  shot,
}) => {
  const page = await as('assistant');
  const title = unique('Pier talk');
  await page.goto('/calendar');
  const made = await page.evaluate(async (title) => {
    const { items } = await (await fetch('/api/v1/calendars')).json();
    const principals = (await (await fetch('/api/v1/principals')).json()).items;
    const rosa = principals.find((one: { name: string }) => one.name.startsWith('Rosa'));
    const calendar = items.find(
      (one: { space: string; source: string }) =>
        one.space === rosa.id && one.source !== 'subscription',
    );
    const date = new Date(Date.now() + 33 * 86_400_000).toISOString().slice(0, 10);
    const make = (title: string, time: string) =>
      fetch('/api/v1/events', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
        body: JSON.stringify({
          calendar: calendar.id,
          title,
          start: `${date}T${time}:05`,
          end: `${date}T${time}:35`,
          zone: 'Europe/London',
        }),
      }).then((answer) => answer.json());
    await make(title, '22');
    const { event } = await make(`${title} later`, '23');
    return { id: event.id, date };
  }, title);
  await page.goto(`/calendar?date=${made.date}&open=${made.id}&edit=true`);
  const form = page
    .getByRole('dialog', { name: 'Change the meeting' })
    .or(page.getByRole('dialog'));
  const way = form.getByRole('region', { name: 'What is in the way' });
  await expect(way).toContainText('outside working hours');
  await form.getByLabel('From, time').fill('22:15');
  await form.getByLabel('From, time').blur();
  await expect(way).toContainText(`${title}, 22:05–22:35, 20 minutes`);
  await expectAccessible(page);
  await shot(page, 'clash-form');
  await form.getByRole('button', { name: 'Save anyway' }).click();
  await expect(notices(page)).toContainText('changed');
});

test('time around a meeting is added on its sheet, stands on the board and goes with it @desktop', async ({
  as,
  shot,
}) => {
  const page = await as('assistant');
  const title = unique('Site visit');
  await page.goto('/calendar');
  const made = await page.evaluate(async (title) => {
    const { items } = await (await fetch('/api/v1/calendars')).json();
    const principals = (await (await fetch('/api/v1/principals')).json()).items;
    const rosa = principals.find((one: { name: string }) => one.name.startsWith('Rosa'));
    const calendar = items.find(
      (one: { space: string; source: string }) =>
        one.space === rosa.id && one.source !== 'subscription',
    );
    const date = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
    const answer = await fetch('/api/v1/events', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify({
        calendar: calendar.id,
        title,
        start: `${date}T12:00`,
        end: `${date}T13:00`,
        zone: 'Europe/London',
      }),
    });
    return { id: (await answer.json()).event.id, date };
  }, title);
  await page.goto(`/calendar?date=${made.date}&open=${made.id}`);
  const sheet = page.getByRole('dialog', { name: title });
  const add = async (what: string) => {
    await sheet.getByRole('button', { name: 'Add time around it' }).click();
    await page.getByRole('menuitem', { name: what }).click();
  };
  await add('30 min travel before');
  await expect(sheet.getByLabel('Minutes of travel before')).toBeVisible();
  await add('30 min follow-up');
  await expect(sheet.getByLabel('Minutes of follow-up')).toBeVisible();
  await sheet.getByLabel('Minutes of travel before').fill('45');
  await sheet.getByLabel('Minutes of travel before').blur();
  await expect(notices(page).last()).toContainText('The time around');
  await expectAccessible(page);
  await shot(page, 'blocks-sheet');
  await page.keyboard.press('Escape');
  const travel = page.locator('[data-meeting]', { hasText: `Travel to “${title}”` }).first();
  const after = page.locator('[data-meeting]', { hasText: `Follow-up of “${title}”` }).first();
  await expect(travel).toHaveAttribute('data-block', 'travel_before');
  await expect(after).toBeVisible();
  await travel.scrollIntoViewIfNeeded();
  await shot(page, 'blocks-board');
  await travel.click();
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(travel).toHaveCount(0);
  await expect(after).toHaveCount(0);
  await notices(page).getByRole('button', { name: /Undo/ }).last().click();
  await expect(travel).toBeVisible();
  await expect(after).toBeVisible();
});
