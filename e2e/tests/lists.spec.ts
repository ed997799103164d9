import { call, list } from '../api.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { lookFor, notices, unique } from './meetings.ts';

interface Made {
  id: string;
}

test('notes are listed as a table, on a board and by day, asked, kept as a view and followed @both', async ({
  as,
  shot,
}, info) => {
  test.slow(); // many looks at whole pages
  const phone = info.project.name === 'phone';
  const page = await as('assistant');
  await page.goto('/notes');
  const me = ((await call(page, 'GET', '/me')).body.member as Made).id;
  const word = unique('orchard');
  const tag = ((await call(page, 'POST', '/tags', { name: word, colour: 3 })).body.tag as Made).id;
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
  for (const [title, form, review] of [
    ['Pears', 'note', today],
    ['Apples', 'procedure', null],
  ] as const) {
    const body = { space: me, title: `${title} ${word}`, form, review, tags: [tag] };
    expect((await call(page, 'POST', '/notes', body)).status).toBe(200);
  }

  // From the page of notes to their table; one filter is made by hand.
  await page.getByRole('link', { name: 'As a table, board or calendar' }).click();
  await expect(page.getByRole('button', { name: 'Filter' })).toBeVisible();
  await page.keyboard.press('f');
  await page.getByRole('combobox', { name: 'Column' }).click();
  await page.getByRole('option', { name: 'Tags' }).click();
  await page.getByRole('textbox', { name: 'Value' }).fill(word);
  await page.getByRole('checkbox', { name: word }).check();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByRole('button', { name: `Change: Tags is ${word}` })).toBeVisible();
  const table = page.getByRole('table');
  const titles = table.getByRole('link', { name: new RegExp(word) });
  await expect(titles).toHaveText([`Apples ${word}`, `Pears ${word}`]);
  await table.getByRole('button', { name: 'Title' }).click();
  await expect(titles).toHaveText([`Pears ${word}`, `Apples ${word}`]);
  await table.getByRole('combobox', { name: `Kind of Pears ${word}` }).selectOption('Template');
  await expect(notices(page).getByText(`Pears ${word}: Kind changed`)).toBeVisible();
  await notices(page).getByRole('button', { name: 'Undo' }).last().click();
  await expect(table.getByRole('combobox', { name: `Kind of Pears ${word}` })).toHaveValue('note');
  await expectAccessible(page);
  await shot(page, 'list-table');

  // On a board a card goes to another column.
  const look = (name: string) =>
    page.getByRole('radiogroup', { name: 'Look' }).locator('label', { hasText: name }).click();
  await look('Board');
  const column = (name: string) => page.getByRole('region', { name, exact: true });
  await expect(column('Procedure')).toContainText(`Apples ${word}`);
  if (phone) {
    await page.getByRole('button', { name: `Move Pears ${word}` }).click();
    await page.getByRole('menuitem', { name: 'Procedure' }).click();
  } else {
    await column('Note')
      .getByRole('link', { name: `Pears ${word}` })
      .focus();
    await page.keyboard.press('Shift+ArrowRight');
  }
  await expect(column('Procedure')).toContainText(`Pears ${word}`);
  await expectAccessible(page);
  await shot(page, 'list-board');

  // By day, and under headings that count and fold; what is asked is kept, seen from Today's widgets and followed.
  await look('Calendar');
  await expect(
    page
      .getByRole('main')
      .getByRole('region')
      .filter({ hasText: `Pears ${word}` }),
  ).toBeVisible();
  await shot(page, 'list-month');
  await look('Table');
  await page.getByRole('combobox', { name: 'Headings by' }).click();
  await page.getByRole('option', { name: 'Kind', exact: true }).click();
  const heading = table.getByRole('button', { name: /^Procedure ?2$/ });
  await heading.click();
  await expect(titles).toHaveCount(0);
  await heading.press('Enter');
  await expect(titles).toHaveCount(2);
  await expectAccessible(page);
  await shot(page, 'list-headings');
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Save this view…' }).click();
  const panel = page.getByRole('dialog', { name: 'New view' });
  await panel.getByLabel('Name').fill(`Fruit ${word}`);
  await panel.getByRole('button', { name: 'Save view' }).click();
  await expect(page.getByRole('link', { name: `Fruit ${word}` })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Once a week' }).click();
  await expect(
    notices(page).getByText(`You are told of “Fruit ${word}” once a week`),
  ).toBeVisible();

  // The search opens it, and the title goes to the note.
  await page.goto('/');
  await lookFor(page, `Fruit ${word}`);
  await page.getByRole('option', { name: new RegExp(`^Fruit ${word}`) }).click();
  await expect(titles).toHaveText([`Pears ${word}`, `Apples ${word}`]);
  await expect(heading).toBeVisible();
  await titles.first().click();
  await expect(page).toHaveURL(/\/notes\//);
});

test('a simple kind is written, found, put into the trash and taken back @both', async ({
  as,
  shot,
}) => {
  const page = await as('assistant');
  await page.goto('/lists?kind=supplier&look=table');
  await page.getByRole('button', { name: 'New supplier' }).first().click();
  const name = unique('Lark & Larch');
  const form = page.getByRole('dialog', { name: 'New supplier' });
  await form.getByRole('button', { name: 'Make' }).click();
  await expect(form.getByText('This is needed.')).toBeVisible();
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('Good for').fill('Flowers on a Monday');
  await form.getByRole('combobox', { name: 'Standing' }).click();
  await page.getByRole('listbox').getByRole('option', { name: 'To be tried' }).click();
  await expectAccessible(page);
  await shot(page, 'simple-form');
  await form.getByRole('button', { name: 'Make' }).click();
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('Flowers on a Monday');

  // Its standing is changed in place; the record opens beside the list, with all that records have.
  await row.getByRole('combobox', { name: `Standing of ${name}` }).selectOption('We use them');
  await expect(notices(page).getByText(`${name}: Standing changed`)).toBeVisible();
  await row.getByRole('link', { name }).click();
  const panel = page.getByRole('dialog', { name });
  await expect(panel.getByRole('combobox', { name: 'Standing' })).toHaveValue('We use them');
  await panel.getByLabel('City').fill('Bath');
  await panel.getByRole('button', { name: 'Comment…' }).click();
  await page.keyboard.type('They came on a Sunday, too.');
  await panel.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(panel.getByText('They came on a Sunday, too.')).toBeVisible();
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('Bath');

  // Somebody else finds it by what it is good for, and it goes into the trash and comes back.
  const other = await as('lead');
  await other.goto('/');
  await lookFor(other, `kind:supplier ${name}`);
  await other.getByRole('option', { name: new RegExp(`^${name}`) }).click();
  const theirs = other.getByRole('dialog', { name });
  await theirs.getByRole('button', { name: 'Move to the trash' }).click();
  await expect(other.getByText(`${name} is in the trash`)).toBeVisible();
  await expect(row).toHaveCount(0);
  await other.goto('/trash');
  await other.getByRole('button', { name: `Restore ${name}` }).click();
  await expect(row).toBeVisible();
});

test('meetings are listed date by date, asked for what they lack, and put right in place @both', async ({
  as,
  shot,
}) => {
  const page = await as('assistant');
  await page.goto('/lists');
  const calendar = (await list(page, '/calendars')).find(({ source }) => source === 'own');
  const name = unique('Orchard walk');
  const day = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).concat('T10:00');
  for (const rule of ['', 'FREQ=DAILY;COUNT=3']) {
    const title = rule ? `${name} daily` : name;
    const [start, end] = [day(40), day(40).replace('T10', 'T11')];
    const body = { calendar: calendar?.id, title, start, end, zone: 'Europe/London', rule };
    expect((await call(page, 'POST', '/events', body)).status).toBe(201);
  }
  await page.goto('/lists?kind=event&look=table');
  await expect(page.getByText('from today on, for a year')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Words' }).fill(name);
  const table = page.getByRole('table');
  await expect(table.getByRole('link', { name: `${name} daily` })).toHaveCount(3);
  await expect(table.getByRole('link', { name })).toHaveCount(4);

  // What has no place is found; one that stands alone gets it here, a date of a series where it is shown.
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('combobox', { name: 'Column' }).click();
  await page.getByRole('option', { name: 'Where' }).click();
  await page.getByRole('combobox', { name: 'How' }).click();
  await page.getByRole('option', { name: 'is empty' }).click();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(table.getByRole('link', { name })).toHaveCount(4);
  await expect(table.getByRole('button', { name: `Where of ${name} daily` })).toHaveCount(0);
  await table.getByRole('button', { name: `Where of ${name}`, exact: true }).click();
  await page.keyboard.type('The old orchard');
  await page.keyboard.press('Enter');
  await expect(notices(page).getByText(`${name}: Where changed`)).toBeVisible();
  await expect(table.getByRole('link', { name })).toHaveCount(3);
  await notices(page).getByRole('button', { name: 'Undo' }).last().click();
  await expect(table.getByRole('link', { name })).toHaveCount(4);
  await expectAccessible(page);
  await shot(page, 'list-meetings');
  await table
    .getByRole('link', { name: `${name} daily` })
    .nth(1)
    .click();
  await expect(page).toHaveURL(/\/calendar\?open=.*at=/);
  await expect(page.getByRole('dialog').getByText(`${name} daily`).first()).toBeVisible();
});
