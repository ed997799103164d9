import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { people, unique } from './meetings.ts';

// Opens the panel, and fills the week that is asked about: one that no other test writes into.
async function open(page: Page): Promise<void> {
  await page.goto('/calendar');
  await page.getByRole('button', { name: 'Find a time' }).first().click();
  await expect(page.getByRole('dialog', { name: 'Find a time' })).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide, 'pixels that the page is too wide').toBeLessThanOrEqual(0);
}

async function days(page: Page, from: string, until: string): Promise<void> {
  for (const [label, date] of [
    ['From', from],
    ['Until', until],
  ] as const) {
    const field = page.getByRole('textbox', { name: label, exact: true });
    await field.fill(date);
    await field.press('Enter');
    await page.keyboard.press('Tab');
  }
  // The answer to these days, not to the ones before.
  const results = page.getByRole('region', { name: 'Times that fit' });
  await expect(results).toHaveAttribute('aria-busy', 'false');
}

async function ask(page: Page, name: string): Promise<void> {
  const who = page.getByRole('combobox', { name: 'Who should meet' });
  await who.click();
  await page.getByRole('option', { name, exact: true }).click();
  await page.keyboard.press('Tab');
}

test('a mail is read, the best times stand there, and one becomes a meeting @both', async ({
  as,
  shot,
}) => {
  test.slow(); // a whole dialog is looked at twice, and a form opened
  const page = await as('assistant');
  const [first = ''] = await people(page);
  const subject = unique('Term sheet');
  await open(page);
  await expect(page.getByText('Say who should meet')).toBeVisible();
  await page.getByRole('button', { name: 'Paste a mail' }).click();
  await page
    .getByLabel('The mail, with From and Subject if you have them')
    .fill(
      `From: Nina Example <nina@example.net>\nSubject: Re: ${subject}\n\nCould we have 45 minutes with ${first}? I can do mornings, not Friday.\n\nBest,\nNina`,
    );
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByLabel('What about')).toHaveValue(subject);
  await expect(page.getByLabel('When they can')).toHaveValue('mornings, not Friday');
  await days(page, '2031-05-12', '2031-05-16');
  await expect(page.getByText('Understood: 08:00–12:00; not Fridays')).toBeVisible();
  const times = page.getByRole('region', { name: 'Times that fit' });
  await expect(times.getByRole('button', { name: /Make the meeting: .* May/ })).toHaveCount(5);
  await expect(times.getByText(`Inside everybody’s working hours`).first()).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'find-a-time');
  await times.getByRole('button', { name: 'Copy as text' }).scrollIntoViewIfNeeded();
  await shot(page, 'find-a-time-results');

  const best = times.getByRole('button', { name: /Make the meeting:/ }).first();
  await best.focus();
  await page.keyboard.press('j');
  await expect(times.getByRole('button', { name: /Make the meeting:/ }).nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(best).toBeFocused();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog');
  await expect(form.getByLabel('Title')).toHaveValue(subject);
  await expect(form.getByText('nina@example.net')).toBeVisible();
  await shot(page, 'find-a-time-chosen');
});

test('what nearly fits says what stands in its way @desktop', async ({ as, shot }) => {
  test.slow();
  const page = await as('assistant');
  const names = await people(page);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await open(page);
  for (const name of names.slice(0, 3)) await ask(page, name);
  await page.getByRole('combobox', { name: 'How long' }).click();
  await page.getByRole('option', { name: '8 hours' }).click();
  await days(page, '2031-05-19', '2031-05-20');
  await page.getByRole('button', { name: 'Add somebody from outside' }).click();
  await page.getByLabel('Name').fill('Omar Example');
  await page.getByLabel('When they can').fill('Sat, or purple');
  await expect(page.getByText('Not understood: purple')).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole('heading', { name: 'What nearly fits' })).toBeVisible();
  await expect(page.getByText('Omar Example said “Sat, or purple”').first()).toBeVisible();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: 'Copy as text' }).scrollIntoViewIfNeeded();
  await shot(page, 'find-a-time-nearly-dark');
  await expectAccessible(page);
});

test('options are copied with the time in every zone @desktop', async ({ as }) => {
  const page = await as('assistant');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const [first = ''] = await people(page);
  await page.goto('/');
  await expect(page.getByText('What changed')).toBeVisible();
  await page.keyboard.press('f');
  await ask(page, first);
  await page.getByRole('button', { name: 'Add somebody from outside' }).click();
  await page.getByLabel('Name').fill('Omar Example');
  await page.getByRole('combobox', { name: 'Their zone' }).click();
  await page.getByRole('combobox', { name: 'Their zone' }).fill('Dubai');
  await page.getByRole('option', { name: /Dubai/ }).click();
  await days(page, '2031-05-26', '2031-05-28');
  const best = page.getByRole('button', { name: /Make the meeting: .* May/ });
  await expect(best.first()).toBeVisible();
  await best.first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByText('2 options copied')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^1\. \w+day \d+ May 2031, \d\d:\d\d–\d\d:\d\d London.* \/ .*Dubai\n2\. /);
});

test('the times that are marked are held @phone', async ({ as, shot }) => {
  const page = await as('assistant');
  const [first = '', second = ''] = await people(page);
  const title = `Times of ${Date.now().toString(36)}`;
  await page.goto('/');
  await expect(page.getByText('What changed')).toBeVisible();
  await open(page);
  await page.getByLabel('What about').fill(title);
  await ask(page, first);
  await ask(page, second);
  await days(page, '2031-06-02', '2031-06-04');
  const best = page.getByRole('button', { name: /Make the meeting: .* June/ });
  await best.first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('j');
  await expect(best.nth(1)).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('h');
  const form = page.getByRole('dialog', { name: 'Hold times for a meeting' });
  await expect(form.getByLabel('What for')).toHaveValue(title);
  await expect(form.getByRole('group', { name: /^Option / })).toHaveCount(2);
  await shot(page, 'find-a-time-held');
  await form.getByRole('button', { name: 'Hold them' }).click();
  const set = page.getByRole('dialog', { name: title });
  await expect(set.getByText(first).first()).toBeVisible();
  await expect(set.getByText(second).first()).toBeVisible();
});
