import { fileURLToPath } from 'node:url';
import { call } from '../api.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';

const sample = (name: string) =>
  fileURLToPath(new URL(`../../internal/area/arrival/testdata/${name}`, import.meta.url));

test('an export of Notion and a board of Trello come in whole, and go again as one', async ({
  as,
  problems,
  shot,
}) => {
  test.slow(); // two files, a look at the whole page in light and dark
  const page = await as('assistant');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('0');
  await expect(page.getByRole('heading', { name: 'Bring in', exact: true })).toBeVisible();
  await shot(page, 'bring-in');
  const choose = page.locator('input[type=file]');

  // What is broken is refused in words.
  problems.allow(/422/);
  await choose.setInputFiles({
    name: 'rubbish.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from('PK\u0003\u0004 no more'),
  });
  await expect(page.getByRole('alert')).toContainText('Is it whole?');

  // It is recognised, and tells what would come; what a table and its columns become is chosen.
  await choose.setInputFiles(sample('notion.zip'));
  await expect(page.getByRole('heading', { name: 'An export of Notion: notion' })).toBeVisible();
  const would = page.getByRole('region', { name: 'What would come' });
  await expect(would).toContainText('6 notes · 5 tasks · 4 files');
  await expect(would).toContainText('A date here has an end');
  const restaurants = page.getByRole('region', { name: 'Restaurants' });
  await restaurants.getByRole('combobox').click();
  await page.getByRole('option', { name: 'Tasks', exact: true }).click();
  await expect(would).toContainText('8 tasks');
  await restaurants.getByRole('combobox', { name: 'What “Kitchen” becomes' }).click();
  await page.getByRole('option', { name: 'Tags', exact: true }).click();
  await expect(would).toContainText('8 tasks');
  await expectAccessible(page);
  await shot(page, 'bring-in-mapping');

  const answered = page.waitForResponse((one) => one.url().endsWith('/arrivals'));
  await page.getByRole('button', { name: 'Bring all of it in' }).click();
  const answer = (await (await answered).text()).trim().split('\n').at(-1) ?? '';
  const came = page.getByRole('region', { name: 'What came' });
  await expect(came).toContainText('8 tasks');
  await shot(page, 'bring-in-done');
  await page.getByRole('button', { name: 'Open the report' }).click();
  const text = page.locator('.ProseMirror');
  await expect(text).toContainText('What could not be kept as it was');

  // From the report to a page, with its picture, and from there by a link to the next.
  await text.locator('[data-record]', { hasText: 'Office handbook' }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Office handbook');
  const picture = text.getByRole('img').first();
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((one) => (one as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  await shot(page, 'bring-in-note');

  await page.goto('/tasks');
  await expect(page.getByText('Board dinner').first()).toBeVisible();

  // Another file, and all of it is taken back at once.
  await page.goto('/bring-in');
  await expect(page.getByRole('region', { name: 'Brought in before' })).toContainText('Notion');
  await choose.setInputFiles(sample('trello.json'));
  await expect(page.getByRole('heading', { name: /A board of Trello/ })).toBeVisible();
  await page.getByRole('button', { name: 'Bring all of it in' }).click();
  await expect(page.getByRole('region', { name: 'What came' })).toContainText('7 tasks');
  await page.getByRole('button', { name: 'Take all of it back' }).click();
  await expect(page.getByText('All of it is taken back')).toBeVisible();
  await page.goto('/tasks');
  await expect(page.getByText('Board dinner').first()).toBeVisible();
  await expect(page.getByText('Flights to Singapore')).toHaveCount(0);
  await call(page, 'POST', `/acts/${JSON.parse(answer).arrival.act}/undo`);
  await expect(page.getByText('Board dinner')).toHaveCount(0);
});
