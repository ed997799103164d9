import { expectAccessible, expect as plain, test } from '../fixtures.ts';

const expect = plain.configure({ timeout: 15_000 });
test.describe.configure({ timeout: 240_000 });

test('a poll is made, answered from outside on another clock, and settled @both', async ({
  as,
  shot,
  browser,
  problems,
}, info) => {
  const page = await as('assistant');
  const title = `Quay supper ${info.project.name} ${Date.now().toString(36)}`;
  await page.goto('/polls');
  await expect(page.getByRole('heading', { level: 1, name: 'Polls' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pilot in Rotterdam, kick-off' })).toBeVisible();
  await page.keyboard.press('c');
  const form = page.getByRole('dialog', { name: 'Ask which times suit' });
  await form.getByRole('button', { name: 'Make it' }).click();
  await expect(form.getByText('Say what the meeting is about.')).toBeVisible();
  await form.getByLabel('What for').fill(title);
  await form.getByLabel('Name', { exact: true }).fill('Jo Field');
  await form.getByLabel('Address', { exact: true }).fill('jo@example.com');
  await form.getByLabel('needed').check();
  await expectAccessible(page);
  await shot(page, 'poll-form');
  await form.getByRole('button', { name: 'Make it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(form).toBeHidden();

  // The letter has the link; it is shown only now.
  await page.getByRole('button', { name: 'Write to 1 who has not answered' }).click();
  const letters = page.getByRole('dialog', { name: 'Letters' });
  const text = (await letters.locator('pre').textContent()) ?? '';
  const link = /https?:\S+\/poll\/\S+/.exec(text)?.[0] ?? '';
  expect(link).not.toBe('');
  await expect(letters.getByRole('link', { name: 'Mail Jo Field' })).toHaveAttribute(
    'href',
    /^mailto:jo@example\.com\?subject=/,
  );
  await shot(page, 'poll-letter');
  await page.keyboard.press('Escape');
  await expect(letters).toBeHidden();

  // Jo's browser is in New York, and says so by itself.
  const context = await browser.newContext({
    ...info.project.use,
    timezoneId: 'America/New_York',
  });
  await problems.watch(context);
  const jo = await context.newPage();
  await jo.goto(link);
  await expect(jo.getByLabel('Times are shown for')).toHaveValue('America/New_York');
  await expect(jo.getByText('New York, UTC').first()).toBeVisible();
  const options = jo.getByRole('group');
  await options.nth(0).getByRole('radio', { name: 'No' }).check();
  await options.nth(1).getByRole('radio', { name: 'Yes' }).check();
  await jo.getByText('Propose another time').click();
  await jo.getByLabel('Another time', { exact: true }).fill('2031-05-06T10:00');
  await jo.getByLabel('A line to us').fill('Later in the day is easier.');
  await expectAccessible(jo);
  await shot(jo, 'poll-page');
  await jo.getByRole('button', { name: 'Send my answer' }).click();
  // Far ahead, it is refused, and nothing that was said is lost.
  await expect(jo.getByText('This is too far ahead.')).toBeVisible();
  await expect(options.nth(1).getByRole('radio', { name: 'Yes' })).toBeChecked();
  const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  await jo.getByLabel('Another time', { exact: true }).fill(`${soon}T10:00`);
  await jo.getByRole('button', { name: 'Send my answer' }).click();
  await expect(jo.getByText('Thank you, Jo Field.')).toBeVisible();
  await shot(jo, 'poll-page-sent');

  // It is there without loading anew.
  const grid = page.getByRole('region', { name: 'Who can when' });
  await expect(grid.getByRole('img', { name: 'Yes' })).toBeVisible();
  await expect(page.getByText('Jo Field would rather have')).toBeVisible();
  await page.getByRole('button', { name: /^Add .*, proposed by Jo Field$/ }).click();
  await expect(grid.getByText('proposed by Jo Field')).toBeVisible();

  // Somebody else answers on the phone.
  const add = page.getByRole('form', { name: 'Ask somebody else' });
  await add.getByLabel('Name').fill('Kim Phone');
  await add.getByRole('button', { name: 'Add' }).click();
  await page.getByRole('button', { name: 'Answer of Kim Phone' }).click();
  const kim = page.getByRole('dialog', { name: 'Answer of Kim Phone' });
  await kim.getByText('If need be').first().click();
  await expectAccessible(page);
  await shot(page, 'poll-person');
  await kim.getByRole('button', { name: 'Save' }).click();
  await expect(grid.getByRole('img', { name: 'If need be' })).toBeVisible();
  await expect(kim).toBeHidden();
  await shot(page, 'poll-own');

  // Confirmed, the page says so to Jo; taken back, it asks again.
  await grid
    .getByRole('button', { name: /^Confirm / })
    .first()
    .click();
  const all = page.getByRole('button', { name: /^Confirm .*–/ });
  const dialog = page.getByRole('dialog', { name: 'Confirm it all the same?' });
  const settled = page.getByText(/^Confirmed: /);
  await expect(dialog.or(settled)).toBeVisible();
  if (await dialog.isVisible()) await dialog.getByRole('button', { name: /^Confirm / }).click();
  await expect(settled).toBeVisible();
  await expect(all).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Tell 2 people' })).toBeVisible();
  await jo.reload();
  await expect(jo.getByText('The time has been settled:')).toBeVisible();
  await shot(jo, 'poll-page-settled');
  await page
    .getByRole('region', { name: 'Notices' })
    .getByRole('button', { name: /Undo/ })
    .last()
    .click();
  await expect(settled).toBeHidden();
  await jo.reload();
  await expect(jo.getByRole('button', { name: 'Change my answer' })).toBeVisible();

  // The link for everybody, and its end.
  await page.getByRole('button', { name: 'Make a link' }).click();
  const everybody = await page.getByLabel('The link', { exact: true }).inputValue();
  await jo.goto(everybody);
  await expect(jo.getByLabel('Your name')).toBeVisible();
  await shot(jo, 'poll-page-everybody');
  await page.getByRole('button', { name: 'End these links' }).click();
  await expect(page.getByRole('button', { name: 'End these links' })).toBeHidden();
  problems.allow(/404|422/);
  await jo.reload();
  await expect(jo.getByText('This link has ended')).toBeVisible();
  await context.close();
});

test('the demo’s poll, from holds, and by keys @desktop', async ({ as, shot }, info) => {
  const page = await as('assistant');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('v');
  await page.getByRole('button', { name: 'Pilot in Rotterdam, kick-off' }).click();
  const grid = page.getByRole('region', { name: 'Who can when' });
  await expect(grid.getByRole('row')).toHaveCount(5);
  await expect(page.getByText('Ravi Menon would rather have')).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'poll');
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot(page, 'poll-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: 'All polls' }).click();
  await page.getByText('Decided', { exact: true }).click();
  await expect(page.getByRole('button', { name: 'Charity board, autumn session' })).toBeVisible();
  await shot(page, 'polls-decided');

  // What is held is asked about, and confirmed with the poll.
  const title = `Lock gate ${info.project.name} ${Date.now().toString(36)}`;
  await page.goto('/holds');
  await expect(page.getByRole('heading', { level: 1, name: 'Holds' })).toBeVisible();
  await page.keyboard.press('h');
  const hold = page.getByRole('dialog', { name: 'Hold times for a meeting' });
  await hold.getByLabel('What for').fill(title);
  await hold.getByRole('button', { name: 'Hold them' }).click();
  const set = page.getByRole('dialog', { name: title });
  await set.getByRole('button', { name: 'Ask by a poll' }).click();
  const form = page.getByRole('dialog', { name: 'Ask which times suit' });
  await expect(form.getByLabel('What for')).toHaveValue(title);
  await form.getByRole('button', { name: 'Make it' }).click();
  await expect(form).toBeHidden();
  await expect(grid.getByText(/, held/).first()).toBeVisible();
  await grid
    .getByRole('button', { name: /^Confirm / })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'Confirm it all the same?' });
  const settled = page.getByText(/^Confirmed: /);
  await expect(dialog.or(settled)).toBeVisible();
  if (await dialog.isVisible()) await dialog.getByRole('button', { name: /^Confirm / }).click();
  await expect(settled).toBeVisible();
  await page.goto('/holds?state=ended');
  await expect(page.getByRole('listitem').filter({ hasText: title })).toContainText('Confirmed');
});
