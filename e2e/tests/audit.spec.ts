import type { Page } from '@playwright/test';
import { call, list } from '../api.ts';
import { expectAccessible, expect as plain, test } from '../fixtures.ts';
import { notices, unique } from './meetings.ts';

const expect = plain.configure({ timeout: 15_000 });
test.describe.configure({ timeout: 180_000 });

const heading = { level: 1, name: 'Where time goes' };

async function helen(page: Page): Promise<string> {
  await page.goto('/audit');
  await expect(page.getByRole('heading', heading)).toBeVisible();
  const found = (await list(page, '/principals')).find(({ name }) => name === 'Helen Okafor');
  return String(found?.id);
}

test('the demo shows where an executive’s time went, and what is behind each bar', async ({
  as,
  shot,
}) => {
  const page = await as('assistant');
  const who = await helen(page);
  await page.goto(`/audit?who=${who}`);
  const weeks = page.getByRole('region', { name: 'By week' });
  await expect(weeks.getByRole('row')).toHaveCount(5);
  await expect(page.getByRole('heading', { name: 'Her direct reports' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'By category' })).toContainText('leadership');
  await expect(page.getByRole('region', { name: 'People met' })).toContainText('Marcus Feld');
  await expectAccessible(page);
  await shot(page, 'audit');
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot(page, 'audit-dark');
  await page.emulateMedia({ colorScheme: 'light' });

  // A bar opens what it counts, by keyboard; each meeting leads to the calendar.
  const bar = page.getByRole('button', { name: 'Show the meetings of One-to-ones' });
  await bar.focus();
  await page.keyboard.press('Enter');
  const behind = page.getByRole('dialog', { name: 'One-to-ones' });
  await expect(behind.getByRole('status')).toContainText(/\d+ entries, \d+ h/);
  await expect(behind.getByRole('link', { name: '1:1 Marcus Feld' }).first()).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'audit-list');
  await page.keyboard.press('Escape');
  await expect(behind).toHaveCount(0);
  await expect(bar).toBeFocused();

  // The parts of a week's bar lead to what is behind each of them.
  const parts = weeks.getByRole('button', { name: /^What .* was for: / }).first();
  await parts.focus();
  await page.keyboard.press('Enter');
  const part = page.getByRole('menuitem').first();
  await expect(part).toBeVisible();
  await shot(page, 'audit-parts');
  await expect(async () => {
    await page.keyboard.press('ArrowDown'); // does nothing before the menu has the focus
    await expect(page.locator('[role=menuitem]:focus')).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Enter');
  const ofPart = page.getByRole('dialog');
  await expect(ofPart.getByRole('status')).toContainText(/\d+ entr/);
  await page.keyboard.press('Escape');
  await expect(ofPart).toHaveCount(0);

  // By kind, and the weeks ahead, which will miss some targets.
  await weeks.getByText('Kind', { exact: true }).click();
  await expect(weeks.getByRole('list')).toContainText('Meetings of more');
  await page.goto(`/audit?who=${who}&range=next4`);
  await expect(page.getByText(/weeks? ahead will miss it/).first()).toBeVisible();
  await shot(page, 'audit-ahead');
  await page.goto(`/audit?who=${who}&range=year`);
  await expect(weeks.getByText('This week')).toBeVisible();
  await shot(page, 'audit-year');

  // To be taken elsewhere: a table, a text, paper.
  await page.goto(`/audit?who=${who}`);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  expect((await saving).suggestedFilename()).toMatch(/^Helen Okafor .*\.csv$/);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(notices(page)).toContainText('Copied');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('Helen Okafor');
  expect(text).toContain('Out of hours');
  expect(text).not.toContain('Weekly results');
  await page.emulateMedia({ media: 'print' });
  await shot(page, 'audit-print');
});

test('targets are set and missed, and meetings are categorised all at once @desktop', async ({
  as,
  shot,
}, info) => {
  const page = await as('principal'); // the assistant's board stays as other tests know it
  await page.goto('/');
  const name = unique(`Audited ${info.project.name}`);
  const made = await call(page, 'POST', '/principals', { name, zone: 'Europe/London' });
  const who = (made.body.principal as { id: string }).id;
  await page.goto(`/audit?who=${who}&range=own&from=2026-03-02&until=2026-03-15`);
  await expect(page.getByText('Nothing is booked in this time.')).toBeVisible();
  await expect(page.getByText('No target yet')).toBeVisible();
  await shot(page, 'audit-empty');
  const { body } = await call(page, 'POST', '/calendars', { space: who, name: 'Work' });
  const calendar = (body.calendar as { id: string }).id;
  for (const [title, day] of [
    ['Budget round', '03'],
    ['Press lunch', '10'],
  ]) {
    await call(page, 'POST', '/events', {
      calendar,
      title,
      start: `2026-03-${day}T10:00`,
      end: `2026-03-${day}T12:00`,
      zone: 'Europe/London',
      guests: [
        { name: 'Gus', email: 'gus@example.net' },
        { name: 'Ina', email: 'ina@example.net' },
      ],
    });
  }
  await page.goto(`/audit?who=${who}&range=own&from=2026-03-02&until=2026-03-15`);
  await expect(page.getByRole('region', { name: 'People met' })).toContainText('Gus');

  await page.getByRole('button', { name: 'Set a target' }).click();
  const form = page.getByRole('dialog', { name: 'Set a target' });
  await form.getByRole('button', { name: 'Set it' }).click();
  await expect(form.getByText('Give it a name.')).toBeVisible();
  await form.getByLabel('Name', { exact: true }).fill('Few meetings');
  await form.getByLabel('Hours a week').fill('1:30');
  await expectAccessible(page);
  await shot(page, 'audit-target');
  await form.getByRole('button', { name: 'Set it' }).click();
  await expect(form).toHaveCount(0);
  const targets = page.getByRole('region', { name: 'Targets' });
  await expect(targets).toContainText('at most 1 h 30 min a week');
  await expect(targets).toContainText('0 of 2 weeks met');
  await targets.getByRole('button', { name: 'Change Few meetings' }).click();
  const change = page.getByRole('dialog', { name: 'Few meetings' });
  await change.getByLabel('Hours a week').fill('2');
  await change.getByRole('button', { name: 'Save' }).click();
  await expect(targets).toContainText('2 of 2 weeks met');
  await page.keyboard.press('z');
  await expect(targets).toContainText('0 of 2 weeks met');

  const unsorted = page.getByRole('region', { name: 'Without a category' });
  await unsorted.getByLabel('Choose all').check();
  await unsorted.getByRole('combobox', { name: 'Category' }).selectOption('customers');
  await unsorted.getByRole('button', { name: 'Categorise 2' }).click();
  await expect(unsorted).toContainText('Every meeting of this time has a category.');
  await expect(page.getByRole('region', { name: 'By category' })).toContainText('customers');
  await page.keyboard.press('z');
  await expect(unsorted.getByLabel('Press lunch')).toBeVisible();
});
