import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../fixtures.ts';

/** A title nobody else's test uses: all tests work on one house at the same time. */
function unique(words: string, name: string): string {
  return `${words} ${name} ${Date.now().toString(36)}`;
}

async function openTasks(page: Page, search = ''): Promise<void> {
  await page.goto(`/tasks${search}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Tasks' })).toBeVisible();
}

/** Writes a task into the line at the top. */
async function add(page: Page, line: string): Promise<void> {
  await page.goto('/tasks?new=true');
  await page.getByLabel('What is new, in one line').fill(line);
  await page.keyboard.press('Enter');
}

/** The row of a task in the list. */
function row(page: Page, title: string) {
  return page.getByRole('main').getByRole('listitem').filter({ hasText: title });
}

test('the list tells what is late, due today and due later', async ({ as, shot }) => {
  const page = await as('assistant');
  await openTasks(page);
  await expect(page.getByRole('region', { name: 'Late', exact: true })).toBeVisible();
  await expect(
    page
      .getByRole('region', { name: 'Late', exact: true })
      .getByText(/late|Yesterday/)
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: 'Later' })).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'tasks');
});

test('a line becomes a task, which is done, and open again by undo @phone', async ({
  as,
}, info) => {
  const page = await as('assistant');
  const title = unique('Order lilies', info.project.name);
  await add(page, `${title} tomorrow 9am #flowers`);
  await expect(
    page.getByRole('status').filter({ hasText: 'flowers' }).or(row(page, title)).first(),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: 'Tomorrow' }).getByText(title)).toBeVisible();

  await page.getByRole('checkbox', { name: `Done: ${title}` }).click();
  await expect(row(page, title)).toHaveCount(0);
  await page
    .getByRole('region', { name: 'Notices' })
    .getByRole('button', { name: /Undo/ })
    .last()
    .click();
  await expect(row(page, title)).toBeVisible();
});

test('a repeating task says when it comes again @phone', async ({ as }, info) => {
  const page = await as('assistant');
  const title = unique('Water the plants', info.project.name);
  await add(page, `${title} every day`);
  await expect(row(page, title)).toBeVisible();
  await page
    .getByRole('checkbox', { name: `Done: ${title}` })
    .first()
    .click();
  await expect(page.getByText(new RegExp(`Done: ${title}.* Due again`))).toBeVisible();
  await expect(row(page, title)).toHaveCount(1);
});

test('all of it works by keys alone @desktop', async ({ as }, info) => {
  const page = await as('assistant');
  const title = unique('Call the framer', info.project.name);
  await openTasks(page);
  await page.keyboard.press('c');
  await expect(page.getByLabel('What is new, in one line')).toBeFocused();
  await page.keyboard.type(`${title} in 40 days`);
  await page.keyboard.press('Enter');
  await expect(row(page, title)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  const mine = page.getByRole('button', { name: title });
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(mine).toBeFocused({ timeout: 50 });
  }).toPass({ intervals: [10] });
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Task' });
  await panel.getByLabel('What is to be done').fill(`${title} again`);
  await page.keyboard.press('Control+Enter');
  await expect(panel).toHaveCount(0);
  await expect(page.getByRole('button', { name: `${title} again` })).toBeFocused();

  await page.keyboard.press('x');
  await expect(row(page, title)).toHaveCount(0);
  await page.keyboard.press('z');
  await expect(row(page, title)).toBeVisible();
  await page.getByRole('button', { name: `${title} again` }).focus();
  await page.keyboard.press('Delete');
  await expect(row(page, title)).toHaveCount(0);
});

