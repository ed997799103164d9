import type { Page } from '@playwright/test';
import { call, list } from '../api.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { notices, unique } from './meetings.ts';

const text = (name: string, words: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(words),
});

// A picture of 40 by 30 pixels, drawn by the page itself.
async function drawn(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 40;
    canvas.height = 30;
    const pen = canvas.getContext('2d');
    if (pen) {
      pen.fillStyle = '#3652b2';
      pen.fillRect(0, 0, 40, 30);
    }
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  });
  return Buffer.from(base64, 'base64');
}

// Drops a text on an element, or anywhere on the page.
async function drop(page: Page, on: string, name: string, words: string): Promise<void> {
  await page.evaluate(
    ([on, name, words]) => {
      const data = new DataTransfer();
      data.items.add(new File([words], name, { type: 'text/plain' }));
      const at = document.querySelector(on)?.closest('li') ?? document.body;
      for (const type of ['dragover', 'drop']) {
        at.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      }
    },
    [on, name, words] as const,
  );
}

test('files are added to a task, versioned, gone back on, thrown away and back, and found @both', async ({
  as,
  shot,
}) => {
  const page = await as('assistant');
  const title = unique('Lease of the annexe');
  const name = unique('Lease');
  await page.goto('/tasks');
  const [helen] = (await list(page, '/principals')).filter(({ name }) => name?.startsWith('Helen'));
  const made = await call(page, 'POST', '/tasks', { space: helen?.id, title });
  const task = (made.body.task as { id: string }).id;
  await page.goto(`/tasks?open=${task}`);
  const panel = page.getByRole('dialog', { name: 'Task', exact: true });
  await expect(panel.getByRole('textbox', { name: 'What is to be done' })).toHaveValue(title);
  const box = panel.getByRole('region', { name: 'Files' });
  await expect(box).toContainText('Drop files here');
  await box
    .locator('input[type=file]')
    .setInputFiles([
      text(`${name}.txt`, 'The rent is eighty thousand.'),
      { name: `${name}.png`, mimeType: 'image/png', buffer: await drawn(page) },
      text(`${name}.pdf`, '%PDF-1.4\n%%EOF'),
    ]);
  const file = box.getByRole('button', { name: `${name}.txt`, exact: true });
  await expect(file).toBeVisible();
  await expect(box.getByRole('listitem').filter({ hasText: `${name}.pdf` })).toContainText('PDF');
  await expect(box.locator('img')).toHaveCount(1);
  await expect(box.locator('img')).toHaveJSProperty('naturalWidth', 40);

  // Dropped on a file it is its next version; dropped elsewhere it is another file.
  const id = await file.getAttribute('data-file');
  await drop(page, `[data-file="${id}"]`, 'again.txt', 'The rent is ninety thousand.');
  const row = box.getByRole('listitem').filter({ hasText: `${name}.txt` });
  await expect(row).toContainText('version 2');
  await drop(page, 'nowhere', `${name} dropped.txt`, 'Dropped on the page.');
  await expect(box.getByRole('button', { name: `${name} dropped.txt`, exact: true })).toBeVisible();
  await shot(page, 'files-of-task');
  await expectAccessible(page);

  await file.click();
  const one = page.getByRole('dialog', { name: `${name}.txt` });
  await expect(one.getByText('The rent is ninety thousand.')).toBeVisible();
  await one.getByRole('button', { name: 'Show this one again' }).click();
  await expect(one.getByText('The rent is eighty thousand.')).toBeVisible();
  await shot(page, 'file-panel');
  await one.getByLabel('Name', { exact: true }).fill(`${name} signed.txt`);
  await one.getByLabel('Note').fill('Countersigned by the landlord.');
  await one.getByRole('button', { name: 'Save' }).click();
  await expect(one).toBeHidden();
  await expect(panel).toBeVisible();
  const renamed = box.getByRole('button', { name: `${name} signed.txt`, exact: true });
  await renamed.click();
  await page
    .getByRole('dialog', { name: `${name} signed.txt` })
    .getByRole('button', { name: 'Move to trash' })
    .click();
  await expect(renamed).toHaveCount(0);
  await notices(page).getByRole('button', { name: /Undo/ }).last().click();
  await expect(renamed).toBeVisible();

  // What it holds, in its first version, is found.
  const found = await list(page, `/search?q=${encodeURIComponent(`${name} eighty`)}`);
  expect(found.map(({ id }) => id)).toContain(id);
  const content = await page.request.get(`/api/v1/files/${id}/content`);
  expect(content.headers()['content-disposition']).toContain('attachment');
  expect(content.headers()['content-security-policy']).toContain('sandbox');
});

test('the inventory shows what is stale, takes documents, and goes to what they belong to', async ({
  as,
  shot,
}, info) => {
  const page = await as('assistant');
  const name = unique('How we greet');
  if (info.project.name === 'phone') await page.goto('/files');
  else {
    await page.goto('/tasks');
    await expect(page.getByRole('heading', { level: 1, name: 'Tasks' })).toBeVisible();
    await page.keyboard.press('g');
    await page.keyboard.press('f');
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Files' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'How we book travel.md' })).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'files');
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot(page, 'files-dark');
  await page.emulateMedia({ colorScheme: 'light' });

  await page.keyboard.press('c');
  const adding = page.getByRole('dialog', { name: 'Add documents' });
  await adding.getByRole('combobox', { name: 'Whose' }).click();
  await page.getByRole('option', { name: /^Everybody in/ }).click();
  await adding.locator('input[type=file]').setInputFiles(text(`${name}.md`, '# Stand up, smile.'));
  await expect(notices(page).getByText(`${name}.md added`)).toBeVisible();
  await shot(page, 'files-add');
  await adding.getByRole('button', { name: 'Close' }).last().click();
  await page.getByLabel('Find in names, notes and texts').fill(name);
  const row = page.getByRole('button', { name: `${name}.md` });
  await expect(page.locator('[data-file]')).toHaveCount(1);
  await row.click();
  const one = page.getByRole('dialog', { name: `${name}.md` });
  await one.getByLabel('Look at it again by').fill('2026-03-01');
  await one.getByLabel('Look at it again by').press('Tab');
  await one.getByRole('button', { name: 'Save' }).click();
  await expect(one).toBeHidden();
  await page.getByText('Stale', { exact: true }).click();
  await expect(page.getByRole('listitem').filter({ has: row })).toContainText('look again');

  await row.click();
  await one.getByRole('button', { name: 'Move to trash' }).click();
  await expect(row).toHaveCount(0);
  await page.keyboard.press('z');
  await expect(row).toBeVisible();

  await page.getByLabel('Find in names, notes and texts').fill('');
  await page.getByText('All', { exact: true }).click();
  if (info.project.name === 'desktop') {
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    expect((await saving).suggestedFilename()).toMatch(/^Files .*\.csv$/);
  }
  await page.getByRole('button', { name: 'Boardroom', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Boardroom' })).toContainText('Boardroom plan.png');
});
