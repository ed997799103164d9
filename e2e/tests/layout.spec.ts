// Today as one likes it: widgets are added, moved, sized, set and removed by keys, by mouse and by touch, and kept.
import type { Page } from '@playwright/test';
import { call } from '../api.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { notices, unique } from './meetings.ts';

interface Kept {
  id: string;
  name: string;
  rev: number;
  widgets: { widget: string; x: number; y: number; w: number; h: number }[];
}

async function kept(page: Page, name: string): Promise<Kept | undefined> {
  const { body } = await call(page, 'GET', '/layouts');
  return (body.items as Kept[]).find((one) => one.name === name);
}

async function openMenu(page: Page) {
  await page.getByRole('button', { name: /^Layout: / }).click();
  return page.getByRole('menu');
}

test('Today is arranged by keys and by mouse, kept, shared and taken back @desktop', async ({
  as,
  shot,
}) => {
  test.slow();
  const page = await as('lead');
  await page.goto('/');
  await expect(page.getByRole('region', { name: 'Tasks due' })).toBeVisible();
  const name = unique('Mornings');

  // The ready one is copied as soon as somebody changes it: here by duplicating and naming it.
  await (await openMenu(page)).getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(notices(page)).toContainText('Duplicated');
  await (await openMenu(page)).getByRole('menuitem', { name: 'Rename…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rename…' });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: `Layout: ${name}` })).toBeVisible();

  // By keys: removed, brought back, sized, moved; from the gallery one more, which is set.
  await expect(dialog).toHaveCount(0);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('g');
  await page.keyboard.press('z');
  const arranging = page.getByRole('region', { name: 'Customise Today' });
  const tile = (title: string) =>
    arranging.getByRole('button', { name: new RegExp(`^${title}: `) });
  await expect(tile('Polls')).toBeVisible();
  await tile('Polls').focus();
  await page.keyboard.press('Delete');
  await expect(tile('Polls')).toHaveCount(0);
  await page.keyboard.press('z');
  await expect(tile('Polls')).toBeVisible();
  await tile('Polls').focus();
  await page.keyboard.press('Delete');
  await tile('Tasks due').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(tile('Tasks due')).toHaveAccessibleName(/17 high$/);
  await page.keyboard.press('ArrowUp');
  await expect(tile('Tasks due')).toBeFocused();
  await arranging.getByRole('button', { name: 'Add a widget' }).click();
  const gallery = page.getByRole('dialog', { name: 'Add a widget' });
  await expectAccessible(page);
  await shot(page, 'layout-gallery');
  await gallery.getByRole('button', { name: 'Add Words and links' }).click();
  await page.keyboard.press('Escape');
  await arranging.getByRole('button', { name: 'Settings of Words and links' }).click();
  const settings = page.getByRole('dialog', { name: 'Settings of Words and links' });
  await settings.getByLabel('Title').fill('My <b>links</b>');
  await settings.getByLabel('Text').fill('- [x](javascript:alert(1)) https://example.com/board');
  await page.keyboard.press('Escape');
  await expect(settings).toHaveCount(0);

  // By mouse: carried to the left, where it takes the place of what was there.
  const words = tile('Words and links');
  await words.scrollIntoViewIfNeeded();
  const from = await words.boundingBox();
  if (!from) throw new Error('the tile is nowhere');
  await page.mouse.move(from.x + 40, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y + 60, { steps: 4 });
  await page.mouse.move(from.x - 300, from.y + 40, { steps: 4 });
  await page.mouse.up();
  await expectAccessible(page);
  await shot(page, 'layout-customise');
  await arranging.getByRole('button', { name: 'Done' }).click();
  await expect(notices(page)).toContainText(`${name} is kept`);
  await expect(page.getByRole('region', { name: 'My <b>links</b>' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'https://example.com/board' })).toBeVisible();
  await expect(page.locator('a[href^="javascript:"]')).toHaveCount(0);
  const now = await kept(page, name);
  const placed = now?.widgets.find(({ widget }) => widget === 'words');
  expect(now?.widgets.some(({ widget }) => widget === 'polls')).toBe(false);
  expect(placed && placed.x + placed.w <= 12).toBe(true);

  // Two tabs at once: one wins, and the other is told and loses nothing.
  await page.keyboard.press('g');
  await page.keyboard.press('z');
  await expect(tile('Holds')).toBeVisible();
  const { status } = await call(page, 'PATCH', `/layouts/${now?.id}`, {
    rev: now?.rev,
    widgets: now?.widgets.filter(({ widget }) => widget !== 'untold'),
  });
  expect(status).toBe(200);
  await expect(arranging.getByRole('alert')).toContainText('changed elsewhere');
  await arranging.getByRole('button', { name: 'Show theirs' }).click();
  await expect(tile('Not told yet')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(arranging).toHaveCount(0);

  // Shared: a colleague uses it, and can't change it; then it is one's own again, and gone.
  await (await openMenu(page)).getByRole('menuitem', { name: 'Share with the team' }).click();
  await expect(notices(page)).toContainText(`${name} is shared`);
  const colleague = await as('principal');
  await colleague.goto('/');
  await (await openMenu(colleague)).getByRole('menuitem', { name }).click();
  await expect(colleague.getByRole('region', { name: 'My <b>links</b>' })).toBeVisible();
  const menu = await openMenu(colleague);
  await expect(menu.getByRole('menuitem', { name: 'Duplicate' })).toBeVisible();
  await expect(menu.getByRole('menuitem', { name: 'Delete' })).toHaveCount(0);
  await menu.getByRole('menuitem', { name: 'Travel day' }).click();
  await expect(colleague.getByRole('region', { name: 'Clocks' })).toBeVisible();
  await expect(colleague.getByRole('region', { name: 'Coming up' })).toBeVisible();
  await expectAccessible(colleague);
  await shot(colleague, 'layout-travel');
  await (await openMenu(colleague)).getByRole('menuitem', { name: 'Desk', exact: true }).click();
  await (await openMenu(page)).getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByRole('button', { name: 'Layout: Desk' })).toBeVisible();
  await expect(
    page
      .getByRole('region', { name: 'Polls' })
      .or(page.getByRole('region', { name: 'Tasks due' }))
      .first(),
  ).toBeVisible();
});