test('what two people write at once is kept @desktop', async ({ as, problems }, info) => {
  // The browser reports the refusal, and the stream that is cut so that the first page hears nothing of the second.
  problems.allow(/status of 409|ERR_FAILED/);
  const page = await as('assistant');
  await page.route('**/api/v1/live', (route) => route.abort());
  const title = unique('Menu for the board', info.project.name);
  await add(page, `${title} in 30 days`);
  await page.getByRole('button', { name: title }).click();
  const panel = page.getByRole('dialog', { name: 'Task' });
  await panel.getByLabel('What is to be done').fill(`${title}, mine`);

  const other = await as('assistant');
  await openTasks(other);
  await other.getByRole('button', { name: title }).click();
  const theirs = other.getByRole('dialog', { name: 'Task' });
  await theirs.getByLabel('What is to be done').fill(`${title}, theirs`);
  await theirs.getByLabel('Notes').fill('No nuts');
  await theirs.getByRole('button', { name: 'Save' }).click();
  await expect(theirs).toHaveCount(0);

  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByText('What you typed is still here.')).toBeVisible();
  await expect(panel.getByLabel('What is to be done')).toHaveValue(`${title}, mine`);
  await expect(panel.getByText(`${title}, theirs`)).toBeVisible();
  await expect(panel.getByLabel('Notes')).toHaveValue('No nuts');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel).toHaveCount(0);
  await expect(row(page, `${title}, mine`)).toBeVisible();
});

test('a refusal puts the task back where it was @desktop', async ({ as, problems }, info) => {
  problems.allow(/status of 503/);
  const page = await as('assistant');
  const title = unique('Collect the badge', info.project.name);
  await add(page, `${title} in 20 days`);
  await expect(row(page, title)).toBeVisible();
  await page.route('**/api/v1/tasks/*/done', (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({ title: 'Busy', detail: 'The house is busy. Try again in a minute.' }),
    }),
  );
  await page.getByRole('checkbox', { name: `Done: ${title}` }).click();
  await expect(page.getByText('The house is busy. Try again in a minute.')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: `Done: ${title}` })).not.toBeChecked();
});

test('the form holds everything, and its repeats in plain words @both', async ({ as, shot }) => {
  const page = await as('assistant');
  await openTasks(page);
  await page
    .getByRole('button', { name: /Weekly wrap-up|Helen.s expenses/ })
    .first()
    .click();
  const panel = page.getByRole('dialog', { name: 'Task' });
  await expect(panel.getByText('The next one counts')).toBeVisible();
  await expect(panel.getByLabel('Notes')).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'task');
  await panel.getByRole('button', { name: 'History' }).click();
  await expect(
    page
      .getByRole('dialog', { name: /History of/ })
      .getByText(/made this|changed this/)
      .first(),
  ).toBeVisible();
});

test('the filter narrows the list, and the address keeps it @desktop', async ({ as }) => {
  const page = await as('assistant');
  await openTasks(page);
  await page.getByLabel('Find in tasks').fill('badge');
  await expect(page).toHaveURL(/q=badge/);
  await expect(row(page, 'badge for Newark')).toBeVisible();
  await expect(row(page, 'Weekly wrap-up')).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel('Find in tasks')).toHaveValue('badge');
  await page.getByLabel('Find in tasks').fill('nothing has this in it');
  await page.getByRole('button', { name: 'Show all open tasks' }).click();
  await expect(row(page, 'Weekly wrap-up')).toBeVisible();
  await page.getByRole('combobox', { name: 'Headings' }).click();
  await page.getByRole('option', { name: 'Under tags' }).click();
  await expect(page).toHaveURL(/group=tag/);
  await page.reload();
  const untagged = page.getByRole('region', { name: 'Without a tag' });
  await expect(untagged.getByRole('listitem').first()).toBeVisible();
  await untagged.getByRole('button', { name: /^Without a tag/ }).press('Enter');
  await expect(untagged.getByRole('listitem')).toHaveCount(0);
  await page.reload(); // what is folded away stays so on this device
  await expect(untagged).toBeVisible();
  await expect(untagged.getByRole('listitem')).toHaveCount(0);
});

test('on the phone nothing is wider than the screen @phone', async ({ as, shot }) => {
  const page = await as('assistant');
  await openTasks(page);
  await page.getByRole('button', { name: 'Filter' }).click();
  await shot(page, 'tasks-filter');
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBe(0);
});

test('a principal finds what is theirs @desktop', async ({ as }) => {
  const page = await as('principal');
  await openTasks(page);
  await expect(page.getByRole('listitem').filter({ hasText: /Helen/ }).first()).toBeVisible();
});
