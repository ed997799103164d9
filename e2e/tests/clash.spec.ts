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
  const form = page.getByRole('dialog', { name: 'Change the meeting' }).or(page.getByRole('dialog'));
  const way = form.getByRole('region', { name: 'What is in the way' });
  await expect(way).toContainText('outside working hours');
  await form.getByLabel('Start time').fill('22:15');
  await form.getByLabel('Start time').blur();
  await expect(way).toContainText(`${title}, 22:05–22:35, 20 minutes`);
  await expectAccessible(page);
  await shot(page, 'clash-form');
  await form.getByRole('button', { name: 'Save anyway' }).click();
  await expect(notices(page)).toContainText('changed');
});
