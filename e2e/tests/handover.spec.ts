import { call } from '../api.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { notices, unique } from './meetings.ts';

test('work is handed over: a note from what there is, shown to who takes over, and taken back @desktop', async ({
  as,
  shot,
}) => {
  test.slow(); // two people, three looks at whole pages
  const page = await as('assistant');
  await page.goto('/handover');
  const principals = (await call(page, 'GET', '/principals')).body.items as Record<
    string,
    string
  >[];
  const marcus = principals.find(({ name }) => name === 'Marcus Feld');
  const papers = unique('Answers for the auditors');
  const other = unique('Badge');
  for (const title of [papers, other]) {
    await call(page, 'POST', '/tasks', { space: marcus?.space, title });
  }

  // C, whose work, who takes over, what of it, a word to it.
  await page.keyboard.press('c');
  const form = page.getByRole('dialog', { name: 'New handover note' });
  await form.getByLabel('Whose work').click();
  await page.getByRole('option', { name: 'Marcus Feld' }).click();
  await form.getByLabel('Who takes over').click();
  await page.getByRole('option', { name: 'Helen Okafor' }).click();
  await form.getByLabel('To begin with').fill('Back on Monday. *Ask* Jonah first.');
  const line = form.getByRole('checkbox', { name: papers });
  await expect(line).toBeChecked();
  await form.getByRole('checkbox', { name: 'All of: Open tasks' }).uncheck();
  await expect(form.getByRole('checkbox', { name: other })).not.toBeChecked();
  await line.check();
  await form.getByRole('button', { name: `Say something about ${papers}` }).click();
  await page.keyboard.type('Ask Legal first');
  await expectAccessible(page);
  await shot(page, 'handover-form');
  await form.getByRole('button', { name: 'Write the note' }).click();
  await expect(page.getByRole('textbox', { name: /text/i }).first()).toContainText(
    'Ask Legal first',
  );
  const text = page.locator('.ProseMirror');
  await expect(text).toContainText('Back on Monday. *Ask* Jonah first.');
  await expect(text).toContainText(papers);
  await expect(text).not.toContainText(other);
  await expect(notices(page)).toContainText('records shared');

  // Who takes over finds both, reads them and prints them, and sees nothing else of Marcus's.
  const helen = await as('principal');
  await helen.goto('/handover');
  const list = helen.getByRole('list', { name: 'Shared with you' });
  await list.getByText('that it names').first().click();
  await list.getByRole('button', { name: new RegExp(`^${papers}`) }).click();
  const sheet = helen.getByRole('dialog', { name: papers });
  await expect(sheet).toContainText('Shared by Sam Rowan');
  await expectAccessible(helen);
  await shot(helen, 'handover-sheet');
  const href = await sheet.getByRole('link', { name: 'Print' }).getAttribute('href');
  const paper = await helen.request.get(href ?? '');
  expect(await paper.text()).toContain(papers);
  await helen.keyboard.press('Escape');
  await expect(list.getByRole('button', { name: new RegExp(`^${papers}`) })).not.toContainText(
    'New',
  );

  // Undone, it is over for her.
  await page.goto('/handover');
  const mine = page.getByRole('list', { name: 'Shared by you' });
  await mine.getByText('that it names').first().click();
  await expect(mine.getByRole('button', { name: papers, exact: true })).toBeVisible();
  await expectAccessible(page);
  await mine.getByRole('button', { name: `Stop sharing ${papers} with Helen Okafor` }).click();
  await expect(mine).not.toContainText(papers);
  await helen.reload();
  await expect(list).not.toContainText(papers);
  await notices(page).getByRole('button', { name: 'Undo' }).last().click();
  await expect(mine).toContainText(papers);
  await helen.reload();
  await expect(list).toContainText(papers);
});
