import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, test } from '../fixtures.ts';

test('what lies behind a week is shown, looked at alone, and taken along @both', async ({
  as,
  shot,
}) => {
  const page = await as('assistant');
  await page.goto('/behind');
  const picture = page.getByRole('img', { name: /requests were answered; below them lay/ });
  await expect(picture).toBeVisible();
  const weeks = page.getByRole('region', { name: 'Week by week' });
  await expect(weeks.getByRole('row')).toHaveCount(14); // 12 weeks, their head and their sum
  await expectAccessible(page);
  await shot(page, 'behind');

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const table = await readFile(await (await saved).path(), 'utf8');
  expect(table).toMatch(/^\ufeffpart,from,until,name,requests_answered/);
  expect(table).toMatch(/service,.*Papers for a meeting,\d+,\d+/);
  const drawn = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Picture' }).click();
  expect(await readFile(await (await drawn).path(), 'utf8')).toMatch(/^<svg[^>]*xmlns/);

  await page.getByText('Steps', { exact: true }).first().click();
  await expect(picture.getByText('Below: steps done')).toBeVisible();
  await page.getByRole('button', { name: 'Show Papers for a meeting alone' }).click();
  await expect(page.getByText('Papers for a meeting alone')).toBeVisible();
  await expect(weeks.getByRole('columnheader', { name: 'Switches' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(weeks.getByRole('columnheader', { name: 'Switches' })).toBeVisible();

  await page.goto('/print/behind');
  await expect(page.getByRole('heading', { name: 'Behind the scenes' })).toBeVisible();
  await expect(page.getByRole('img', { name: /below them lay/ })).toBeVisible();
  await shot(page, 'behind-print');
});

test('coming weeks are forecast, with the fullest named and what it was worth before @both', async ({
  as,
  shot,
}) => {
  const page = await as('assistant');
  await page.goto('/forecast');
  await expect(page.getByText(/^It goes by \d+ weeks of yours/)).toContainText(
    /missed a week by .* would have missed it by/,
  );
  const bars = page.getByRole('listitem').filter({ hasText: /^Week of .*: .*Between/ });
  await expect(bars).toHaveCount(12);
  await expect(page.getByText(/^Week of \d+ \w+.*hours$/).first()).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'forecast');
  const per = page.getByLabel('Minutes of work for each booked meeting');
  await per.fill('0');
  await expect(page.getByRole('columnheader', { name: 'Work for meetings' })).toHaveCount(0);
});
