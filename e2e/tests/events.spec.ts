import { expect, expectAccessible, test } from '../fixtures.ts';
import { meeting, notices, openDay, people, quickAdd, typeLine, unique } from './meetings.ts';

// Dates far from the demo's overnight changes; each test has its own, because all share one house.

test('a meeting is made, moved, trashed and brought back by keys alone @desktop', async ({
  as,
}) => {
  const page = await as('assistant');
  const [who = ''] = await people(page);
  const title = unique('Rook lunch');
  await openDay(page, '2031-03-04');

  await quickAdd(page, 'c', `${title} @${who.split(' ')[0]} 2031-03-04 12:30 45m at Room 4`);
  const made = meeting(page, title);
  await expect(made).toBeVisible();
  await expect(made).toHaveAttribute('aria-label', /at Room 4/);
  const before = await made.getAttribute('aria-label');

  for (
    let step = 0;
    step < 60 && !(await made.evaluate((e) => e === document.activeElement));
    step++
  ) {
    await page.keyboard.press('j');
  }
  await expect(made, 'J goes through all meetings').toBeFocused();

  await page.keyboard.press('m');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('status').filter({ hasText: title })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(notices(page)).toContainText(`${title} moved`);
  await expect(made).not.toHaveAttribute('aria-label', before ?? '');
  await expect(made, 'the focus stays').toBeFocused();

  await page.keyboard.press('z');
  await expect(notices(page)).toContainText('Undone');
  await expect(made).toHaveAttribute('aria-label', before ?? '');

  await made.focus();
  await page.keyboard.press('Delete');
  await expect(made).toHaveCount(0);
  await expect(notices(page)).toContainText('moved to the trash');
  await page.keyboard.press('z');
  await expect(made).toBeVisible();
});

test('closing a meeting gives the focus back to it @desktop', async ({ as }) => {
  const page = await as('assistant');
  const title = unique('Heron call');
  await openDay(page, '2031-02-13');
  await quickAdd(page, 'c', `${title} 2031-02-13 12:30 45m every month`);
  const made = meeting(page, title);
  await made.focus();

  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: title })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(made, 'after the sheet').toBeFocused();

  await page.keyboard.press('Delete');
  await expect(page.getByRole('button', { name: 'Only this one' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(made, 'after the question').toBeFocused();
});

test('the keys of a meeting’s sheet work after it was edited @desktop', async ({ as }) => {
  const page = await as('assistant');
  const title = unique('Wren review');
  await openDay(page, '2031-02-20');
  await quickAdd(page, 'c', `${title} 2031-02-20 12:30 45m`);
  await meeting(page, title).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('heading', { name: title })).toBeVisible();
  await page.keyboard.press('e');
  await sheet.getByLabel('Title').fill(`${title} two`);
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet.getByRole('button', { name: 'Edit' })).toBeFocused();
  await expect(sheet.getByRole('heading', { name: `${title} two` })).toBeVisible();
  await page.keyboard.press('e');
  await expect(sheet.getByLabel('Title')).toHaveValue(`${title} two`);
  await sheet.getByRole('button', { name: 'Cancel' }).click();
  await expect(sheet.getByRole('button', { name: 'Edit' })).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(meeting(page, `${title} two`)).toHaveCount(0);
});

test('one of a series goes into the trash from its own sheet @desktop', async ({ as }) => {
  const page = await as('assistant');
  const title = unique('Stork sync');
  await openDay(page, '2031-02-24');
  await quickAdd(page, 'c', `${title} 2031-02-24 12:30 45m every week`);
  await meeting(page, title).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Move to the trash' }).click();
  await page.getByRole('button', { name: 'Only this one' }).click();
  await expect(meeting(page, title)).toHaveCount(0);
  await expect(sheet).toHaveCount(0);
  await expect(notices(page)).toContainText('moved to the trash');
});

test('Escape leaves a meeting where it was @desktop', async ({ as }) => {
  const page = await as('assistant');
  const title = unique('Pawn review');
  await openDay(page, '2031-03-05');
  await quickAdd(page, 'c', `${title} 2031-03-05 10:00`);
  const made = meeting(page, title);
  const before = await made.getAttribute('aria-label');
  await made.focus();
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-move-bar]')).toHaveCount(0);
  await expect(made).toHaveAttribute('aria-label', before ?? '');
});

