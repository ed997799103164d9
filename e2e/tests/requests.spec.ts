import { call, list } from '../api.ts';
import { expectAccessible, expect as plain, test } from '../fixtures.ts';

const expect = plain.configure({ timeout: 15_000 });
test.describe.configure({ timeout: 240_000 });

test('something is asked by a form, answered by keys, and read by whoever asked @both', async ({
  as,
  shot,
  browser,
  problems,
}, info) => {
  const page = await as('assistant');
  const word = `${info.project.name} ${Date.now().toString(36)}`;
  const title = `Could you just lend us the long table ${word}`;
  const form = `Ask the office ${word}`;

  await page.goto('/requests?show=services');
  await expect(page.getByRole('heading', { level: 2, name: 'Forms' })).toBeVisible();
  await page.getByRole('button', { name: 'Make a form' }).click();
  await page.getByLabel('What stands above it').fill(form);
  await page.getByRole('button', { name: 'Make it' }).click();
  const link = page.getByRole('link', { name: 'Look at the page' });
  await expect(link).toHaveAttribute('href', /^\/ask\/[A-Z2-7]{26}$/);
  await expectAccessible(page);
  await shot(page, 'requests-services');
  const address = new URL((await link.getAttribute('href')) ?? '', page.url()).href;

  // Jo has no account, and a phone.
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  await problems.watch(context);
  const jo = await context.newPage();
  await jo.goto(address);
  await expect(jo.getByRole('heading', { level: 1, name: form })).toBeVisible();
  await jo.getByLabel('What do you need?').fill(title);
  await jo.getByLabel('Why do you need it?').fill('<b>Ours</b> is broken.');
  await jo.getByLabel('Your name').fill('Jo Field');
  await jo.getByLabel('Your e-mail address').fill('jo@example.com');
  const papers = { name: 'table.txt', mimeType: 'text/plain', buffer: Buffer.from('Six legs') };
  await jo.getByLabel('Files').setInputFiles(Array(11).fill(papers));
  await jo.getByRole('button', { name: 'Ask', exact: true }).click(); // eleven are not sent
  await expect(jo.getByLabel('Files')).toHaveJSProperty('validity.valid', false);
  await jo.getByLabel('Files').setInputFiles([papers]);
  await expectAccessible(jo);
  await shot(jo, 'ask-form');
  await jo.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(jo.getByText('Thank you, Jo Field.')).toBeVisible();
  await expect(jo.getByText('<b>Ours</b> is broken.')).toBeVisible();
  await expect(jo.getByText('table.txt')).toBeVisible();
  await shot(jo, 'asked-new');

  // It is in the queue, and answered by a key.
  await page.goto('/requests');
  const row = page.getByRole('button', { name: title });
  await expect(row).toBeVisible();
  await shot(page, 'requests-queue');
  await row.focus();
  await page.keyboard.press('a');
  const answer = page.getByRole('dialog', { name: 'Accept this' });
  await expect(answer.getByLabel('What Jo Field reads')).toHaveValue(/^Hello Jo Field,/);
  await expectAccessible(page);
  await shot(page, 'request-answer');
  // What was added is there still when the panel was closed over it.
  const text = answer.getByLabel('What Jo Field reads');
  await text.fill(`${await text.inputValue()}\nIt comes on Friday.`);
  await page.keyboard.press('Escape');
  await expect(answer).toBeHidden();
  await row.focus();
  await page.keyboard.press('a');
  await expect(text).toHaveValue(/It comes on Friday\.$/);
  await answer.getByRole('button', { name: 'Answer', exact: true }).click();
  const letter = page.getByRole('dialog', { name: 'The letter to Jo Field' });
  await expect(letter.locator('pre')).toContainText('/asked/');
  await expect(letter.getByRole('link', { name: 'Open in your mail program' })).toHaveAttribute(
    'href',
    /^mailto:jo@example\.com/,
  );
  await shot(page, 'request-letter');
  await letter.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(letter).toBeHidden();
  await expect(row).toBeHidden();

  await jo.reload();
  await expect(jo.getByText('Taken on')).toBeVisible();
  await expect(jo.getByText('thank you, we have taken this on')).toBeVisible();
  await expect(jo.getByText('It comes on Friday.')).toBeVisible();
  await jo.getByLabel('Add a word').fill('It is the one with six legs.');
  await jo.getByRole('button', { name: 'Send it' }).click();
  await expect(jo.getByText('That has arrived.')).toBeVisible();
  await expectAccessible(jo);
  await shot(jo, 'asked-answered');
  await context.close();

  await page.goto('/requests?show=doing');
  await page.getByRole('button', { name: title }).click();
  const panel = page.getByRole('dialog', { name: 'Request', exact: true });
  await expect(panel.getByText('It is the one with six legs.')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'table.txt' })).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'request-panel');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();

  // Three seconds, from anywhere.
  await page.goto('/tasks');
  await expect(page.getByRole('heading', { level: 1, name: 'Tasks' })).toBeVisible();
  await page.keyboard.press('i');
  const line = page.getByRole('dialog', { name: 'Could you just…' });
  await line.getByLabel('What is asked').fill(`find a key ${word}`);
  await shot(page, 'request-quick');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Caught: find a key ${word}`)).toBeVisible();
});

test('a colleague is told of an answer, opens their own page of it, and says more', async ({
  as,
  shot,
}, info) => {
  const desk = await as('assistant');
  const helen = await as('principal');
  const title = `Dinner before Christmas ${info.project.name} ${Date.now().toString(36)}`;
  await Promise.all([desk.goto('/requests'), helen.goto('/requests?show=mine')]);
  const marcus = (await list(desk, '/principals')).find(({ name }) => name === 'Marcus Feld');
  const member = ((await call(helen, 'GET', '/me')).body.member as { id: string }).id;
  const made = await call(desk, 'POST', '/requests', { space: marcus?.id, title, member });
  const { id } = made.body.request as { id: string };
  await call(desk, 'POST', `/requests/${id}/triage`, { rev: 1, to: 'write', text: 'Which day?' });

  // She sees nothing of Marcus, and hears of the answer.
  await expect(helen.getByRole('button', { name: title })).toBeVisible();
  await helen.goto('/notifications');
  await helen.getByRole('button', { name: title, exact: true }).click();
  const mine = helen.getByRole('dialog', { name: title });
  await expect(mine.getByText('Please write it down')).toBeVisible();
  await expect(mine.getByText('Which day?')).toBeVisible();
  await expectAccessible(helen);
  await shot(helen, 'requests-mine');
  await mine.getByLabel('Add a word').fill('The nineteenth, half past seven');
  await helen.keyboard.press('Escape'); // what was typed is there still
  await expect(mine).toHaveCount(0);
  await helen.getByRole('button', { name: title }).click();
  await mine.getByRole('button', { name: 'Send it' }).click();
  await expect(mine.getByLabel('Add a word')).toHaveValue('');
  await expect(mine.getByText('The nineteenth, half past seven')).toBeVisible();
  await expect(mine.getByText('Arrived', { exact: true })).toBeVisible();

  await desk.goto(`/requests?open=${id}`);
  await expect(desk.getByText('The nineteenth, half past seven')).toBeVisible();
});
