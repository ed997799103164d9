// Every place of the program on a phone: within reach of the thumb, no wider than the screen, and accessible. What only a phone does is
// beside the rest of what the place does.
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../fixtures.ts';

for (const half of [0, 1]) {
  const which = half ? 'second' : 'first';
  test(`the ${which} half of all places is reached by thumb, fits and is accessible @phone`, async ({
    as,
    shot,
  }) => {
    const page = await as('assistant');
    await page.goto('/');
    const more = await openMore(page);
    const places = await more.getByRole('list').first().getByRole('link').all();
    const names = await Promise.all(places.map((link) => link.getAttribute('href')));
    expect(names.length).toBeGreaterThan(10);
    const mine = names.filter((_, i) => i % 2 === half);
    for (const href of mine) {
      await test.step(`${href}`, async () => {
        await (await openMore(page)).locator(`a[href="${href}"]`).tap();
        await expect(page).toHaveURL(new RegExp(`${href}(/|\\?|$)`));
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await expect(page.getByRole('heading').first()).toBeVisible();
        await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
        await shot(page, `phone${href?.replaceAll('/', '-')}`);
        await expectFits(page);
        await expectAccessible(page);
      });
    }
  });
}

// Opens the sheet of all places, or gives it where it is open.
async function openMore(page: Page) {
  const sheet = page.getByRole('dialog', { name: 'More' });
  if (!(await sheet.isVisible()))
    await page.getByRole('button', { name: 'More', exact: true }).tap();
  await expect(sheet).toBeVisible();
  return sheet;
}

async function expectFits(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, 'pixels wider than the screen').toBe(0);
}
