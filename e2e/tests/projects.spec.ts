import { expect, expectAccessible, test } from '../fixtures.ts';

test('a project gets steps, one waits and is chased, and what it took is told', async ({
  as,
  shot,
}, info) => {
  const page = await as('assistant');
  const name = `Move of the archive ${info.project.name} ${Date.now().toString(36)}`;
  await page.goto('/projects');
  await expect(page.getByRole('heading', { name: 'The coming 12 weeks' })).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'projects');

  await page.keyboard.press('c');
  const fresh = page.getByRole('dialog', { name: 'New project' });
  await fresh.getByLabel('Name').fill(name);
  await fresh.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('button', { name }).click();
  const panel = page.getByRole('dialog', { name });
  const line = panel.getByRole('textbox', { name: 'Add a step' });
  const offers = `Ask for three offers ${name.slice(-8)}`;
  const titles = ['Measure the shelves', offers, 'Sign'];
  for (const title of titles) {
    await line.fill(title); // At once, as somebody does who knows them all.
    await line.press('Enter');
  }
  for (const [at, title] of titles.entries()) {
    await expect(panel.getByRole('checkbox').nth(at)).toHaveAccessibleName(`Done: ${title}`);
  }
  const sign = panel.getByRole('button', { name: 'Sign', exact: true });
  await sign.focus();
  await sign.press('Alt+ArrowUp');
  await expect(panel.getByRole('checkbox').nth(1)).toHaveAccessibleName('Done: Sign');
  await panel.getByRole('checkbox', { name: 'Done: Measure the shelves' }).click();
  await expect(panel.getByText('1 of 3')).toBeVisible();
  await panel.getByRole('button', { name: 'Note 30 min' }).click();
  await expect(panel.getByText(/30 min in all/)).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'project');

  await panel.getByRole('button', { name: offers, exact: true }).click();
  const task = page.getByRole('dialog', { name: 'Task' });
  await task.getByRole('button', { name: 'It waits for somebody…' }).click();
  await task.getByLabel('For whom').fill('The carrier');
  await task.getByRole('button', { name: 'Waits', exact: true }).click();
  await expect(task.getByText(/For The carrier, since/)).toBeVisible();
  await task.getByRole('button', { name: 'Ask again' }).click();
  await expect(task.getByLabel('What you write to them')).toHaveValue(/Ask for three offers/);
  await task.getByRole('button', { name: 'Only note it' }).click();
  await expect(task.getByText(/Asked again once/)).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'waiting');
  // Chased from the list by one key.
  await page.goto(`/tasks?q=${encodeURIComponent(offers)}`);
  const title = page.locator('[data-task]').filter({ hasText: offers });
  await title.focus();
  await page.keyboard.press('w'); // which the list has, once it stands
  await expect(task.getByLabel('What you write to them')).toBeFocused();
  await page.goto(page.url());
  await task.getByRole('button', { name: 'They answered' }).click();
  await expect(task.getByText('It waits for nobody.')).toBeVisible();
});
