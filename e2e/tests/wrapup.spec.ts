import { call } from '../api.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { calendarOf, unique } from './meetings.ts';

test('a week is wrapped up: what slipped is put right, a lesson kept, and its status kept and told @both', async ({
  as,
  shot,
}) => {
  const page = await as('assistant');
  await page.goto('/wrap-up');
  await expect(page.getByRole('heading', { name: 'Weekly wrap-up' })).toBeVisible();
  const { id: helen } = await calendarOf(page, 'Helen Okafor');
  const today = new Date().toISOString().slice(0, 10);
  const late = unique('Sign the catering contract');
  await call(page, 'POST', '/tasks', { space: helen, title: late, due: today });

  await page.goto(`/wrap-up?who=${helen}`);
  const status = page.getByRole('textbox', { name: 'Status for Helen' });
  await expect(status).toHaveValue(new RegExp(late));
  await expectAccessible(page);
  await shot(page, 'wrap-up');
  await page.getByRole('checkbox', { name: `In the status: ${late}` }).click();
  await expect(status).not.toHaveValue(new RegExp(late));
  await page.getByRole('button', { name: `Put to next week: ${late}` }).click();
  await expect(page.getByRole('button', { name: `Put to next week: ${late}` })).toHaveCount(0);

  const lesson = unique('Ask for the contract a week before');
  await page.getByRole('textbox', { name: 'What would you do otherwise next time?' }).fill(lesson);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: lesson })).toBeVisible();

  // What is written stays while one looks elsewhere, and becomes a note of which Helen hears.
  const words = unique('A good week, all in all.');
  await status.fill(words);
  await page.reload();
  await expect(status).toHaveValue(words);
  await page.getByRole('button', { name: 'Keep it for Helen and tell them' }).click();
  await page.getByRole('link', { name: 'Open the note' }).click();
  await expect(page.getByText(words)).toBeVisible();
  const { body } = await call(await openAs(as), 'GET', '/mentions');
  expect(JSON.stringify(body)).toContain('The status of the week is here for you.');
});

async function openAs(as: (role: string) => Promise<import('@playwright/test').Page>) {
  const hers = await as('principal');
  await hers.goto('/');
  return hers;
}