test('on a phone everything is within reach of the thumb @phone', async ({ as }) => {
  const page = await as('assistant');
  const title = unique('Bishop call');
  await openDay(page, '2031-03-06');
  await page.getByRole('button', { name: 'New', exact: true }).tap();
  await page.getByRole('button', { name: 'New meeting' }).tap();
  await typeLine(page, `${title} 2031-03-06 11:00 30m`);
  await page.getByRole('button', { name: 'Create' }).tap();
  const made = meeting(page, title);
  await made.tap();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('heading', { name: title })).toBeVisible();
  await expectAccessible(page);

  await sheet.getByRole('button', { name: 'Move', exact: true }).tap();
  await page.getByRole('button', { name: '15 minutes later' }).tap();
  await page.getByRole('button', { name: 'Save' }).tap();
  await expect(notices(page)).toContainText(`${title} moved`);

  await made.tap();
  await sheet.getByRole('button', { name: 'Move to the trash' }).tap();
  await expect(made).toHaveCount(0);
  await notices(page).getByRole('button', { name: 'Undo' }).last().tap();
  await expect(made).toBeVisible();
});

test('all fields of a meeting are written, read and changed @both', async ({ as }) => {
  const page = await as('assistant');
  const title = unique('Knight dinner');
  const date = '2031-03-07';
  await openDay(page, date);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('c');
  await typeLine(page, title);
  await page.keyboard.press('Tab');
  const form = page.getByRole('dialog', { name: 'New meeting' });
  await expect(form.getByLabel('Title')).toHaveValue(title);

  await form.getByRole('button', { name: 'Create' }).click();
  await expect(
    form.getByText('Choose a time.'),
    'what is missing is said at its field',
  ).toBeVisible();

  await form.getByLabel('From', { exact: true }).fill(date);
  await form.getByLabel('From, time').fill('1930');
  await form.getByLabel('From, time').blur();
  await expect(form.getByLabel('From, time')).toHaveValue('19:30');
  await expect(form.getByLabel('Until, time'), 'half an hour by itself').toHaveValue('20:00');
  await form.getByLabel('Until, time').fill('22:00');
  await form.getByLabel('Where').fill('The Gallery');
  await form.getByLabel('Link').fill('https://meet.example.com/knight');
  await form.getByLabel('Add guests').fill('Ada Lovell <ada@example.com>, joe@example.org');
  await form.getByLabel('Add guests').press('Enter');
  await expect(form.getByText('Ada Lovell')).toBeVisible();
  await form
    .getByLabel('Description')
    .fill(
      'Menu at https://example.com/menu. <img src=x onerror="document.title=1"> javascript:alert(1)',
    );
  await form.getByRole('button', { name: 'Create' }).click();
  await expect(form).toHaveCount(0);

  await meeting(page, title).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('link', { name: 'Join at meet.example.com' })).toHaveAttribute(
    'rel',
    'noopener noreferrer',
  );
  await expect(sheet.getByText('2 guests')).toBeVisible();
  await expect(sheet.getByText('has not answered')).toHaveCount(2);
  await expect(sheet.getByText('<img src=x onerror'), 'what others wrote stays text').toBeVisible();
  await expect(sheet.getByRole('link', { name: 'https://example.com/menu' })).toHaveAttribute(
    'href',
    'https://example.com/menu',
  );
  expect(await sheet.locator('a[href^="javascript"], img').count()).toBe(0);

  await sheet.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('dialog').getByLabel('Where').fill('The Cellar');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(sheet.getByText('The Cellar')).toBeVisible();
  await sheet.getByRole('button', { name: 'History' }).click();
  await expect(
    page
      .getByRole('dialog', { name: /History/ })
      .getByText('The Gallery')
      .first(),
  ).toBeVisible();
});

test('two people change one meeting, and nothing typed is lost @desktop', async ({
  as,
  problems,
}) => {
  problems.allow(/status of 409/); // The browser reports the refusal itself.
  const page = await as('assistant');
  const other = await as('principal');
  const title = unique('Queen visit');
  await openDay(page, '2031-03-10');
  await quickAdd(page, 'c', `${title} @Helen 2031-03-10 09:00 at Hall`);
  await meeting(page, title).focus();
  await page.keyboard.press('e');
  const form = page.getByRole('dialog');
  await form.getByLabel('Title').fill(`${title} with band`);

  await openDay(other, '2031-03-10');
  await meeting(other, title).focus();
  await other.keyboard.press('e');
  await other.getByRole('dialog').getByLabel('Where').fill('Garden');
  await other.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(other.getByRole('dialog').getByText('Garden')).toBeVisible();

  await form.getByRole('button', { name: 'Save' }).click();
  const notice = form.getByRole('alert');
  await expect(notice).toContainText('changed this while you were typing');
  await expect(notice).toContainText('Garden');
  await expect(form.getByLabel('Title')).toHaveValue(`${title} with band`);
  await expectAccessible(page);

  await notice.getByRole('button', { name: 'Show theirs' }).click();
  await expect(form.getByLabel('Title')).toHaveValue(title);
  await notice.getByRole('button', { name: 'Put what I typed back' }).click();
  await expect(form.getByLabel('Title')).toHaveValue(`${title} with band`);
  await expect(form.getByLabel('Where'), 'theirs stays where I changed nothing').toHaveValue(
    'Garden',
  );
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog').getByText('Garden')).toBeVisible();
  await expect(
    meeting(other, `${title} with band`),
    'and the other one sees it at once',
  ).toBeVisible();
});

