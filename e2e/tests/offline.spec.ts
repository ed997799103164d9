import { list } from '../api.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { unique } from './meetings.ts';

test('the coming days are read, and something is written down, without a connection @desktop', async ({
  as,
  shot,
  problems,
}) => {
  // What having no connection is, also for pieces of the page that were still on their way.
  problems.allow(/ERR_INTERNET_DISCONNECTED|Failed to load resource|dynamically imported module/);
  const page = await as('assistant', { fresh: true });
  const context = page.context();
  await page.goto('/settings/look');
  await page.getByRole('button', { name: 'Keep the coming days on this device' }).click();
  await expect(page.getByText('Kept just now')).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'No connection' })).toBeVisible();
  await expect(page.getByText(/^As of .* London, offline\. For Sam Rowan/)).toBeVisible();
  await expect(page.getByText('Helen Okafor').first()).toBeVisible();
  const title = unique('Ring the bank');
  await page.getByLabel('What').fill(`${title}\nabout the letter`);
  await page.getByRole('button', { name: 'As a task' }).click();
  const waiting = page.getByRole('list', { name: 'Waiting for a connection' });
  await expect(waiting).toContainText(title);
  await expectAccessible(page);
  await shot(page, 'offline');

  await context.setOffline(false); // the page goes back by itself
  await expect(page.getByText(`Arrived: ${title}`)).toBeVisible();
  const found = (await list(page, `/tasks?q=${encodeURIComponent(title)}`)).filter(
    (one) => one.title === title,
  );
  expect(found).toMatchObject([{ notes: 'about the letter' }]);

  // Signing out wipes it, and nobody knows any more who is there: nothing is shown, and nothing taken.
  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  expect(await page.evaluate(() => caches.has('anteroom-own'))).toBe(false);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText('Nothing is kept on this device.')).toBeVisible();
  await expect(page.getByLabel('What')).toBeHidden();
});
