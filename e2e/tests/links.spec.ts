import { call } from '../api.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { lookFor, notices, unique } from './meetings.ts';

test('two records are linked by keyboard, seen from both ends by two people, and taken back', async ({
  as,
  shot,
}) => {
  test.slow(); // many looks at whole pages
  const page = await as('assistant');
  await page.goto('/tasks');
  const papers = unique('Papers for the board');
  const minutes = unique('Minutes of the board');
  const secret = unique('Surprise for the chair');
  const principals = (await call(page, 'GET', '/principals')).body.items as Record<
    string,
    string
  >[];
  const helen = principals.find(({ name }) => name === 'Helen Okafor')?.space;
  const me = (await call(page, 'GET', '/me')).body.member as { id: string };
  const made = async (space: string | undefined, title: string) =>
    (await call(page, 'POST', '/tasks', { space, title })).body.task as { id: string };
  const first = await made(helen, papers);
  const second = await made(helen, minutes);
  await made(me.id, secret);

  // L, some letters, Enter, an arrow for the meaning, Enter.
  await page.goto(`/tasks?open=${first.id}`);
  const panel = page.getByRole('dialog', { name: 'Task' });
  const linked = panel.getByRole('region', { name: 'Linked' });
  await expect(linked.getByRole('button', { name: 'Link…' })).toBeVisible();
  await panel.getByRole('button', { name: 'History' }).focus();
  await page.keyboard.press('l');
  const picker = page.getByRole('dialog', { name: 'Link this' });
  await expect(picker.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(minutes.slice(-12));
  await expect(picker.getByRole('option', { name: minutes })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(picker.getByRole('radio', { name: 'belongs with' })).toBeFocused();
  await picker.getByRole('radio', { name: 'prepares', exact: true }).check();
  await picker.getByLabel('Note').fill('a week before');
  await expectAccessible(page);
  await shot(page, 'link');
  await page.keyboard.press('Enter');
  await expect(picker).toHaveCount(0);
  await expect(linked.getByRole('list', { name: 'Prepares' })).toContainText(minutes);
  await expect(linked).toContainText('a week before');

  // A colleague who reads both looks at the other end, and is told as it happens.
  const other = await as('principal');
  await other.goto(`/tasks?open=${second.id}`);
  const theirs = other
    .getByRole('dialog', { name: 'Task' })
    .getByRole('region', { name: 'Linked' });
  await expect(theirs.getByRole('list', { name: 'Prepared by' })).toContainText(papers);
  await linked.getByRole('button', { name: 'Link…' }).click();
  await expect(picker.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(secret.slice(-12));
  await expect(picker.getByRole('option', { name: secret })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(linked.getByRole('list', { name: 'Belongs with' })).toContainText(secret);
  await linked.getByRole('button', { name: `Change how ${minutes} is linked` }).click();
  const change = page.getByRole('dialog', { name: `Linked with ${minutes}` });
  await change.getByRole('radio', { name: 'is blocked by' }).check();
  await change.getByRole('button', { name: 'Save' }).click();
  await expect(theirs.getByRole('list', { name: 'Blocks', exact: true })).toContainText(papers);
  await expectAccessible(page);
  await linked.scrollIntoViewIfNeeded();
  await shot(page, 'linked');

  // What is somebody's own is nobody else's to know of.
  await other.goto(`/tasks?open=${first.id}`);
  await expect(theirs.getByRole('list', { name: 'Blocked by' })).toContainText(minutes);
  await expect(theirs).not.toContainText(secret);

  // Ended and taken back by its key; the history of both ends tells of it.
  await linked.getByRole('button', { name: `Unlink ${minutes}` }).click();
  await expect(theirs.getByRole('list', { name: 'Blocked by' })).toHaveCount(0);
  await expect(notices(page).getByText(`No longer linked with ${minutes}`)).toBeVisible();
  await notices(page).getByRole('button', { name: 'Undo' }).last().click();
  await expect(theirs.getByRole('list', { name: 'Blocked by' })).toContainText(minutes);
  await other.getByRole('button', { name: 'History' }).click();
  const history = other.getByRole('dialog', { name: `History of ${papers}` });
  await expect(history).toContainText('ended a link');
  await expect(history).toContainText('a week before');
  await expect(history).not.toContainText(secret);
  await shot(other, 'linked-history');

  // From the panel to what belongs to it.
  await linked.getByRole('link', { name: minutes }).click();
  await expect(panel.getByLabel('What is to be done')).toHaveValue(minutes);
  await expect(linked.getByRole('list', { name: 'Blocks', exact: true })).toContainText(papers);
  await call(page, 'DELETE', `/tasks/${first.id}`);
  await expect(linked.getByRole('list', { name: 'Blocks', exact: true })).toHaveCount(0);
});

test('two people talk about a record, one is mentioned and finds it, and the search knows what was said', async ({
  as,
  shot,
}) => {
  test.slow(); // many looks at whole pages
  const page = await as('assistant');
  await page.goto('/tasks');
  const title = unique('Seating for the dinner');
  const words = unique('round tables');
  const helens = (await call(page, 'GET', '/principals')).body.items as Record<string, string>[];
  const space = helens.find(({ name }) => name === 'Helen Okafor')?.space;
  const task = (await call(page, 'POST', '/tasks', { space, title })).body.task as { id: string };

  // R, a mention chosen as one types; who does not see it is offered with the reason and can't be chosen.
  await page.goto(`/tasks?open=${task.id}`);
  const panel = page.getByRole('dialog', { name: 'Task' });
  const talk = panel.getByRole('region', { name: 'Comments' });
  await expect(talk.getByRole('button', { name: 'Comment…' })).toBeVisible();
  await panel.getByRole('button', { name: 'History' }).focus();
  await page.keyboard.press('r');
  const text = talk.getByRole('textbox', { name: 'Your comment' });
  await expect(text).toBeFocused();
  await page.keyboard.type('@jonah');
  await expect(talk.getByRole('option', { name: /Jonah/ })).toContainText('does not see this');
  await page.keyboard.press('Escape');
  await expect(panel).toBeVisible();
  await text.fill('');
  await page.keyboard.type('<b>No</b> @hel');
  await expect(talk.getByRole('option', { name: 'Helen Okafor' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  await page.keyboard.type(`${words}, is that right?`);
  await expect(text).toHaveValue(`<b>No</b> @Helen Okafor ${words}, is that right?`);
  await expectAccessible(page);
  await shot(page, 'commenting');
  await page.keyboard.press('Control+Enter');
  await expect(talk.getByRole('listitem')).toContainText(`<b>No</b> @Helen Okafor ${words}`);

  // Whoever is mentioned finds it on Today, and has read it once it was opened.
  const other = await as('principal');
  await other.goto('/');
  const mine = other.getByRole('region', { name: 'For you' });
  await expect(mine).toContainText(words);
  await expectAccessible(other);
  await shot(other, 'for-you');
  await mine.getByRole('button', { name: new RegExp(words) }).click();
  const theirs = other
    .getByRole('dialog', { name: 'Task' })
    .getByRole('region', { name: 'Comments' });
  await expect(theirs.getByRole('listitem')).toContainText(words);
  await theirs.getByRole('button', { name: 'Comment…' }).click();
  await other.keyboard.type('Square ones. ');
  await theirs.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(talk.getByRole('listitem')).toHaveCount(2);
  await expect(talk.getByRole('listitem').last()).toContainText('Helen Okafor');
  await expect(talk.getByRole('button', { name: 'Take your comment back' })).toHaveCount(1);
  await expectAccessible(page);
  await talk.scrollIntoViewIfNeeded();
  await shot(page, 'comments');
  await other.goto('/');
  await expect(other.getByText('What changed')).toBeVisible();
  await expect(mine.getByText(words)).toHaveCount(0);

  // Changed, found by what it says, taken back and said again.
  await talk.getByRole('button', { name: 'Change your comment' }).click();
  await text.fill(`No @Helen Okafor, ${words} for ten`);
  await talk.getByRole('button', { name: 'Save' }).click();
  await expect(talk.getByRole('listitem').first()).toContainText('for ten');
  await lookFor(other, words);
  await other.getByRole('option', { name: new RegExp(`${words} for ten`) }).click();
  await expect(theirs.getByRole('listitem').first()).toContainText('for ten');
  await talk.getByRole('button', { name: 'Take your comment back' }).click();
  await expect(theirs.getByRole('listitem')).toHaveCount(1);
  await notices(page).getByRole('button', { name: 'Undo' }).last().click();
  await expect(theirs.getByRole('listitem')).toHaveCount(2);
});
