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

test('a view is shared: whoever it is shared with looks at what it asks for now, and at nothing else', async ({
  as,
  shot,
}) => {
  const page = await as('assistant');
  await page.goto('/tasks');
  const items = async (path: string) =>
    (await call(page, 'GET', path)).body.items as Record<string, string>[];
  const marcus = (await items('/principals')).find(({ name }) => name === 'Marcus Feld');
  const [papers, other] = [unique('Lease'), unique('Badge')];
  await call(page, 'POST', '/tasks', { space: marcus?.space, title: papers, priority: 1 });
  await call(page, 'POST', '/tasks', { space: marcus?.space, title: other });
  const name = unique('About the lease');
  const me = (await call(page, 'GET', '/me')).body as { member: { id: string } };
  const view = await call(page, 'POST', '/views', {
    space: me.member.id,
    name,
    lists: 'task',
    look: 'table',
    pinned: false,
    desc: false,
    columns: ['title', 'priority'],
    filters: [
      { by: 'who', value: marcus?.space },
      { by: 'words', value: 'lease' },
    ],
  });
  await page.goto(`/tasks?view=${(view.body as { view: { id: string } }).view.id}`);
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Share with a colleague…' }).click();
  const form = page.getByRole('dialog', { name: `Share ${name}` });
  await form.getByLabel('With whom').click();
  await page.getByRole('option', { name: /^Helen Okafor/ }).click();
  await expect(form.getByText('Marcus Feld')).toBeVisible(); // whom the view asks for
  await expectAccessible(page);
  await shot(page, 'view-share');
  await form.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(notices(page)).toContainText('Shared with Helen Okafor');

  const helen = await as('principal');
  await helen.goto('/handover');
  const list = helen.getByRole('list', { name: 'Shared with you' });
  await list.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  const sheet = helen.getByRole('dialog', { name });
  await expect(sheet).toContainText('of Marcus Feld; private records are left out');
  await expect(sheet.getByRole('row', { name: new RegExp(papers) })).toContainText('High');
  await expect(sheet).not.toContainText(other);
  await expectAccessible(helen);
  await shot(helen, 'view-sheet');
});
