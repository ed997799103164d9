// 10:15, several diaries and somebody from outside: from the mail to the meeting, and what is left to tell.
import { expectAccessible, expect as plain, test } from '../fixtures.ts';
import { meeting, unique } from './meetings.ts';

const expect = plain.configure({ timeout: 15_000 });

/** A Monday that no other test holds times in; the phone has one of its own. */
const monday: Record<string, string> = { desktop: '2031-10-13', phone: '2031-10-20' };

test('from the mail to the meeting, the rest released and whom to tell @desktop', async ({
  as,
  shot,
}, info) => {
  test.slow();
  const page = await as('assistant');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  // By their names: other tests bring people of their own into the house.
  const [first, second] = ['Helen Okafor', 'Marcus Feld'];
  const subject = unique('Succession');
  const from = monday[info.project.name] ?? '';
  const until = `${from.slice(0, 8)}${Number(from.slice(8)) + 4}`;

  // The mail: people, length and window are read out of it, and can be changed.
  await page.goto('/calendar');
  await page.getByRole('button', { name: 'Find a time' }).first().click();
  await page.getByRole('button', { name: 'Paste a mail' }).click();
  await page
    .getByLabel('The mail, with From and Subject if you have them')
    .fill(
      `From: Odile Example <odile@example.net>\nSubject: ${subject}\n\nCould ${first} and ${second} spare 45 minutes? Afternoons suit me.\n\nOdile`,
    );
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByLabel('What about')).toHaveValue(subject);
  for (const [label, date] of [
    ['From', from],
    ['Until', until],
  ] as const) {
    const field = page.getByRole('textbox', { name: label, exact: true });
    await field.fill(date);
    await field.press('Enter');
    await page.keyboard.press('Tab');
  }
  const times = page.getByRole('region', { name: 'Times that fit' });
  await expect(times).toHaveAttribute('aria-busy', 'false');
  const best = times.getByRole('button', { name: /Make the meeting:/ });
  await expect(best.nth(2)).toBeVisible();

  // H holds them, with the time around it that it will need. Private is only what the reader would see themselves.
  await best.first().focus();
  await page.keyboard.press('h');
  const form = page.getByRole('dialog', { name: 'Hold times for a meeting' });
  await expect(form.getByLabel('What for')).toHaveValue(subject);
  await expect(form.getByText('You do not see the private records')).toBeVisible();
  await expect(form.getByText('odile@example.net')).toBeVisible();
  await form.getByRole('button', { name: 'Add time around it' }).click();
  await page.getByRole('menuitem', { name: 'preparation' }).click();
  await expect(form.getByLabel('Minutes of preparation')).toHaveValue('30');
  await expectAccessible(page);
  await shot(page, 'chair-hold');
  await form.getByRole('button', { name: 'Hold them' }).click();
  const set = page.getByRole('dialog', { name: subject });
  await expect(set.getByText('Options, best first')).toBeVisible();

  // The options as text: each with its date, the zones, and the date to confirm by.
  await set.getByRole('button', { name: 'Copy the options as text' }).click();
  await expect(set.getByText(/^Sent /)).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('B.');
  expect(text).toMatch(/London|New York/);
  expect(text.toLowerCase()).toContain('by ');

  // The answer is pasted, option two is found, one key confirms.
  await page.evaluate(() => navigator.clipboard.writeText('Thank you, the second works for me.'));
  await set.getByLabel('Paste the answer').focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(set.getByText('It means option B.')).toBeVisible();
  await expect(set.getByRole('button', { name: /^Confirm option B/ }).last()).toBeFocused();
  await shot(page, 'chair-answer');
  await page.keyboard.press('Enter');
  await expect(set.getByText('Confirmed.')).toBeVisible();

  // The meeting stands there with its preparation, the other options are gone.
  await set.getByRole('button', { name: 'Open the meeting' }).click();
  await expect(page.getByRole('dialog').getByText('Odile Example').first()).toBeVisible();
  await shot(page, 'chair-meeting');
  const day = new URL(page.url()).searchParams.get('date') ?? '';
  await page.goto(`/calendar?date=${day}&view=agenda`);
  await expect(meeting(page, subject).first()).toBeVisible();
  await expect(page.getByText(`Preparation for “${subject}”`).first()).toBeVisible();
  await expect(page.locator('[data-meeting].hold').filter({ hasText: subject })).toHaveCount(0);

  // And Odile has not been told yet.
  await page.goto('/untold');
  await expect(page.getByRole('region', { name: subject }).first()).toContainText('Odile Example');
  await shot(page, 'chair-untold');
});
