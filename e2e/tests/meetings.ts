// What the tests of the day and of meetings share: making one by its line, and finding it again.
import { randomBytes } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { list } from '../api.ts';
import { expect } from '../fixtures.ts';

// A title that no other test has, because all tests share one house.
export function unique(title: string): string {
  return `${title} ${randomBytes(3).toString('hex')}`;
}

export async function openDay(
  page: Page,
  date: string,
  view: 'day' | 'week' = 'day',
): Promise<void> {
  await page.goto(`/?date=${date}${view === 'week' ? '&view=week' : ''}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('What changed')).toBeVisible();
}

// A meeting on the board, by a part of the sentence that is read aloud.
export function meeting(page: Page, title: string): Locator {
  return page.locator('[data-meeting]').filter({ has: page.getByText(title, { exact: true }) });
}

export function notices(page: Page): Locator {
  return page.getByRole('region', { name: 'Notices' });
}

// Writes a line into quick add and makes what it says.
export async function quickAdd(page: Page, key: 'c' | 'q', line: string): Promise<void> {
  await page.keyboard.press(key);
  await typeLine(page, line);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

// Types into the palette, which no page has before its program runs: a key pressed earlier goes nowhere.
export async function lookFor(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search and commands' }).fill(words);
}

export async function typeLine(page: Page, line: string): Promise<void> {
  const field = page.getByLabel('What is new, in one line');
  await expect(field).toBeFocused();
  await field.fill(line);
}

// The names of the columns, in their order.
export async function people(page: Page): Promise<string[]> {
  const { items } = (await (await page.request.get('/api/v1/principals')).json()) as {
    items: { name: string; role: string }[];
  };
  return items.filter(({ role }) => role !== '').map(({ name }) => name);
}

// A principal by name, and one of their calendars.
export async function calendarOf(
  page: Page,
  name: string,
): Promise<{ id: string; calendar: string }> {
  const [who] = (await list(page, '/principals')).filter((one) => one.name === name);
  const calendar = (await list(page, '/calendars')).find(({ space }) => space === who?.space);
  return { id: who?.id ?? '', calendar: calendar?.id ?? '' };
}
