import type { Page } from '@playwright/test';
import { expectAccessible, expect as plain, test } from '../fixtures.ts';

// Each of these tests makes a set of its own first, so its pages load while others write.
const expect = plain.configure({ timeout: 15_000 });
test.describe.configure({ timeout: 90_000 });

/** A title nobody else's test uses: all tests work on one house at the same time. */
function unique(words: string, name: string): string {
  return `${words} ${name} ${Date.now().toString(36)}`;
}

function panel(page: Page, title: string) {
  return page.getByRole('dialog', { name: title });
}

/** Holds two times by the key H, and leaves the panel of the set open. */
async function hold(page: Page, title: string): Promise<void> {
  await page.goto('/holds');
  await expect(page.getByRole('heading', { level: 1, name: 'Holds' })).toBeVisible();
  await page.keyboard.press('h');
  const form = panel(page, 'Hold times for a meeting');
  await form.getByLabel('What for').fill(title);
  await form.getByRole('button', { name: 'Hold them' }).click();
  await expect(panel(page, title)).toBeVisible();
}

test('the demo holds times: on Today, on their page, and in a panel', async ({ as, shot }) => {
  const page = await as('assistant');
  await page.goto('/');
  const widget = page.getByRole('region', { name: 'Holds' });
  await expect(widget.getByRole('button', { name: 'Straits Bank dinner' })).toBeVisible();
  await shot(page, 'holds-today');
  await page.goto('/holds');
  await expect(page.getByRole('listitem').filter({ hasText: 'Straits Bank dinner' })).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'holds');
  await page.getByRole('button', { name: 'Chair’s succession, first talk' }).click();
  const set = panel(page, 'Chair’s succession, first talk');
  await expect(set.getByText('Options, best first')).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'hold-panel');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/holds'); // drawn dark from the start, not on its way there
  await page.getByRole('button', { name: 'Chair’s succession, first talk' }).click();
  await expect(set.getByText('Options, best first')).toBeVisible();
  await shot(page, 'hold-panel-dark');
});

test('an answer is pasted, the option confirmed, and all of it undone @desktop', async ({
  as,
  shot,
}, info) => {
  const page = await as('assistant');
  const title = unique('Harbour visit', info.project.name);
  await hold(page, title);
  const set = panel(page, title);
  await expect(set.getByRole('listitem')).toHaveCount(2);
  await set.getByLabel('Paste the answer').fill('The second works for us');
  await set.getByRole('button', { name: 'What does it mean?' }).click();
  await expect(set.getByText('It means option B.')).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'hold-answer');
  await set
    .getByRole('button', { name: /^Confirm option B/ })
    .last()
    .click();
  await expect(set.getByText('Confirmed.')).toBeVisible();
  await expect(set.getByRole('button', { name: 'Open the meeting' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listitem').filter({ hasText: title })).toHaveCount(0);
  await page
    .getByRole('region', { name: 'Notices' })
    .getByRole('button', { name: /Undo/ })
    .last()
    .click();
  await expect(page.getByRole('listitem').filter({ hasText: title })).toBeVisible();
});

test('options are ranked by keys, added and released @desktop', async ({ as }, info) => {
  const page = await as('assistant');
  const title = unique('Tram talk', info.project.name);
  await hold(page, title);
  const set = panel(page, title);
  const options = set.getByRole('list').first().getByRole('listitem');
  const second = (await options.nth(1).locator('span').first().textContent()) ?? '';
  await set.getByRole('button', { name: 'Rank option B higher' }).click();
  await expect(options.first()).toContainText(second.slice(0, 10));
  await set.getByRole('button', { name: 'Add an option' }).click();
  await set.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(options).toHaveCount(3);
  await set.getByRole('button', { name: 'Release option C' }).click();
  await expect(options).toHaveCount(2);
  await set.getByRole('button', { name: 'One more day' }).click();
  await expect(
    page.getByRole('region', { name: 'Notices' }).getByText('held longer'),
  ).toBeVisible();
  await set.getByRole('button', { name: 'Release all' }).click();
  await expect(set.getByText('Released.')).toBeVisible();
  await set.getByRole('button', { name: 'Hold them again' }).click();
  await expect(set.getByRole('button', { name: 'Release all' })).toBeVisible();
});

test('a hold on a board is striped and opens its set @desktop', async ({ as, shot }, info) => {
  const page = await as('assistant');
  const title = unique('Quay walk', info.project.name);
  await hold(page, title);
  const address = await page.evaluate(async (wanted) => {
    const { items } = await (await fetch('/api/v1/hold-sets')).json();
    const set = items.find((one: { title: string }) => one.title === wanted);
    return set.options[0].start.slice(0, 10);
  }, title);
  await page.goto(`/calendar?date=${address}`);
  const block = page.locator('[data-meeting]', { hasText: title }).first();
  await expect(block).toHaveClass(/hold/);
  await block.scrollIntoViewIfNeeded();
  await shot(page, 'hold-board');
  await block.click();
  await expect(panel(page, title)).toBeVisible();
});

test('the form says what is missing and fits a phone @phone', async ({ as, shot }) => {
  const page = await as('assistant');
  await page.goto('/holds?state=ended');
  await page.getByRole('button', { name: 'Hold times' }).first().click();
  const form = panel(page, 'Hold times for a meeting');
  await form.getByRole('button', { name: 'Hold them' }).click();
  await expect(form.getByText('Say what the meeting is about.')).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'hold-form');
});
