import {
  type APIRequestContext,
  type Browser,
  type Page,
  request,
  type TestInfo,
} from '@playwright/test';
import { call } from '../api.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { shared, signIn } from '../sign-in.ts';

interface Newcomer {
  email: string;
  password: string;
  page: Page;
}

/** A member of this test's own, invited by the lead: what is done to their sign-in concerns no other test. */
async function newcomer(lead: Page, browser: Browser, { project }: TestInfo): Promise<Newcomer> {
  const email = `rune.falk.${project.name}.${Date.now().toString(36)}@example.org`;
  const password = 'seven slow green trains';
  await lead.goto('/settings');
  const made = await call(lead, 'POST', '/invitations', {
    email,
    name: 'Rune Falk',
    org_role: 'viewer',
  });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(String(made.body.url));
  await page.locator('input[name=password]').fill(password);
  await page.locator('main button[type=submit], main form button:not([type])').last().click();
  await expect(page).not.toHaveURL(/\/invitation\//);
  return { email, password, page };
}

/** What a program with that token is answered. */
async function asProgram(secret: string): Promise<number> {
  const program: APIRequestContext = await request.newContext({ baseURL: shared().url });
  const answer = await program.get('/api/v1/me', {
    headers: { Authorization: `Bearer ${secret}` },
  });
  await program.dispose();
  return answer.status();
}

async function expectNoSideways(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBe(0);
}

test('every section can be read by everybody @both', async ({ as, shot }) => {
  const page = await as('assistant');
  const sections = [
    ['', page.getByRole('radio', { name: 'Day first' })],
    ['/sign-in', page.getByText('This device', { exact: true })],
    ['/tokens', page.getByRole('button', { name: 'New token' })],
    ['/look', page.getByRole('button', { name: 'Open the help' })],
  ] as const;
  for (const [section, mark] of sections) {
    await page.goto(`/settings${section}`);
    await expect(mark).toBeVisible();
    await expectNoSideways(page);
    await expectAccessible(page);
    await shot(page, `settings${section.replace('/', '-')}`);
  }
});

test('settings are saved and taken back', async ({ as }, info) => {
  // One member per project, because both change the same record.
  const page = await as(info.project.name === 'phone' ? 'lead' : 'principal');
  await page.goto('/settings');
  const save = page.getByRole('button', { name: 'Save' });
  await expect(save).toBeDisabled();
  await page.getByLabel('Name').fill(' ');
  await save.click();
  await expect(page.getByText('Give your name.')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Month first').click();
  await save.click();
  await expect(page.getByText('Settings saved')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Month first' })).toBeChecked();
  await page.getByText('Day first').click();
  await save.click();
  await page
    .getByRole('region', { name: 'Notices' })
    .getByRole('button', { name: /Undo/ })
    .last()
    .click();
  await expect(page.getByRole('radio', { name: 'Month first' })).toBeChecked();
  await page.getByText('Day first').click();
  await save.click();
  await expect(save).toBeDisabled();
});

test('a token is made after the password was asked, works, and is revoked @desktop', async ({
  as,
  shot,
  problems,
}, info) => {
  problems.allow(/status of 403/); // The password is asked for; the browser reports the refusal itself.
  const page = await as('assistant');
  const name = `Archive ${info.project.name} ${Date.now().toString(36)}`;
  let asked = false;
  await page.route('**/api/v1/me/tokens', async (route) => {
    if (route.request().method() !== 'POST' || asked) return route.continue();
    asked = true;
    return route.fulfill({
      status: 403,
      contentType: 'application/problem+json',
      body: JSON.stringify({ status: 403, code: 'sign_in.confirm', detail: 'Type your password.' }),
    });
  });
  await page.goto('/settings/tokens');
  await page.getByRole('button', { name: 'New token' }).click();
  const panel = page.getByRole('dialog', { name: 'New API token' });
  await panel.getByRole('button', { name: 'Make the token' }).click();
  await expect(panel.getByText('Say what it is for.')).toBeVisible();
  await panel.getByLabel('What it is for').fill(name);
  await panel.getByRole('button', { name: 'Make the token' }).click();

  const dialog = page.getByRole('dialog', { name: 'Is it you?' });
  await expect(dialog.getByLabel('Password', { exact: true })).toBeFocused();
  await expectAccessible(page);
  await shot(page, 'settings-confirm');
  await dialog.getByText('Cancel', { exact: true }).click();
  await expect(panel.getByLabel('What it is for')).toHaveValue(name);

  asked = false;
  await panel.getByRole('button', { name: 'Make the token' }).click();
  const { password } = shared().members.find(({ role }) => role === 'assistant') ?? {};
  await dialog.getByLabel('Password', { exact: true }).fill(password ?? '');
  await dialog.getByRole('button', { name: 'Go on' }).click();
  const made = page.getByRole('dialog', { name: 'Copy the token' });
  const secret = await made.getByLabel('API token').inputValue();
  expect(await asProgram(secret)).toBe(200);
  await made.getByRole('button', { name: 'Done' }).click();

  await page.getByRole('button', { name: `Revoke ${name}` }).click();
  const question = page.getByRole('dialog', { name: `Revoke “${name}”?` });
  await question.getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByRole('button', { name: `Revoke ${name}` })).toHaveCount(0);
  expect(await asProgram(secret)).toBe(401);
});

test('another password signs out everywhere else, and only it lets one in again @desktop', async ({
  as,
  browser,
  problems,
}, info) => {
  problems.allow(/status of 422/); // Passwords that are refused; the browser reports it itself.
  problems.allow(/status of 401/); // The other device, which is signed out.
  const { page, email, password } = await newcomer(await as('lead'), browser, info);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signIn(other, { role: 'newcomer', email, password });

  await page.goto('/settings/sign-in');
  await expect(page.getByRole('button', { name: /^Sign out/ })).toHaveCount(2); // The other device, and all others.
  const next = 'four brave silver moths';
  const current = page.getByLabel('Password you use now');
  await current.fill('not my password');
  await page.getByLabel('New password').fill(next);
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('That is not your password.')).toBeVisible();
  await current.fill(password);
  await page.getByLabel('New password').fill('short');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText(/Use at least 12 characters/)).toBeVisible();
  await page.getByLabel('New password').fill(next);
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('You are signed in on this device only.')).toBeVisible();
  await expect(current).toHaveValue('');

  await expect(other).toHaveURL(/\/sign-in/); // by itself, as the live stream ends
  await signIn(other, { role: 'newcomer', email, password: next });
  await page.reload();
  await page.getByRole('button', { name: /^Sign out \S+ on/ }).click();
  await expect(page.getByText('You are signed in on this device only.')).toBeVisible();
  await expect(other).toHaveURL(/\/sign-in/);
  await elsewhere.close();
  await page.context().close();
});

test('the keys are shown, and the theme is kept', async ({ as }) => {
  const page = await as('assistant');
  await page.goto('/settings/look');
  await page.getByRole('button', { name: 'Open the help' }).click();
  await expect(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('radiogroup', { name: 'Theme' }).getByText('Dark').click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});
