// Browser contexts that one worker's tests use one after the other. A context of its own for each test would load and compile the
// program anew each time, which takes longer than what most tests do with it. Nothing a test leaves behind reaches the next one but
// the browser's cache, and a renderer process that a spare page keeps from ending with its last page.
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import { type Problems, report } from './problems.ts';
import { shared } from './sign-in.ts';

interface Kept {
  context: BrowserContext;
  spare: Page;
  devtools: CDPSession; // of the spare page
  state: string;
  problems: Problems | undefined; // of the test that has it
}

export class Contexts {
  private readonly all: Kept[] = [];

  constructor(private readonly browser: Browser) {}

  // Opens a page that is signed in as the state says, in a context that nobody uses.
  async open(state: string, problems: Problems): Promise<Page> {
    let kept = this.all.find((one) => one.state === state && !one.problems);
    if (!kept) {
      const context = await this.browser.newContext();
      const spare = await context.newPage();
      await spare.goto(`${shared().url}/healthz`);
      const devtools = await context.newCDPSession(spare);
      const made: Kept = { context, spare, devtools, state, problems };
      await report(made.context, (problem) => made.problems?.note(problem));
      this.all.push(made);
      kept = made;
    }
    kept.problems = problems;
    const { context } = kept;
    await context.addCookies(JSON.parse(readFileSync(state, 'utf8')).cookies);
    return context.newPage();
  }

  // Takes back what the test that ends has opened.
  async settle(): Promise<void> {
    await Promise.all(this.all.filter((one) => one.problems).map(clean));
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map(({ context }) => context.close()));
  }
}

async function clean(kept: Kept): Promise<void> {
  const { context, spare, devtools } = kept;
  await Promise.all(context.pages().map((page) => page !== spare && page.close()));
  // All that an origin stores; the cache is not among it.
  await devtools.send('Storage.clearDataForOrigin', { origin: shared().url, storageTypes: 'all' });
  await Promise.all([context.clearPermissions(), context.clearCookies(), context.unrouteAll()]);
  kept.problems = undefined;
}
