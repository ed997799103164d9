import { call, list } from '../api.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { notices, unique } from './meetings.ts';

test('a field is made, filled in by two people, asked for, exported, thrown away and back', async ({
  as,
  shot,
  problems,
}) => {
  problems.allow(/status of 422/); // The address that is refused; the browser reports the refusal itself.
  const page = await as('lead');
  const budget = unique('Budget');
  const diet = unique('Diet');
  await page.goto('/fields');
  await expect(page.getByRole('button', { name: 'Cost centre', exact: true })).toBeVisible();
  await page.keyboard.press('c');
  const form = page.getByRole('dialog', { name: 'New field' });
  await form.getByLabel('Name', { exact: true }).fill(budget);
  await form.getByRole('combobox', { name: 'What it holds' }).click();
  await page.getByRole('option', { name: 'Money' }).click();
  await form.getByLabel('Usual currency').fill('eur');
  await form.getByRole('button', { name: 'Create' }).click();
  await expect(form).toHaveCount(0);
  await page.getByRole('button', { name: 'New field' }).click();
  await form.getByLabel('Name', { exact: true }).fill(diet);
  await form.getByRole('combobox', { name: 'What it holds' }).click();
  await page.getByRole('option', { name: 'Choice' }).click();
  await form.getByRole('button', { name: 'Add a choice' }).click();
  await page.keyboard.type('Vegan');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Halal');
  await form.getByLabel('Meetings').check();
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Create' }).click();
  await expect(form).toHaveCount(0);
  const made = page.getByRole('listitem').filter({ hasText: diet });
  await expect(made).toContainText('Vegan');
  await made.getByRole('button', { name: `Move ${diet} up` }).click();
  await expect(notices(page).getByText('Order of the fields changed')).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'fields');

  // Somebody else fills in, on the record that both look at.
  const title = unique('Book the dinner');
  const sam = await as('assistant');
  await sam.goto('/tasks');
  const me = (await call(sam, 'GET', '/me')).body.member as { id: string };
  await call(sam, 'POST', '/tasks', { space: me.id, title });
  await sam.getByRole('button', { name: title }).click();
  const panel = sam.getByRole('dialog', { name: 'Task' });
  const own = panel.getByRole('region', { name: 'Own fields' });
  await own.getByRole('textbox', { name: budget, exact: true }).fill('1,250.5');
  await own.getByRole('combobox', { name: diet }).click();
  await sam.getByRole('option', { name: 'Halal' }).click();
  await expect(own.getByRole('textbox', { name: budget, exact: true })).toHaveValue('1250.50');
  await expect(notices(sam).getByText(`${diet}: Halal`)).toBeVisible();
  const link = own.getByRole('textbox', { name: 'Booking page' });
  await link.fill('javascript:alert(1)');
  await link.press('Enter');
  await expect(own.getByText('Write the whole address')).toBeVisible();
  await expect(link).toHaveValue('javascript:alert(1)');
  await link.fill('hotel.example/table');
  await link.press('Enter');
  await expect(own.getByRole('link', { name: 'Open Booking page' })).toHaveAttribute(
    'rel',
    /noopener/,
  );
  await expectAccessible(sam);
  await own.scrollIntoViewIfNeeded();
  await shot(sam, 'own-fields');

  // What is typed into the form and into a field is kept together, whichever came first.
  await panel.getByLabel('Notes').fill('By the window');
  await own.getByRole('textbox', { name: budget, exact: true }).fill('900');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel).toHaveCount(0);
  const row = sam.getByRole('listitem').filter({ hasText: title });
  await expect(row).toContainText('€900');
  await expect(row).toContainText('Halal');

  // The list is asked for what it holds, and goes out as a table.
  const fields = await list(sam, '/fields');
  const asked = `${fields.find(({ name }) => name === budget)?.id}:from:900 EUR`;
  await sam.goto(`/tasks?own=${encodeURIComponent(asked)}`);
  await expect(row).toBeVisible();
  await expect(sam.getByRole('button', { name: /^Weekly wrap-up/ })).toHaveCount(0);
  const exported = sam.getByRole('link', { name: 'Export' });
  const csv = await sam.evaluate(
    async (address) => await (await fetch(address)).text(),
    (await exported.getAttribute('href')) ?? '',
  );
  expect(csv).toContain(`${budget} (currency)`);
  expect(csv).toMatch(new RegExp(`${title},.*900\\.00,EUR`));

  // Thrown away it says who keeps what; the list that asks for it says so, and still works.
  await page.getByRole('button', { name: budget, exact: true }).click();
  const edit = page.getByRole('dialog', { name: 'Field', exact: true });
  await edit.getByRole('button', { name: 'Move to the trash' }).click();
  await expect(notices(page).getByText(`Moved to the trash: ${budget}`)).toBeVisible();
  await sam.reload();
  const filter = sam.getByRole('button', { name: 'Filter (1)' });
  await expect(row).toBeVisible();
  if (await filter.isVisible()) await filter.click(); // on a phone
  await expect(sam.getByText('Filtered by a field that lies in the trash')).toBeVisible();
  await expect(row).toBeVisible();
  await page.goto('/trash');
  await page.getByRole('button', { name: `Restore ${budget}` }).click();
  await sam.reload();
  await expect(row).toContainText('€900');
});

test('a tag is merged into another, shown with all that has it, and taken back', async ({
  as,
  shot,
}) => {
  const page = await as('assistant');
  await page.goto('/tags');
  const from = unique('press');
  const into = unique('media');
  const one = (await call(page, 'POST', '/tags', { name: from, colour: 1 })).body.tag as {
    id: string;
  };
  await call(page, 'POST', '/tags', { name: into, colour: 2 });
  const me = (await call(page, 'GET', '/me')).body.member as { id: string };
  const title = unique('Call the editor');
  await call(page, 'POST', '/tasks', { space: me.id, title, tags: [one.id] });
  await page.getByRole('button', { name: from }).click();
  const panel = page.getByRole('dialog', { name: 'Tag' });
  await panel.getByRole('combobox', { name: 'Other tag' }).fill(into);
  await page.getByRole('option', { name: into }).click();
  await expectAccessible(page);
  await panel.getByRole('button', { name: `Merge into ${into}` }).click();
  await expect(panel).toHaveCount(0);
  await expect(page.getByRole('button', { name: from })).toHaveCount(0);
  const stays = page.getByRole('listitem').filter({ hasText: into });
  await stays.getByRole('link', { name: 'used once' }).click();
  const uses = page.getByRole('dialog', { name: `What has the tag ${into}` });
  await expect(uses.getByRole('button', { name: title })).toBeVisible();
  await shot(page, 'tag-uses');
  await uses.getByRole('button', { name: title }).click();
  await expect(page.getByRole('dialog', { name: 'Task' }).getByText(into)).toBeVisible();
  await page.keyboard.press('Escape');
  await notices(page).getByRole('button', { name: /Undo/ }).first().click();
  await page.goto('/tags');
  await expect(page.getByRole('button', { name: from })).toBeVisible();
  await expect(stays).toContainText('not used');
});
