import type { Page } from '@playwright/test';
import { list } from '../api.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { notices, unique } from './meetings.ts';

const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the note' });
const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible();

test('a note is written by two at once, linked, taken back and made from a template @both', async ({
  as,
  problems,
  shot,
}) => {
  test.slow(); // two people, and many looks at whole pages
  const page = await as('assistant');
  const title = unique('Reception in May');
  const task = unique('Order the flowers');
  await page.goto('/notes');
  await expect(page.getByRole('link', { name: 'How we book travel' })).toBeVisible();
  await shot(page, 'notes-list');
  await expectAccessible(page);
  await page.keyboard.press('c');
  const form = page.getByRole('dialog', { name: 'New note' });
  await form.getByRole('textbox', { name: 'Title' }).fill(title);
  await form.getByRole('combobox', { name: 'Whose' }).click();
  await page.getByRole('option', { name: 'Everybody in Northlight Group' }).click();
  await form.getByRole('button', { name: 'Make it' }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(title);

  // Markdown becomes what it means as one types; a line becomes a task by its key.
  await text(page).click();
  await page.keyboard.type('# Who comes\nThe bank and the ministry.\n');
  await page.keyboard.type(`[ ] ${task}`);
  await page.keyboard.press('Control+Enter');
  await expect(notices(page)).toContainText('made in your own list');
  await expect(text(page).getByRole('heading', { name: 'Who comes' })).toBeVisible();
  await expect(text(page).locator('[data-record]')).toHaveText(task);
  await saved(page);
  const [made] = await list(page, `/tasks?q=${encodeURIComponent(task)}`);
  expect(made?.title).toBe(task);

  // Somebody is mentioned.
  await text(page).press('Control+End');
  await page.keyboard.type('\n\nAsk @');
  const picker = page.getByRole('dialog', { name: 'Mention somebody' });
  await picker.getByRole('textbox').fill('dana');
  await expect(picker.getByRole('button', { name: 'Dana Whitfield' }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(text(page).locator('[data-record]').last()).toHaveText('@Dana Whitfield');
  await saved(page);

  // Another colleague writes in it at the same time.
  const other = await as('lead');
  await other.goto(new URL(page.url()).pathname);
  await expect(text(other).getByRole('heading', { name: 'Who comes' })).toBeVisible();
  // The task is the assistant's own, so its name is not told.
  const unseen = text(other).locator('[data-unseen]');
  await expect(unseen.filter({ hasText: 'something you can’t see' })).toHaveCount(1);
  await expect(unseen).toHaveCount(1);
  await text(page).getByText('The bank and the ministry.').click();
  await text(page).press('End');
  await text(other).press('Control+End');
  await Promise.all([
    page.keyboard.type(' And the port authority, with two guests.'),
    other.keyboard.type('whether the terrace is free.'),
  ]);
  for (const one of [page, other]) {
    await expect(text(one)).toContainText('And the port authority, with two guests.');
    await expect(text(one)).toContainText('whether the terrace is free.');
    await saved(one);
  }
  await shot(page, 'notes-written');
  await expectAccessible(page);

  // Without a connection, what is typed stays and says so; it goes out by itself.
  problems.allow(/ERR_INTERNET_DISCONNECTED|status of 422/);
  await page.context().setOffline(true);
  await page.keyboard.type(' Typed in a tunnel.');
  await expect(page.getByRole('alert')).toContainText('kept on this device');
  await page.context().setOffline(false);
  await saved(page);
  await expect(text(other)).toContainText('Typed in a tunnel.');

  // What it said before can be seen, and comes back.
  await other.getByRole('button', { name: 'Versions' }).click();
  const versions = other.getByRole('dialog', { name: /^Versions of/ });
  await expect(versions.locator('ins').first()).toBeVisible();
  await shot(other, 'notes-versions');
  await versions.getByRole('listitem').last().getByRole('button').click();
  await versions.getByRole('button', { name: 'Show this text again' }).click();
  await expect(notices(other)).toContainText('says again what it said');
  await expect(text(other)).not.toContainText('Typed in a tunnel.');
  await other.keyboard.press('Escape');
  await notices(other).getByRole('button', { name: /Undo/ }).first().click();
  await expect(text(other)).toContainText('Typed in a tunnel.');

  // The task knows where it is mentioned.
  await page.goto(`/tasks?open=${made?.id}`);
  const panel = page.getByRole('dialog', { name: 'Task', exact: true });
  await panel.getByRole('link', { name: title }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(title);

  // A template asks for what is to be filled in.
  await page.goto('/notes?view=template');
  await page.getByRole('link', { name: 'Visit of {{guest}}' }).click();
  await page.getByRole('button', { name: 'Make a note from it' }).click();
  const guest = unique('Odile Marchand');
  await form.getByLabel('guest', { exact: true }).fill(guest);
  await form.getByLabel('company', { exact: true }).fill('Harbourline');
  await form.getByLabel('hotel', { exact: true }).fill('The Grand');
  await form.getByRole('button', { name: 'Make it' }).click();
  await expect(form.getByRole('alert')).toContainText('day');
  await form.getByLabel('day', { exact: true }).fill('Tuesday');
  await form.getByRole('button', { name: 'Make it' }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(`Visit of ${guest}`);
  await expect(text(page)).toContainText('Harbourline visits on Tuesday.');

  // What is due to be looked at again.
  await page.goto('/notes?view=stale');
  await expect(page.getByRole('link', { name: 'How we book travel' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'How we hand over' })).toHaveCount(0);
});
