// What every browser test starts from: import { test, expect } from here instead of from Playwright.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type Page, test as plain, type TestInfo } from '@playwright/test';
import axe from 'axe-core';
import { Contexts } from './contexts.ts';
import { expect } from './expect.ts';
import { results } from './house.ts';
import { Problems } from './problems.ts';
import { member, shared, signIn, stateOf } from './sign-in.ts';

export { expect, type Problems };

declare global {
  interface Window {
    axe: typeof axe;
  }
}

interface Fixtures {
  // Fails the test at its end if a page had a problem that the test did not allow.
  problems: Problems;
  // Opens a page signed in as a role of the demo ("assistant", "principal", "lead") or as the member with that address.
  // fresh signs in anew: for tests that sign out or end devices, because the usual session is shared by all tests.
  as: (roleOrEmail: string, options?: { fresh?: boolean }) => Promise<Page>;
  // Takes a picture of the page into test-results/shots, named after the project, for people to look at; none with SHOTS=0.
  shot: (page: Page, name: string) => Promise<void>;
}

interface PerWorker {
  contexts: Contexts;
}

export const test = plain.extend<Fixtures, PerWorker>({
  contexts: [
    async ({ browser }, use) => {
      const contexts = new Contexts(browser);
      await use(contexts);
      await contexts.close();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
  baseURL: async ({}, use) => use(shared().url),
  problems: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const problems = new Problems();
      await use(problems);
      expect(problems.unexpected(), 'problems on the pages of this test').toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, problems }, use) => {
    await problems.watch(context);
    await use(context);
  },
  as: async ({ browser, contexts, problems }, use) => {
    const own: BrowserContext[] = [];
    await use(async (roleOrEmail, options) => {
      const who = member(roleOrEmail);
      if (!options?.fresh) return contexts.open(stateOf(who), problems);
      const context = await browser.newContext();
      own.push(context);
      await problems.watch(context);
      const page = await context.newPage();
      await signIn(page, who);
      return page;
    });
    await Promise.all([contexts.settle(), ...own.map((context) => context.close())]);
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  shot: async ({}, use, info) => {
    await use((page, name) => picture(page, name, info));
  },
});

async function picture(page: Page, name: string, info: TestInfo): Promise<void> {
  if (process.env.SHOTS === '0') return;
  const folder = join(results, 'shots');
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `${name}-${info.project.name}.png`), fullPage: true });
}

const dialog = '[role=dialog][aria-modal=true]';
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// Holds the page as it is now to WCAG 2.2 AA: everything in one colour scheme and, on the desktop, the colours in the other. On a
// phone everything is looked at in dark, so that what only a phone shows is seen in dark and what both show in both.
// Of an open dialog only what is in it: the page behind it is out of reach.
// What the test does not own can be left out by selector.
export async function expectAccessible(
  page: Page,
  options: { exclude?: string[] } = {},
): Promise<void> {
  await uncover(page);
  await expectWholeButtons(page);
  const phone = (page.viewportSize()?.width ?? 0) < 600;
  if (phone) await expectRules(page, 'dark', standards, options.exclude);
  else {
    await expectRules(page, 'dark', 'color-contrast', options.exclude);
    await expectRules(page, 'light', standards, options.exclude);
  }
  if (phone) await page.emulateMedia({ colorScheme: 'light' });
}

// What a button says is not cut off: in a row that is too narrow they shrink to nothing, which axe does not mind.
async function expectWholeButtons(page: Page): Promise<void> {
  const words = page.locator('.mantine-Button-label:visible');
  const cut = await words.evaluateAll((all) =>
    all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent),
  );
  expect(cut, 'buttons whose words are cut off').toEqual([]);
}

// Runs axe in the page itself and brings back only what is wrong: what is right is a report of megabytes.
async function expectRules(
  page: Page,
  colorScheme: 'dark' | 'light',
  rules: string | string[],
  exclude: string[] = [],
): Promise<void> {
  await page.emulateMedia({ colorScheme });
  const scheme = page.locator('html[data-mantine-color-scheme]');
  // The page's own script follows the change, where it has one; only then are the colours on their way.
  if ((await scheme.count()) > 0)
    await expect(scheme).toHaveAttribute('data-mantine-color-scheme', colorScheme);
  await settled(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(
    async ({ rules, exclude, dialog }) => {
      const shown = [...document.querySelectorAll(dialog)].some((one) => one.checkVisibility());
      const { violations } = await window.axe.run(
        { include: shown ? [dialog] : ['html'], exclude },
        { runOnly: rules, resultTypes: ['violations'], preload: false },
      );
      return violations.flatMap((v) =>
        v.nodes.map((n) => `${v.id}: ${v.help}: ${n.target.join(' ')} ${n.html}`),
      );
    },
    { rules, exclude, dialog },
  );
  expect(found, `accessibility in ${colorScheme}`).toEqual([]);
}

// What the bars of a phone happen to lie over depends on how far the page is scrolled, and says nothing about the page.
async function uncover(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.scrollTo(0, 0);
    for (const bar of document.querySelectorAll<HTMLElement>('nav[data-chrome]')) {
      bar.style.position = 'static';
    }
  });
}

// Waits until no animation that ends is under way, so that colours and places are final.
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((a) => a.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map((a) => a.finished));
  });
}
