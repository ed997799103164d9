import { call, list } from '../api.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { meeting, notices, unique } from './meetings.ts';

test('rooms stand by site with who has them, one is added, changed, thrown away and back', async ({
  as,
  shot,
}) => {
  const page = await as('lead');
  await page.goto('/calendar');
  const [busy] = (await list(page, '/resources')).filter(({ name }) => name === 'Boardroom');
  expect(busy, 'the demo has a boardroom').toBeDefined();
  await page.goto('/resources');
  await expect(page.getByRole('heading', { level: 1, name: 'Rooms & equipment' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'London' })).toBeVisible();
  await expect(page.getByRole('listitem', { name: 'West room' })).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'resources');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.reload();
  await expect(page.getByRole('listitem', { name: 'West room' })).toBeVisible();
  await shot(page, 'resources-dark');
  await page.emulateMedia({ colorScheme: 'light' });

  const name = unique('Garnet');
  await page.keyboard.press('c');
  const form = page.getByRole('dialog', { name: 'New room or equipment' });
  await form.getByLabel('Name', { exact: true }).fill(name);
  await form.getByLabel('Site').fill('Annexe');
  await form.getByLabel('For how many people').fill('6');
  await form.getByLabel('What it has').fill('Screen, Piano');
  await shot(page, 'resource-form');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  const row = page.getByRole('listitem', { name });
  await expect(row).toContainText('for 6');
  await expect(row).toContainText('Piano');
  await row.getByRole('button', { name: `Change ${name}` }).click();
  const panel = page.getByRole('dialog', { name });
  await panel.getByLabel('For how many people').fill('9');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('for 9');
  await row.getByRole('button', { name: `Change ${name}` }).click();
  await page
    .getByRole('dialog', { name })
    .getByRole('button', { name: 'Move to the trash' })
    .click();
  await expect(row).toHaveCount(0);
  await notices(page).getByRole('button', { name: /Undo/ }).last().click();
  await expect(row).toBeVisible();
});

