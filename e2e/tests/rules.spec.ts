import type { Page } from '@playwright/test';
import { list } from '../api.ts';
import { expectAccessible, expect as plain, test } from '../fixtures.ts';

const expect = plain.configure({ timeout: 15_000 });
test.describe.configure({ timeout: 90_000 });

/** A name nobody else's test uses: all tests work on one house at the same time. */
function unique(words: string, name: string): string {
  return `${words} ${name} ${Date.now().toString(36)}`;
}

const heading = { level: 1, name: 'Time & priorities' };

/** The rules of an executive of the test's own, whom the reader adds and looks after. */
async function ownPerson(page: Page, name: string): Promise<void> {
  await page.goto('/people?new=executive');
  const form = page.getByRole('dialog', { name: 'Add an executive' });
  await form.getByLabel('Name', { exact: true }).fill(name);
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  const card = page.getByRole('region', { name });
  await expect(card).toBeVisible();
  await card.getByRole('link', { name: 'Time & priorities' }).click();
  await expect(page.getByRole('heading', heading)).toBeVisible();
  await expect(page.getByText(`${name}. `)).toBeVisible();
}

async function protect(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: 'Protect time' }).first().click();
  const form = page.getByRole('dialog', { name: 'Protect time' });
  await form.getByLabel('Name', { exact: true }).fill(label);
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form).toBeHidden();
  await expect(page.getByRole('button', { name: `Edit ${label}` })).toBeVisible();
}

// Whoever other tests let the assistant look after, the demo's rules are Helen's.
async function helen(page: Page): Promise<string> {
  await page.goto('/rules');
  const found = (await list(page, '/principals')).find(({ name }) => name === 'Helen Okafor');
  return String(found?.id);
}

test('the demo shows a week of rules, and other hours in a season', async ({ as, shot }) => {
  const page = await as('assistant');
  await page.goto(`/rules?who=${await helen(page)}`);
  await expect(page.getByRole('heading', heading)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit Focus time' })).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'rules-week');
  await page
    .getByRole('navigation', { name: 'Seasons and places' })
    .getByRole('button', { name: /15 Jul to 31 Aug/ })
    .click();
  await expect(page.getByRole('button', { name: 'Edit Summer hours' })).toBeVisible();
  await shot(page, 'rules-season');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`/rules?who=${await helen(page)}`);
  await expect(page.getByRole('button', { name: 'Edit Focus time' })).toBeVisible();
  await shot(page, 'rules-week-dark');
});

test('the demo shows what goes first, and planned against kept', async ({ as, shot }) => {
  const page = await as('assistant');
  await page.goto(`/rules?view=first&who=${await helen(page)}`);
  await expect(page.getByRole('heading', { name: 'Board before investors' })).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'rules-first');
  await page.goto(`/rules?view=drift&who=${await helen(page)}`);
  await expect(page.getByRole('table').first()).toContainText('This week');
  await expect(page.getByRole('table').last()).toContainText('Thinking time');
  await expectAccessible(page);
  await shot(page, 'rules-drift');
});

test('a week is painted by mouse and by keys, and taken back @desktop', async ({
  as,
  shot,
}, info) => {
  const page = await as('principal'); // the assistant's board stays as other tests know it
  await ownPerson(page, unique('Painted', info.project.name));
  const label = unique('Reading', info.project.name);
  await protect(page, label);
  const row = page.getByRole('listitem').filter({ hasText: label });
  await expect(row).toContainText('Mon–Fri 09:00–11:00');
  const grid = page.getByRole('grid');
  // By keys: the cell is Monday 09:00, and is painted; Space takes it away.
  await grid.focus();
  await page.keyboard.press('Space');
  await expect(row).toContainText('Mon 09:30–11:00');
  await expect(row).toContainText('Tue–Fri 09:00–11:00');
  // Two days at once, an hour earlier.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Space');
  await expect(row).toContainText('Tue 08:00–08:30');
  // By mouse: Saturday from 10:00 to 12:00.
  const saturday = page.getByRole('gridcell', { name: /^Saturday 10:00/ });
  await saturday.scrollIntoViewIfNeeded();
  const from = await saturday.boundingBox();
  const to = await page.getByRole('gridcell', { name: /^Saturday 11:30/ }).boundingBox();
  if (!from || !to) throw new Error('the week is not drawn');
  await page.mouse.move(from.x + 10, from.y + 5);
  await page.mouse.down();
  await page.mouse.move(to.x + 10, to.y + 5, { steps: 4 });
  await page.mouse.up();
  await expect(row).toContainText('Sat 10:00–12:00');
  await shot(page, 'rules-painted');
  await page.keyboard.press('z');
  await expect(row).not.toContainText('Sat 10:00–12:00');
});

