import { expectAccessible, expect as plain, test } from '../fixtures.ts';

const expect = plain.configure({ timeout: 15_000 });
test.describe.configure({ timeout: 120_000 });

test('a mail that is dropped becomes a request with its attachment, and is known when it comes again @both', async ({
  as,
  shot,
  problems,
}, info) => {
  problems.allow(/status of 422/); // What is no mail; the browser reports the refusal itself.
  const page = await as('assistant');
  const word = `${info.project.name} ${Date.now().toString(36)}`;
  const title = `A table for six ${word}`;
  const mail = [
    'From: =?utf-8?Q?J=C3=B6_Field?= <joe@example.com>',
    'To: Max Lee <max@example.net>',
    `Subject: ${title}`,
    'Date: Tue, 10 Mar 2026 09:14:00 +0000',
    `Message-ID: <${word.replaceAll(' ', '.')}@example.com>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Could you <b>just</b> find one?</p><script>document.title = "taken over"</script>',
    '--b',
    'Content-Type: application/pdf; name="Menu.pdf"',
    'Content-Disposition: attachment',
    'Content-Transfer-Encoding: base64',
    '',
    'JVBERi0xLjQK',
    '--b--',
    '',
  ].join('\r\n');

  await page.goto('/requests');
  await expect(page.getByRole('button', { name: 'From a mail' })).toBeVisible();
  await page.evaluate((text) => {
    const carried = new DataTransfer();
    carried.items.add(new File([text], 'table.eml', { type: 'message/rfc822' }));
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: carried }),
      );
  }, mail);
  const preview = page.getByRole('dialog', { name: 'From a mail' });
  await expect(preview.getByText('From Jö Field (joe@example.com)')).toBeVisible();
  await expect(preview.getByLabel('What is asked')).toHaveValue(title);
  await expect(preview.getByLabel('What they wrote or said')).toHaveValue(
    'Could you just find one?',
  );
  await expect(preview.getByLabel('Who else has to do with it')).toHaveValue(
    'Max Lee <max@example.net>',
  );
  await expect(preview.getByLabel('Menu.pdf, 9 bytes')).toBeChecked();
  await expectAccessible(page);
  await shot(page, 'request-mail');
  await preview.getByLabel('Why').fill('His parents are in town');
  await preview.getByRole('button', { name: 'Make a request of it' }).click();

  const row = page.getByRole('button', { name: title });
  await expect(row).toBeVisible();
  await row.click();
  const panel = page.getByRole('dialog', { name: 'Request' });
  await expect(panel.getByText('Menu.pdf')).toBeVisible();
  await expect(panel.getByLabel('Why')).toHaveValue('His parents are in town');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();

  await page.getByRole('button', { name: 'From a mail' }).click();
  await page.getByLabel('Or paste a mail').fill('Dear Sam, this is no mail.');
  await page.getByRole('button', { name: 'Read it' }).click();
  // It is said in plain words, and nothing is kept.
  await expect(page.getByText('This is not a mail.')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('button', { name: 'From a mail' }).click();
  await page.getByLabel('Or paste a mail').fill(mail);
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText(`This mail is a request already: ${title}.`)).toBeVisible();
  await page.getByRole('button', { name: 'Open that one' }).click();
  await expect(page.getByRole('dialog', { name: 'Request' }).getByText('Menu.pdf')).toBeVisible();
});
