import { expect, expectAccessible, test } from '../fixtures.ts';
import { unique } from './meetings.ts';

test('what was written is found by words and filters, pinned, and at hand again', async ({
  as,
  shot,
}) => {
  const page = await as('assistant');
  const word = unique('zebra').replace(/\W/g, '');
  const title = `Brief ${word}`;
  await page.goto('/notes?add=true');
  const form = page.getByRole('dialog');
  await form.getByLabel('Title').fill(title);
  const opened = page.waitForResponse((answer) => answer.url().endsWith('/opened'));
  await form.getByLabel('Title').press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  await opened;

  // The note's page pins it by a key; the palette shows it before anything is typed.
  await page.getByRole('button', { name: 'Pin', exact: true }).click();
  await expect(page.getByText('Pinned').first()).toBeVisible();
  await page.goto('/search');
  const pins = page.getByRole('list', { name: 'Pinned' });
  await expect(pins.getByRole('link', { name: title })).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'search-blank');

  // Filters are offered as one types, and told as they were read; what is no filter is told too.
  const box = page.getByRole('searchbox', { name: 'Search' });
  await box.fill(`${word} kind:no`);
  await expect(page.getByRole('group', { name: 'Filters' })).toContainText('kind:note');
  await box.press('Tab');
  await expect(box).toHaveValue(`${word} kind:note `);
  const notes = page.getByRole('region', { name: 'Notes' });
  await expect(notes.getByRole('link', { name: title })).toBeVisible();
  await expect(page.getByText('1 found · notes')).toBeVisible();
  await expect(page).toHaveURL(/q=.*kind/);
  await shot(page, 'search-found');
  await box.press('ArrowDown');
  await expect(notes.getByRole('link', { name: title })).toBeFocused();
  await box.fill(`${word} is:purple`);
  await expect(page.getByText(/was looked for as words: Try is:open/)).toBeVisible();
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await shot(page, 'search-nothing');

  // Unpinned in the palette by its key, and taken back.
  await box.fill('');
  await expect(pins).toBeVisible();
  await page.keyboard.press('Control+k');
  const typed = page.getByRole('combobox', { name: 'Search and commands' });
  const option = page
    .getByRole('listbox', { name: 'Search and commands' })
    .getByRole('option', { name: title });
  await expect(option).toBeVisible();
  await shot(page, 'palette-blank');
  await typed.fill(word);
  await expect(option).toContainText('Pinned');
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await shot(page, 'palette-found');
  await typed.press('Control+d');
  await expect(page.getByText(`${title} is no longer pinned`)).toBeVisible();
  await expect(option).not.toContainText('Pinned');
  await typed.press('Escape');
  await expect(typed).toBeHidden();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(pins.getByRole('link', { name: title })).toBeVisible();

  // Moved by keys, and what was opened is remembered.
  await pins.getByRole('link', { name: title }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByText(`${title} moved`)).toBeVisible();
  await pins.getByRole('button', { name: `Unpin ${title}` }).click();
  await expect(page.getByText(`${title} is no longer pinned`)).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Opened last' }).getByRole('link', { name: title }),
  ).toBeVisible();
});