test('a rule has a season and a place, and is taken away and back', async ({ as, shot }, info) => {
  const page = await as('principal'); // the assistant's board stays as other tests know it
  await ownPerson(page, unique('Seasoned', info.project.name));
  const label = unique('Family', info.project.name);
  await protect(page, label);
  await page.getByRole('button', { name: `Edit ${label}` }).click();
  const form = page.getByRole('dialog', { name: label });
  await form.getByLabel('When it holds').selectOption({ label: 'Every year, in a season' });
  await form.getByLabel('Where they have to be').selectOption({ label: 'A certain place' });
  await form.getByLabel('Place', { exact: true }).fill('Lisbon');
  await form.getByText('Only they themselves').click();
  await expectAccessible(page);
  await shot(page, 'rule-form');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  const season = page.getByRole('button', { name: '1 Jun to 31 Aug, every year, In Lisbon' });
  await season.click();
  await expect(page.getByRole('listitem').filter({ hasText: label })).toContainText(
    'only they may override it',
  );
  await page.getByRole('button', { name: `Edit ${label}` }).click();
  await form.getByRole('button', { name: 'Move to the trash' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: label })).toHaveCount(0);
  await page
    .getByRole('region', { name: 'Notices' })
    .getByRole('button', { name: /Undo/ })
    .last()
    .click();
  await expect(season).toBeVisible();
});

test('an order says what goes first, and is reordered', async ({ as }, info) => {
  const page = await as('principal'); // the assistant's board stays as other tests know it
  await ownPerson(page, unique('Ordered', info.project.name));
  await page.getByText('What goes first', { exact: true }).first().click();
  await expect(page.getByText('Nothing goes first yet')).toBeVisible();
  await page.getByRole('button', { name: 'Add an order' }).click();
  const form = page.getByRole('dialog', { name: 'What goes first' });
  await form.getByLabel('Name', { exact: true }).fill('Board before investors');
  await form.getByLabel('Goes first 1: What').fill('investors');
  await form.getByRole('button', { name: 'Add what goes first' }).click();
  await form.getByLabel('Goes first 2: By').selectOption({ label: 'Who is invited' });
  await form.getByLabel('Goes first 2: What').fill('@board.example');
  await form.getByRole('button', { name: 'Earlier: @board.example' }).click();
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form).toBeHidden();
  await expect(
    page.getByRole('region', { name: 'Board before investors' }).getByRole('listitem'),
  ).toHaveText(['@board.example', 'investors']);
});

test('a meeting in protected time asks first, and keeps why @desktop', async ({
  as,
  shot,
}, info) => {
  const page = await as('principal'); // the assistant's board stays as other tests know it
  const name = unique('Kept', info.project.name);
  await ownPerson(page, name);
  const label = unique('Whole week', info.project.name);
  await page.getByRole('button', { name: 'Protect time' }).first().click();
  const rule = page.getByRole('dialog', { name: 'Protect time' });
  await rule.getByLabel('Name', { exact: true }).fill(label);
  await rule.getByRole('checkbox', { name: 'Saturday' }).check({ force: true });
  await rule.getByRole('checkbox', { name: 'Sunday' }).check({ force: true });
  await rule.getByLabel('From', { exact: true }).first().fill('08:00');
  await rule.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(rule).toBeHidden();

  const title = unique('Review', info.project.name);
  await page.goto('/?date=2031-03-18');
  await expect(page.getByText('What changed')).toBeVisible();
  await page.keyboard.press('c');
  const line = page.getByLabel('What is new, in one line');
  await expect(line).toBeFocused();
  await line.fill(`${title} for ${name} 18 March 2031 9:00-9:30`);
  await page.keyboard.press('Enter');
  const asked = page.getByRole('dialog', { name: 'This time is protected' });
  await expect(asked.getByText(label)).toBeVisible();
  await asked.getByRole('button', { name: 'Put it there' }).click();
  await expect(asked.getByText('Say why, for whoever looks next.')).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'protected-asks');
  await asked.getByLabel('Why there').fill('The only time the chair has');
  await asked.getByRole('button', { name: 'Put it there' }).click();
  await expect(asked).toBeHidden();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.locator('[data-meeting]').filter({ hasText: title }).click();
  await expect(page.getByText(/The only time the chair has/)).toBeVisible();
  await shot(page, 'protected-kept');
});
