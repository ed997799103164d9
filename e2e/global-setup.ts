// Opens one house for all tests, signs in once per role, and closes the house at the end.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type FullConfig } from '@playwright/test';
import { House, results } from './house.ts';
import { share, signIn } from './sign-in.ts';

export default async function setUp(config: FullConfig): Promise<() => Promise<void>> {
  rmSync(join(results, 'shots'), { recursive: true, force: true });
  const house = await House.open();
  const states = mkdtempSync(join(tmpdir(), 'anteroom-e2e-states-'));
  const close = async () => {
    rmSync(states, { recursive: true, force: true });
    await house.close();
  };
  try {
    const members = house.signIns();
    if (members.length === 0) throw new Error('the demo left no sign-ins');
    const browser = await chromium.launch(config.projects[0]?.use.launchOptions);
    for (const member of members) {
      const context = await browser.newContext({ baseURL: house.url, locale: 'en-GB' });
      await signIn(await context.newPage(), member);
      await context.storageState({ path: join(states, `${member.email}.json`) });
      await context.close();
    }
    await browser.close();
    share({ url: house.url, data: house.data, states, members });
  } catch (problem) {
    await close().catch((second: Error) => console.error(second.message));
    throw problem;
  }
  return close;
}