test('on a phone widgets are put in order by touch, and a win is logged @phone', async ({
  as,
  shot,
}) => {
  test.slow();
  const page = await as('lead');
  await page.goto('/');
  await expect(page.getByRole('region', { name: 'Tasks due' })).toBeVisible();
  const menu = await openMenu(page);
  await expect(menu.getByRole('menuitem', { name: 'Phone', exact: true })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await menu.getByRole('menuitem', { name: 'Customise Today' }).click();
  const arranging = page.getByRole('region', { name: 'Customise Today' });
  const tile = (title: string) =>
    arranging.getByRole('button', { name: new RegExp(`^${title}: `) });
  await expect(tile('Tasks due')).toHaveAccessibleName(/5 of 9$/);
  await arranging.getByRole('button', { name: 'Add a widget' }).tap();
  await page.getByRole('button', { name: 'Add Log a win' }).tap();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).tap();
  await tile('Log a win').focus();
  for (let at = 9; at > 0; at--) await page.keyboard.press('ArrowUp');
  await expect(tile('Log a win')).toHaveAccessibleName(/1 of 10$/);
  await expectAccessible(page);
  await shot(page, 'layout-phone');
  await arranging.getByRole('button', { name: 'Done' }).tap();
  await expect(notices(page)).toContainText('Kept as a layout of your own');
  const wins = page.getByRole('region', { name: 'Log a win' });
  const line = unique('Board pack out a day early');
  await wins.getByLabel('What went well?').fill(line);
  await wins.getByRole('button', { name: 'Log' }).tap();
  await expect(wins).toContainText(line);
  await wins.getByRole('link', { name: 'Open' }).tap();
  await expect(page.getByText(line)).toBeVisible();
  await page.goto('/');
  await (await openMenu(page)).getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByRole('button', { name: 'Layout: Phone' })).toBeVisible();
});
