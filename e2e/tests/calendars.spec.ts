import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../fixtures.ts';

function event(uid: string, title: string, day: string): string {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@example.org`,
    'DTSTAMP:20260301T080000Z',
    `DTSTART:${day}T100000Z`,
    `DTEND:${day}T110000Z`,
    `SUMMARY:${title}`,
    'END:VEVENT',
  ].join('\r\n');
}

function calendar(...events: string[]): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//example//test//EN',
    ...events,
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

function file(name: string, text: string) {
  return { name: `${name}.ics`, mimeType: 'text/calendar', buffer: Buffer.from(text) };
}

async function importFile(page: Page, name: string, text: string): Promise<void> {
  await page.goto('/calendars?new=file');
  const panel = page.getByRole('dialog', { name: 'Import calendar files' });
  await panel.locator('input[type=file]').setInputFiles(file(name, text));
  await panel.getByRole('button', { name: 'Import 1 file' }).click();
  await expect(panel.getByText(/ is in\.|says what it said last time/)).toBeVisible();
}

function unique(words: string, project: string): string {
  return `${words} ${project} ${Date.now().toString(36)}`;
}

test('calendars stand by whose they are', async ({ as, shot }) => {
  const page = await as('assistant');
  await page.goto('/calendars');
  await expect(
    page
      .getByRole('region', { name: 'Helen Okafor' })
      .getByText(/\d+ meetings/)
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: 'Past imports' })).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'calendars');
});

test('a file comes in, says what it brought, and is taken back whole', async ({
  as,
  shot,
}, info) => {
  const page = await as('assistant');
  const name = unique('Regatta', info.project.name);
  await importFile(
    page,
    name,
    calendar(event(`${name}-1`, 'Start', '20270401'), event(`${name}-2`, 'Finish', '20270402')),
  );
  const panel = page.getByRole('dialog', { name: 'Import calendar files' });
  await expect(panel.getByText('2 added')).toBeVisible();
  await expect(panel.getByText('Everything in the file could be kept.')).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'import');
  await panel.getByRole('button', { name: 'Take this import back' }).click();
  await expect(panel.getByText('This import was taken back.')).toBeVisible();
  await panel.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: `${name}.ics` })).toBeVisible();
});

test('the same file again changes nothing, and a shorter one offers what vanished @desktop', async ({
  as,
}, info) => {
  const page = await as('assistant');
  const name = unique('Rota', info.project.name);
  const both = calendar(
    event(`${name}-1`, 'Early', '20270501'),
    event(`${name}-2`, 'Late', '20270502'),
  );
  await importFile(page, name, both);
  await importFile(page, name, both);
  const panel = page.getByRole('dialog', { name: 'Import calendar files' });
  await expect(panel.getByText('2 unchanged')).toBeVisible();
  await importFile(page, name, calendar(event(`${name}-1`, 'Early', '20270501')));
  await expect(
    panel.getByText('1 meeting of this calendar is not in the file any more.'),
  ).toBeVisible();
  await panel.getByText('Which ones?').click();
  await expect(panel.getByRole('listitem').filter({ hasText: 'Late' })).toBeVisible();
  await panel.getByRole('button', { name: 'Move them to the trash' }).click();
  await expect(
    panel.getByText('Of what was missing in the file, nothing is left to remove.'),
  ).toBeVisible();
});

test('what can’t be read is refused in words, and nothing is changed @desktop', async ({
  as,
  problems,
}, info) => {
  problems.allow(/status of 4\d\d/); // The browser reports the refusal itself.
  const page = await as('assistant');
  await page.goto('/calendars?new=file');
  const panel = page.getByRole('dialog', { name: 'Import calendar files' });
  await panel
    .locator('input[type=file]')
    .setInputFiles(file(unique('Broken', info.project.name), '<html>sign in first</html>'));
  await panel.getByRole('button', { name: 'Import 1 file' }).click();
  await expect(panel.getByText(/was not imported, and nothing was changed/)).toBeVisible();
  await expectAccessible(page);
});

test('files are dropped anywhere on the page @desktop', async ({ as }, info) => {
  const page = await as('assistant');
  const name = unique('Dropped', info.project.name);
  await page.goto('/calendars');
  await expect(page.getByRole('region', { name: 'Past imports' })).toBeVisible();
  const held = await page.evaluateHandle(
    (text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.ics', { type: 'text/calendar' }));
      return data;
    },
    calendar(event(name, 'Dropped', '20270601')),
  );
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: held });
  await expect(page.getByText('Drop the files to import them')).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: held });
  const panel = page.getByRole('dialog', { name: 'Import calendar files' });
  await expect(panel.getByText('dropped.ics')).toBeVisible();
  await panel.getByLabel('Name of the calendar').fill(name);
  await panel.getByRole('button', { name: 'Import 1 file' }).click();
  await expect(panel.getByText(`${name} is in.`)).toBeVisible();
});

test('a calendar is made, renamed, exported and thrown away', async ({ as }, info) => {
  const page = await as('assistant');
  const name = unique('Garden', info.project.name);
  await page.goto('/calendars?new=calendar');
  const fresh = page.getByRole('dialog', { name: 'New calendar' });
  await fresh.getByLabel('Name', { exact: true }).fill(name);
  await fresh.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('button', { name, exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'Calendar', exact: true });
  await panel.getByLabel('Name', { exact: true }).fill(`${name} party`);
  await panel.getByLabel('The colour of whose it is').uncheck();
  await panel.getByRole('radio', { name: 'Olive' }).check();
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel).toHaveCount(0);

  const menu = page.getByRole('button', { name: `What can be done with ${name} party` });
  await menu.click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Export as .ics' }).click();
  expect((await download).suggestedFilename()).toBe(`${name} party.ics`);
  if (!(await page.getByRole('menuitem', { name: 'Move to the trash' }).isVisible()))
    await menu.click();
  await page.getByRole('menuitem', { name: 'Move to the trash' }).click();
  await expect(page.getByRole('button', { name: `${name} party`, exact: true })).toHaveCount(0);
});

test.describe('subscriptions', () => {
  let source: Server;
  let address = '';

  test.beforeAll(async () => {
    source = createServer((_request, answer) => answer.writeHead(404).end());
    await new Promise<void>((ready) => source.listen(0, '127.0.0.1', ready));
    address = `http://127.0.0.1:${(source.address() as AddressInfo).port}/board.ics`;
  });
  test.afterAll(() => source.close());

  test('an address that can’t be read says why, and stays to be mended @desktop', async ({
    as,
    shot,
    problems,
  }, info) => {
    problems.allow(/status of 4\d\d/);
    const page = await as('assistant');
    const name = unique('Feed', info.project.name);
    await page.goto('/calendars?new=subscription');
    const panel = page.getByRole('dialog', { name: 'Subscribe to a calendar' });
    await panel.getByLabel('Address').fill('not an address');
    await panel.getByLabel('Name').fill(name);
    await panel.getByRole('button', { name: 'Subscribe' }).click();
    await expect(panel.getByText(/Write a full web address/)).toBeVisible();
    await expectAccessible(page);
    // Addresses inside the house are refused unless whoever runs it allows them, which this house does not.
    await panel.getByLabel('Address').fill(address);
    await panel.getByRole('button', { name: 'Subscribe' }).click();
    await expect(panel.getByText('It could not be read yet.')).toBeVisible();
    await shot(page, 'subscription');
    await panel.getByRole('button', { name: 'Close' }).last().click();
    await expect(page.getByText(/Last try .* Next try/).first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: `Refresh ${name} now` }).click();
    await expect(page.getByRole('button', { name: `Refresh ${name} now` })).toBeEnabled();
  });
});
