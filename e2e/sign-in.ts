// Who can sign in to the house under test, and how a person does it.
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { SignIn } from './house.ts';

export interface Shared {
  url: string;
  data: string; // the data folder of the program
  states: string; // folder with the browser state of each member who signed in
  members: SignIn[];
}

const variable = 'ANTEROOM_E2E_SHARED';

// Hands what the set-up knows to the processes that run the tests.
export function share(what: Shared): void {
  process.env[variable] = JSON.stringify(what);
}

export function shared(): Shared {
  const text = process.env[variable];
  if (!text) throw new Error('the set-up did not run');
  return JSON.parse(text) as Shared;
}

// The first member of that role, or the member with that address.
export function member(roleOrEmail: string): SignIn {
  const { members } = shared();
  const found = members.find((m) => m.role === roleOrEmail || m.email === roleOrEmail);
  if (!found)
    throw new Error(`nobody is ${roleOrEmail}; there are ${members.map((m) => m.role).join(', ')}`);
  return found;
}

export function stateOf(who: SignIn): string {
  return join(shared().states, `${who.email}.json`);
}

export async function signIn(page: Page, who: SignIn): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(who.email);
  await page.locator('input[name=password]').fill(who.password);
  await page.locator("form[action='/sign-in'] button[type=submit]").click();
  await expect(page, `${who.role} could not sign in`).not.toHaveURL(/\/sign-in/);
}