test('a form that is closed by accident is there again @desktop', async ({ as }) => {
  const page = await as('assistant');
  const title = unique('Castle tour');
  await openDay(page, '2031-03-11');
  await quickAdd(page, 'c', `${title} 2031-03-11 09:00`);
  await meeting(page, title).focus();
  await page.keyboard.press('e');
  await page.getByRole('dialog').getByLabel('Description').fill('Ask for the keys');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await meeting(page, title).focus();
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog').getByLabel('Description')).toHaveValue('Ask for the keys');
  await page.getByRole('button', { name: 'Start afresh' }).click();
  await expect(page.getByRole('dialog').getByLabel('Description')).toHaveValue('');
});

test('one of a series is moved, the others stay @desktop', async ({ as }) => {
  const page = await as('assistant');
  const title = unique('Tempo check');
  await openDay(page, '2031-03-12');
  await quickAdd(page, 'c', `${title} 2031-03-12 09:00 30m every day`);
  const made = meeting(page, title);
  const usual = (await made.getAttribute('aria-label')) ?? '';
  await made.focus();
  await page.keyboard.press('m');
  await expect(page.getByLabel('How much of the series')).toHaveValue('this');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(notices(page)).toContainText('moved');
  await expect(made).not.toHaveAttribute('aria-label', usual);
  await page.keyboard.press(']');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('13 March');
  await expect(meeting(page, title)).toHaveAttribute('aria-label', usual);

  await meeting(page, title).focus();
  await page.keyboard.press('Delete');
  await page.getByRole('dialog').getByRole('button', { name: 'Only this one' }).click();
  await expect(meeting(page, title)).toHaveCount(0);
  await page.keyboard.press(']');
  await expect(meeting(page, title)).toBeVisible();
});

test('a mouse drags a meeting, stretches it, and draws a new one @desktop', async ({ as }) => {
  const page = await as('assistant');
  const title = unique('Draw offer');
  await openDay(page, '2031-03-18');
  await quickAdd(page, 'c', `${title} 2031-03-18 10:00 60m`);
  const made = meeting(page, title);
  await made.scrollIntoViewIfNeeded();
  const before = await made.getAttribute('aria-label');
  const drag = async (fromBottom: boolean, by: number) => {
    const box = await made.boundingBox();
    if (!box) throw new Error('the meeting is not in view');
    const y = fromBottom ? box.y + box.height - 1 : box.y + 8;
    await page.mouse.move(box.x + 30, y);
    await page.mouse.down();
    await page.mouse.move(box.x + 30, y + by / 2, { steps: 4 });
    await page.mouse.move(box.x + 30, y + by, { steps: 4 });
    await page.mouse.up();
  };
  await drag(false, 48);
  await expect(notices(page)).toContainText(`${title} moved`);
  await expect(page.getByRole('dialog'), 'the end of a drag is no click').toHaveCount(0);
  await expect(made).not.toHaveAttribute('aria-label', before ?? '');
  const moved = await made.getAttribute('aria-label');
  await drag(true, 48);
  await expect(made).not.toHaveAttribute('aria-label', moved ?? '');

  const column = page.getByRole('region', { name: (await people(page))[0] }).last();
  const box = await column.boundingBox();
  if (!box) throw new Error('there is no column');
  const y = 700;
  await page.mouse.move(box.x + 80, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 80, y + 40, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByLabel('What is new, in one line')).toBeFocused();
});

test('quick add marks what it understood, and is accessible', async ({ as, shot }) => {
  const page = await as('assistant');
  await openDay(page, '2031-03-19');
  await page.keyboard.press('q');
  await typeLine(page, 'Endgame talk 2031-03-19 10:00 45m at Room 4 #chess');
  const dialog = page.getByRole('dialog', { name: 'Quick add' });
  await expect(dialog.locator('mark[data-kind="place"]')).toHaveText('at Room 4');
  await expect(dialog.getByRole('status')).toContainText('10:00');
  await expectAccessible(page);
  await shot(page, 'quick-add');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('the form and the sheet are accessible @both', async ({ as, shot }) => {
  const page = await as('assistant');
  const title = unique('Open file');
  await openDay(page, '2031-03-20');
  await quickAdd(page, 'c', `${title} 2031-03-20 10:00 every week`);
  await meeting(page, title).click();
  await expect(page.getByRole('dialog').getByRole('heading', { name: title })).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'meeting');
  await page.getByRole('dialog').getByRole('button', { name: 'Edit' }).click();
  await expect(page.getByRole('dialog').getByLabel('Title')).toHaveValue(title);
  await expectAccessible(page);
  await shot(page, 'meeting-form');
});