test('a meeting takes a room, catering and visitors; the next is told who was first @desktop', async ({
  as,
  shot,
  problems,
}, info) => {
  problems.allow(/409/); // somebody else has the room: refused on purpose
  const page = await as('assistant');
  const title = unique('Harbour plan');
  const room = unique('Topaz');
  await page.goto('/calendar');
  const [helen] = (await list(page, '/principals')).filter(({ name }) => name?.startsWith('Helen'));
  const calendar = (await list(page, '/calendars')).find(
    ({ space, source }) => space === helen?.id && source !== 'subscription',
  );
  // A day of its own for each of the sizes that this runs on.
  const ahead = info.project.name === 'desktop' ? 61 : 68;
  const date = new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const lead = await as('lead'); // who keeps rooms; the assistant books them
  await lead.goto('/resources');
  const add = (name: string, capacity: number) =>
    call(lead, 'POST', '/resources', {
      sort: 'room',
      name,
      site: 'Pier',
      floor: '1st floor',
      capacity,
      zone: 'Europe/London',
      visitors: 'Ask at the gate.',
    });
  const made = (await add(room, 8)).body.resource as { id: string };
  await add(`${room} small`, 1);
  const at = { calendar: calendar?.id, start: `${date}T10:00`, end: `${date}T11:00` };
  const { status } = await call(page, 'POST', '/events', {
    ...at,
    zone: 'Europe/London',
    title: `${title} first`,
    needs: { resources: [{ resource: made.id }] },
  });
  expect(status).toBeLessThan(300);
  const second = (
    await call(page, 'POST', '/events', {
      ...at,
      start: `${date}T11:00`,
      end: `${date}T12:00`,
      zone: 'Europe/London',
      title,
      guests: [{ email: 'ada@example.com', name: 'Ada Lovell' }],
    })
  ).body.event as { id: string };

  await page.goto(`/calendar?date=${date}&open=${second.id}&edit=true`);
  const form = page.getByRole('dialog', { name: 'Edit the meeting' });
  await form.getByRole('button', { name: 'Add a video link' }).click();
  await expect(form.getByLabel('Link')).toHaveValue(
    new RegExp(`^https://meet\\.northlight\\.example/helen-okafor/${date}-[a-z0-9]{12}$`),
  );
  await expect(form.getByRole('button', { name: 'Add a video link' })).toHaveCount(0);
  const choose = form.getByRole('combobox', { name: 'Add a room or equipment' });
  await expect(choose.locator('option', { hasText: `${room} small` })).toContainText(
    'Holds 1, 2 are expected',
  );
  await expect(choose.locator(`option[value="${made.id}"]`)).toContainText('Free then');
  await choose.selectOption(made.id);
  await form.getByRole('button', { name: 'Add catering' }).click();
  await form.getByLabel('What', { exact: true }).fill('Sandwiches');
  await form.getByRole('button', { name: 'Add visitors' }).click();
  await form.getByLabel('Visitors').fill('Ada Lovell, Example Partners');
  // Back to when somebody else has it: it says so at once, and saving is refused with why.
  await form.getByLabel('From, time').fill('10:30');
  await form.getByLabel('From, time').blur();
  await expect(form.getByText(`Taken 10:00–11:00: ${title} first, Sam Rowan`)).toBeVisible();
  await expect(form.getByRole('region', { name: 'What is in the way' })).toContainText(
    `${room} is taken: ${title} first, 10:00–11:00`,
  );
  await expectAccessible(page);
  await shot(page, 'needs-form');
  await form.getByRole('button', { name: 'Save anyway' }).click();
  await expect(form.getByText(/booked by Sam Rowan/)).toBeVisible();
  await form.getByLabel('From, time').fill('11:00');
  await form.getByLabel('From, time').blur();
  await expect(form.getByText('Free then', { exact: true })).toBeVisible();
  await form.getByRole('button', { name: /^Save/ }).click();
  const sheet = page.getByRole('dialog', { name: title });
  await expect(sheet.getByText(room)).toBeVisible();
  await expect(sheet.getByText('the caterers do not know yet')).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'Copy for reception' })).toBeVisible();
  await shot(page, 'needs-sheet');
  await sheet.getByRole('button', { name: 'Mark as told' }).click();
  await expect(sheet.getByText('the caterers know')).toBeVisible();

  await page.goto(`/resources?date=${date}&site=Pier`);
  const row = page.getByRole('listitem', { name: room, exact: true });
  await expect(row.getByRole('link')).toHaveCount(2);
  await shot(page, 'resources-booked');

  // Found like people: a room is asked for, and each answer names one that is free.
  await page.goto('/calendar');
  await page.getByRole('button', { name: 'Find a time' }).first().click();
  const find = page.getByRole('dialog', { name: 'Find a time' });
  const who = find.getByRole('combobox', { name: 'Who should meet' });
  await who.click();
  await page.getByRole('option', { name: helen?.name, exact: true }).click();
  await page.keyboard.press('Tab');
  await find.getByLabel('Needs a room').check();
  await find.getByLabel('For how many').fill('12');
  const times = find.getByRole('region', { name: 'Times that fit' });
  await expect(times.getByText('Boardroom is free, London, 9th floor').first()).toBeVisible();
  await shot(page, 'find-room');
});

