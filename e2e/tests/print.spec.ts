import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { list } from '../api.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { lookFor, quickAdd, unique } from './meetings.ts';

async function pdf(download: Download): Promise<string> {
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 9).toString('latin1')).toBe('%PDF-1.7\n');
  return download.suggestedFilename();
}

test('a list and a note are printed, and saved as PDF @desktop', async ({ as, shot }) => {
  const page = await as('assistant');
  const title = unique('Menus for the board dinner');
  await page.goto('/tasks');
  await expect(page.getByRole('heading', { name: 'Tasks', level: 1 })).toBeVisible();
  await quickAdd(page, 'q', `${title} 2031-06-12`);
  await expect
    .poll(async () => (await list(page, `/tasks?q=${encodeURIComponent(title)}`)).length)
    .toBe(1);

  // What the page is asked is what is printed.
  await page.goto(`/tasks?q=${encodeURIComponent(title)}&look=table&columns=title,due`);
  await expect(page.getByRole('table').getByText(title)).toBeVisible();
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'Print' }).click();
  const paper = await opened;
  await expect(paper.getByRole('heading', { name: 'Tasks' })).toBeVisible();
  await expect(paper.getByRole('row')).toHaveCount(2);
  await expect(paper.getByRole('row', { name: title })).toContainText('Thu 12 Jun 2031');
  await expectAccessible(paper);
  await shot(paper, 'print-tasks');
  const [tasks] = await Promise.all([
    paper.waitForEvent('download'),
    paper.getByRole('link', { name: 'PDF' }).click(),
  ]);
  expect(await pdf(tasks)).toBe('Tasks.pdf');

  // Any other list likewise, by its button; a note by the browser's own keys, and from the palette.
  await page.goto('/lists?kind=note');
  await expect(page.getByRole('link', { name: 'Print' })).toHaveAttribute(
    'href',
    /^\/print\/lists\?.*kind=note/,
  );
  await page.goto('/notes');
  await page.getByRole('link', { name: 'How we book travel' }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('How we book travel');
  const keyed = page.context().waitForEvent('page');
  await page.keyboard.press('Control+p');
  const note = await keyed;
  await expect(note.getByRole('heading', { name: 'How we book travel' })).toBeVisible();
  await expectAccessible(note);
  await shot(note, 'print-note');
  await lookFor(page, 'Save as PDF');
  await expect(page.getByRole('option', { name: 'Save as PDF' }).first()).toBeVisible();
  const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(await pdf(saved)).toBe('How we book travel.pdf');
});
