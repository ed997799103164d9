import { expect, expectAccessible, test } from '../fixtures.ts';

test('a template is written, put to work for one of its branches, and its day moves', async ({
  as,
  shot,
}, info) => {
  const page = await as('assistant');
  const mark = `${info.project.name} ${Date.now().toString(36)}`;
  const name = `Site visit ${mark}`;
  const plan = `Visit to the mill ${mark}`;
  await page.goto('/runs');
  await expect(page.getByRole('heading', { name: 'What runs now' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Board meeting of the quarter' })).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'plans');

  await page.getByRole('button', { name: 'New template' }).click();
  const fresh = page.getByRole('dialog', { name: 'New template' });
  await fresh.getByLabel('Name').fill(name);
  await fresh.getByLabel('What its day is called').fill('the day of the visit');
  await fresh.getByRole('button', { name: 'Add a question' }).click();
  await fresh.getByLabel('Question 1', { exact: true }).fill('How they go');
  await fresh.getByLabel('To choose from, question 1').fill('by train, by car');
  const step = (number: number) =>
    fresh.getByRole('textbox', { name: `Step ${number}`, exact: true });
  await step(1).fill('Seats reserved');
  await fresh.getByLabel('How many days, step 1').fill('7');
  await fresh.getByLabel('Role of step 1').fill('Assistant');
  await fresh.getByRole('button', { name: 'More of step 1' }).click();
  await fresh.getByLabel('Only when').selectOption('by train');
  await step(1).press('Enter');
  await expect(step(2)).toBeFocused();
  await step(2).fill('They set out');
  await fresh.getByLabel('Counted how, step 2').selectOption('on the day');
  await step(2).press('Enter');
  await step(3).fill('Host confirmed');
  await fresh.getByLabel('Counted how, step 3').selectOption('working days before');
  await fresh.getByLabel('How many days, step 3').fill('3');
  await step(3).press('Alt+ArrowUp');
  await expect(step(2)).toHaveValue('Host confirmed');
  await expectAccessible(page);
  await shot(page, 'plan-template');
  await fresh.getByRole('button', { name: 'Create' }).click();

  await page.getByRole('button', { name: `Start ${name}` }).click();
  const start = page.getByRole('dialog', { name: 'Start a plan' });
  await start.getByLabel('On which day: the day of the visit').fill('12 May 2027');
  await start.getByLabel('Name').fill(plan);
  await expect(start.getByText('3 steps would be made')).toBeVisible();
  await start.getByText('by car').click();
  await expect(start.getByText('2 steps would be made')).toBeVisible();
  await start.getByText('by train').click();
  await expect(start.getByText('Wed 5 May 2027')).toBeVisible(); // A week before.
  await expect(start.getByText('Fri 7 May 2027')).toBeVisible(); // Three working days before.
  await expectAccessible(page);
  await shot(page, 'plan-start');
  await start.getByRole('button', { name: 'Start', exact: true }).click();

  const panel = page.getByRole('dialog', { name: plan });
  await panel.getByRole('checkbox', { name: 'Done: Seats reserved' }).click();
  await expect(panel.getByText('1 of 3')).toBeVisible();
  await panel.getByRole('button', { name: 'Move the day…' }).click();
  const move = page.getByRole('dialog', { name: /^Move the day of/ });
  await move.getByLabel('the day of the visit').fill('19 May 2027');
  await page.keyboard.press('Tab'); // Which closes the calendar.
  await expect(move.getByText('2 steps move')).toBeVisible();
  await expect(move.getByText('1 keeps its day')).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'plan-move');
  await move.getByRole('button', { name: 'Move it' }).click();
  await expect(page.getByText('The day and 2 steps moved')).toBeVisible();
  await expect(panel.getByText('the day of the visit: 19 May 2027')).toBeVisible();

  await panel.getByRole('button', { name: 'Save as a template…' }).click();
  const save = page.getByRole('dialog', { name: 'Save as a template' });
  await save.getByLabel('Name').fill(`${name}, as it went`);
  await save.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(`New template: ${name}, as it went`)).toBeVisible();
});