test('one date of a series has its own room and its own time around it, a block is dragged by its edge', async ({
  as,
  shot,
  isMobile,
}, info) => {
  const lead = await as('lead');
  const page = await as('assistant');
  const title = unique('Quay');
  const [usual, other] = [unique('Onyx'), unique('Pearl')];
  await lead.goto('/resources');
  await page.goto('/resources');
  await expect(page.getByRole('button', { name: 'Add a room or equipment' })).toHaveCount(0);
  const ids: string[] = [];
  for (const name of [usual, other]) {
    const body = { sort: 'room', name, site: 'Quay', capacity: 8, zone: 'Europe/London' };
    ids.push(((await call(lead, 'POST', '/resources', body)).body.resource as { id: string }).id);
  }
  const [helen] = (await list(page, '/principals')).filter(({ name }) => name?.startsWith('Helen'));
  const calendar = (await list(page, '/calendars')).find(
    ({ space, source }) => space === helen?.id && source !== 'subscription',
  );
  // Mondays of their own for each of the sizes, far from what the demo has.
  const monday = new Date(Date.now() + (info.project.name === 'desktop' ? 96 : 124) * 86_400_000);
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
  const date = monday.toISOString().slice(0, 10);
  const made = await call(page, 'POST', '/events', {
    calendar: calendar?.id,
    title,
    start: `${date}T12:00`,
    end: `${date}T13:00`,
    zone: 'Europe/London',
    rule: 'FREQ=WEEKLY;COUNT=3',
    blocks: [{ kind: 'travel_before', minutes: 30 }],
    needs: { resources: [{ resource: ids[0] }] },
  });
  expect(made.status).toBeLessThan(300);

  await page.goto(`/calendar?date=${date}`);
  await meeting(page, title).first().click();
  const sheet = page.getByRole('dialog', { name: title });
  await expect(sheet.getByText(usual)).toBeVisible();
  await sheet.getByRole('button', { name: /^Edit/ }).click();
  const form = page.getByRole('dialog', { name: 'Edit the meeting' });
  await form.getByRole('button', { name: `Let ${usual} go` }).click();
  await form.getByRole('combobox', { name: 'Add a room or equipment' }).selectOption(ids[1] ?? '');
  await shot(page, 'one-date-form');
  await form.getByRole('button', { name: /^Save/ }).click();
  await expect(sheet.getByText(other)).toBeVisible();
  await expect(sheet.getByText('Different from its series on this date')).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'one-date-sheet');
  await page.keyboard.press('Escape');
  await page.goto(`/resources?date=${date}&site=Quay`);
  await expect(
    page.getByRole('listitem', { name: other }).getByRole('link', { name: new RegExp(title) }),
  ).toHaveCount(1);
  await expect(page.getByRole('listitem', { name: usual }).getByRole('link')).toHaveCount(0);

  if (isMobile) return; // On a phone a block is made longer by its meeting's sheet.
  await page.goto(`/calendar?date=${date}`);
  const travel = meeting(page, `Travel to “${title}”`);
  await expect(travel).toContainText('11:30');
  await travel.scrollIntoViewIfNeeded();
  const box = await travel.boundingBox();
  if (!box) throw new Error('The block is not on the board.');
  await page.mouse.move(box.x + box.width / 2, box.y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y - box.height / 2, { steps: 4 });
  await page.mouse.move(box.x + box.width / 2, box.y - box.height, { steps: 4 });
  await page.mouse.up();
  await page
    .getByRole('button', { name: 'Only this one' })
    .or(page.getByRole('dialog').getByRole('button', { name: 'This one' }))
    .click();
  await expect(travel).toContainText(/11:0[05]–12:00/); // about its own height longer
  await shot(page, 'block-dragged');
  await notices(page).getByRole('button', { name: /Undo/ }).last().click();
  await expect(travel).toContainText('11:30');
  await travel.focus();
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('region', { name: /^How long/ })).toContainText('40 min');
  await shot(page, 'block-keys');
  await page.keyboard.press('Enter');
  await expect(travel).toContainText('11:20');
});

test('a lead gives an executive a template for video links, and it is refused where it is none', async ({
  as,
  problems,
}) => {
  problems.allow(/422/);
  const page = await as('lead');
  await page.goto('/people');
  await page.getByRole('button', { name: 'Edit Rosa Lindqvist' }).click();
  const panel = page.getByRole('dialog', { name: 'Rosa Lindqvist' });
  const field = panel.getByLabel('Video links');
  const was = await field.inputValue();
  await field.fill('meet me');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  const next = `https://meet.northlight.example/rosa/${unique('r').replace(/\W/g, '')}-{token}`;
  await field.fill(next);
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel).toHaveCount(0);
  await page.getByRole('button', { name: 'Edit Rosa Lindqvist' }).click();
  await expect(field).toHaveValue(next);
  await field.fill(was);
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel).toHaveCount(0);
});
