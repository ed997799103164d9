import { expect, expectAccessible, test } from '../fixtures.ts';
import { House } from '../house.ts';

/*
 * A house of its own, fresh from set-up: the first member looks around with sample data, takes first steps, looks something
 * up, and takes the sample away again.
 */
test('somebody new looks around, takes first steps and takes the sample away @both', async ({
  page,
  shot,
}, info) => {
  const phone = info.project.name === 'phone';
  const house = await House.open('empty');
  try {
    await page.goto(house.url);
    await page.locator('input[name=organisation]').fill('Harbour House');
    await page.locator('input[name=name]').fill('Nora Vale');
    await page.locator('input[name=email]').fill('nora@harbour.example');
    await page.locator('input[name=password]').fill('seven grey herons wade');
    await page.locator('main form button').last().click();

    const steps = page.getByRole('region', { name: 'First steps' });
    await expect(steps.getByText('0 of 8')).toBeVisible();
    await steps.getByRole('button', { name: 'Look around with sample data' }).click();
    await expect(page.getByText('Dinner with Nordwind')).toBeVisible();
    await expect(page.getByText('Call with Nordwind Bank').first()).toBeVisible();
    await expect(steps.getByText('0 of 8')).toBeVisible(); // what came with the sample is nobody's doing
    await shot(page, 'first-steps');
    await expectAccessible(page);

    // A step is really taken, and ticks itself.
    await steps.getByRole('button', { name: /^Write: Write down a task/ }).click();
    await expect(page).toHaveURL(/\/tasks/);
    const line = page.getByRole('textbox', { name: 'What is new, in one line' });
    await line.fill('Water the plants for Robin tomorrow');
    await line.press('Enter');
    // The row, not what the line makes of the words while they are typed: the task is kept by then.
    await expect(page.getByRole('button', { name: 'Water the plants' })).toBeVisible();
    await page.goto(house.url);
    await expect(steps.getByText('1 of 8')).toBeVisible();

    // The help: about the page in view, then by words, then from the search.
    if (phone) {
      await page.getByRole('button', { name: 'Account' }).click();
      await page.getByRole('button', { name: 'Help and keys' }).click();
    } else {
      await page.locator('body').press('?');
    }
    const help = page.getByRole('dialog', { name: 'Help' });
    await expect(help.getByRole('button', { name: /^Today: the day/ }).first()).toBeVisible();
    await help.getByRole('searchbox').fill('undo a mistake');
    await expect(help.getByRole('button', { name: /^Trash, undo and history/ })).toBeVisible();
    await help.getByRole('searchbox').press('Enter');
    await expect(help.getByRole('heading', { name: 'Trash, undo and history' })).toBeVisible();
    await shot(page, 'help');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('glossary');
    await page.getByRole('option', { name: /^What the words mean/ }).click();
    await expect(help.getByRole('heading', { name: 'What the words mean' })).toBeVisible();
    await page.keyboard.press('Escape');

    // The sample goes in one go, after telling what goes with it; undo brings it back; the palette has it too.
    await steps.getByRole('button', { name: 'Remove the sample data' }).click();
    const ask = page.getByRole('dialog', { name: 'Remove the sample data?' });
    await expect(
      ask.getByText(/Added since by you and others, and going too: 1 task\./),
    ).toBeVisible();
    await ask.getByRole('button', { name: 'Remove it all' }).click();
    await expect(page.getByText('The sample data is gone')).toBeVisible();
    await expect(page.getByText('Dinner with Nordwind')).toHaveCount(0);
    await expect(page.getByText('Robin Sample', { exact: true })).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Dinner with Nordwind')).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('remove sample');
    await page
      .getByRole('option', { name: /^Remove the sample data/ })
      .first()
      .click();
    await ask.getByRole('button', { name: 'Remove it all' }).click();
    await expect(page.getByText('Dinner with Nordwind')).toHaveCount(0);

    await steps.getByRole('button', { name: 'Put away' }).click();
    await expect(steps).toBeHidden();
  } finally {
    await page.close();
    await house.close();
  }
});
