import { call, list } from '../api.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { notices, unique } from './meetings.ts';

test('what concerns somebody rings, is read and muted by keys, and as they chose @desktop', async ({
  as,
  shot,
}) => {
  test.slow(); // many looks at whole pages
  const page = await as('assistant');
  await page.goto('/notifications');
  const me = (await call(page, 'GET', '/me')).body.member as { id: string; name: string };
  const bell = page.getByRole('banner').getByRole('link', { name: /^Notifications/ });
  await expect(bell).toBeVisible();

  // A colleague gives two tasks and says something: the bell rings as it happens.
  const other = await as('principal');
  await other.goto('/tasks');
  const helen = (await list(other, '/principals')).find(({ name }) => name === 'Helen Okafor');
  const give = async (title: string) =>
    (await call(other, 'POST', '/tasks', { space: helen?.space, title, assignee: me.id })).body
      .task as { id: string };
  const [papers, flowers] = [unique('Board papers'), unique('Flowers for the desk')];
  const task = await give(papers);
  await give(flowers);
  const row = (title: string) => page.getByRole('listitem').filter({ hasText: title });
  await expect(row(papers)).toContainText('gave you this task');
  await expect(row(flowers)).toBeVisible();
  await expect(bell).toHaveAccessibleName(/\d+ not read/);
  await call(other, 'POST', '/comments', {
    about: { kind: 'task', id: task.id },
    text: `@${me.name} by Thursday, please`,
    mentions: [me.id],
  });
  await expect(row(papers).filter({ hasText: 'mentioned you' })).toContainText('by Thursday');
  await expectAccessible(page);
  await shot(page, 'notifications');

  // Read by its key and back by undo.
  const given = row(flowers);
  await page.keyboard.press('j');
  await expect(row(papers).first()).toBeFocused();
  await given.focus();
  await page.keyboard.press('e');
  await expect(given).toHaveCount(0);
  await notices(page).getByRole('button', { name: 'Undo' }).last().click();
  await expect(given).toBeVisible();

  // Muted in one click: nothing of it is shown, and the settings know of it.
  await given.getByRole('button', { name: `Hear no more of ${flowers}` }).click();
  await expect(given).toHaveCount(0);
  await page.getByRole('link', { name: 'What you are told' }).click();
  const muted = page.getByRole('region', { name: 'Muted' });
  await expect(muted).toContainText(flowers);
  const kind = page.getByRole('radiogroup', { name: 'How you are told: A task is due' });
  await expectAccessible(page);
  await shot(page, 'settings-notifications');
  await kind.getByText('Digest').click();
  await expect(kind.getByRole('radio', { name: 'Digest' })).toBeChecked();
  await expect(notices(page).getByText('Saved')).toBeVisible();
  await notices(page).getByRole('button', { name: 'Undo' }).last().click();
  await expect(kind.getByRole('radio', { name: 'At once' })).toBeChecked();
  await muted.getByRole('button', { name: `Unmute ${flowers}` }).click();
  await expect(muted.getByText(flowers)).toHaveCount(0);

  // What was opened is read, and stays under All.
  await bell.click();
  await given.getByRole('button', { name: flowers, exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Task' })).toBeVisible();
  await page.goto('/notifications');
  await expect(row(papers).first()).toBeVisible();
  await expect(given).toHaveCount(0);
  await page.getByText('All', { exact: true }).click();
  await expect(given).toBeVisible();
});

// No push service can be reached from here, and a browser without a profile shows no notifications: so the worker is
// handed the message as a push service would, and what it would show is looked at.
test('a device is told by the worker what it was sent @desktop', async ({ as }) => {
  const page = await as('assistant', { fresh: true });
  await page.goto('/settings/notifications');
  await expect(page.getByRole('button', { name: 'Tell me on this device' })).toBeVisible();
  const devtools = await page.context().newCDPSession(page);
  const registration = new Promise<string>((found) =>
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const one = registrations[0];
      if (one) found(one.registrationId);
    }),
  );
  await devtools.send('ServiceWorker.enable');
  const started = page.context().waitForEvent('serviceworker');
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/sw.js');
    await navigator.serviceWorker.ready;
  });
  const worker = await started;
  await worker.evaluate(() => {
    const all: string[] = [];
    Object.assign(self, { all });
    const { registration } = self as unknown as { registration: ServiceWorkerRegistration };
    registration.showNotification = async (title, about) => {
      all.push(`${title}: ${about?.body} ${about?.data.url}`);
    };
  });
  const send = async (data: string) =>
    devtools.send('ServiceWorker.deliverPushMessage', {
      origin: new URL(page.url()).origin,
      registrationId: await registration,
      data,
    });
  await send(JSON.stringify({ title: 'Board papers', body: 'Due 14:00', url: '/tasks' }));
  await send('not what we send');
  await expect
    .poll(() => worker.evaluate(() => (self as unknown as { all: string[] }).all))
    .toEqual(['Board papers: Due 14:00 /tasks', 'Anteroom:  /notifications']);
});
