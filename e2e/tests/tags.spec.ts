import { call, list } from '../api.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';

test('a tag is made, renamed, thrown away and taken out of the trash', async ({
  as,
  shot,
  problems,
}, info) => {
  problems.allow(/status of 409/); // The name that is taken; the browser reports the refusal itself.
  const page = await as('assistant');
  const name = `press ${info.project.name} ${Date.now().toString(36)}`;
  await page.goto('/tags');
  await expect(page.getByRole('link', { name: /used (once|\d+ times)/ }).first()).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'tags');

  await page.getByRole('button', { name: 'New tag' }).first().click();
  const fresh = page.getByRole('dialog', { name: 'New tag' });
  await fresh.getByLabel('Name').fill('travel');
  await fresh.getByRole('button', { name: 'Create' }).click();
  await expect(fresh.getByText('There is a tag of this name already')).toBeVisible();
  await fresh.getByLabel('Name').fill(name);
  await fresh.getByRole('radio', { name: 'Pink' }).check();
  await expectAccessible(page);
  await fresh.getByRole('button', { name: 'Create' }).click();
  await expect(fresh).toHaveCount(0);

  await page.getByRole('button', { name }).click();
  const panel = page.getByRole('dialog', { name: 'Tag' });
  await panel.getByLabel('Name').fill(`${name} office`);
  await panel.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: `${name} office` }).click();
  await panel.getByRole('button', { name: 'Move to the trash' }).click();
  await expect(page.getByRole('button', { name: `${name} office` })).toHaveCount(0);

  await page.goto('/trash');
  const back = page.getByRole('button', { name: `Restore ${name} office` });
  await expect(back).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'trash');
  await back.click();
  await expect(back).toHaveCount(0);
  await page.goto('/tags');
  await expect(page.getByRole('button', { name: `${name} office` })).toBeVisible();
});

test('what was thrown away by mistake is back by undo @desktop', async ({ as }, info) => {
  const page = await as('assistant');
  const title = `Return the keys ${info.project.name} ${Date.now().toString(36)}`;
  await page.goto('/tasks?new=true');
  await page.getByLabel('What is new, in one line').fill(`${title} in 50 days`);
  await page.keyboard.press('Enter');
  const row = page.getByRole('button', { name: title });
  await expect(row).toBeVisible();
  const of = (await list(page, `/tasks?q=${encodeURIComponent(title)}`))[0];
  const step = { space: of?.space, title: 'Find them first', of: { kind: 'task', id: of?.id } };
  await call(page, 'POST', '/tasks', step);
  await page.getByRole('button', { name: title }).click();
  const panel = page.getByRole('dialog', { name: 'Task' });
  await panel.getByRole('button', { name: 'Move to the trash' }).click();
  await expect(page.getByRole('button', { name: title })).toHaveCount(0);
  await page.goto('/trash');
  await page.getByRole('button', { name: `Restore ${title}` }).click();
  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(notices).toContainText(`Restored with one open sub-task: ${title}`);
  await notices.getByRole('button', { name: /Undo/ }).last().click();
  await expect(page.getByRole('button', { name: `Restore ${title}` })).toBeVisible();
});
