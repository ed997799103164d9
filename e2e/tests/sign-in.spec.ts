import { expect, expectAccessible, test } from '../fixtures.ts';
import { member } from '../sign-in.ts';

test('the program says that it is ready @desktop', async ({ request }) => {
  const answer = await request.get('/healthz');
  expect(answer.status()).toBe(200);
});

test('somebody who is not signed in is shown the way in @both', async ({ page, shot }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.locator('input[name=email]')).toBeVisible();
  await expect(page.locator('input[name=password]')).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'sign-in');
});

test('a wrong password is refused in words @both', async ({ page, problems }) => {
  problems.allow(/status of 40[013]|status of 422/); // The browser reports the refusal itself.
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(member('assistant').email);
  await page.locator('input[name=password]').fill('not the password');
  await page.locator("form[action='/sign-in'] button[type=submit]").click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in/);
});

test('each role gets in and stays in @desktop', async ({ as }) => {
  for (const role of ['assistant', 'principal', 'lead']) {
    const page = await as(role);
    await page.goto('/');
    await expect(page).not.toHaveURL(/\/sign-in/);
    await page.reload();
    await expect(page).not.toHaveURL(/\/sign-in/);
  }
});
