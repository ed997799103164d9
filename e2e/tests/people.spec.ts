import type { Locator, Page, TestInfo } from '@playwright/test';
import { call, list } from '../api.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';

/** A name nobody else's test uses: all tests work on one house at the same time. */
function unique(words: string, { project }: TestInfo): string {
  return `${words} ${project.name} ${Date.now().toString(36)}`;
}

async function open(page: Page, view = ''): Promise<void> {
  await page.goto(`/people${view}`);
  await expect(page.getByRole('heading', { level: 1, name: 'People & access' })).toBeVisible();
}

/** The card of an executive. */
function card(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

async function undo(page: Page): Promise<void> {
  await page
    .getByRole('region', { name: 'Notices' })
    .getByRole('button', { name: /Undo/ })
    .last()
    .click();
}

/** Types a date, as people do, and leaves the field. */
async function date(field: Locator, typed: string): Promise<void> {
  await field.fill(typed);
  await field.press('Tab');
}

async function expectNoSideways(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBe(0);
}

/** An executive of this test's own, with one assistant. */
async function executive(page: Page, name: string): Promise<{ id: string; rev: number }> {
  const members = await list(page, '/members');
  const assistant = members.find(({ name: of }) => of === 'Sam Rowan')?.id;
  const body = { name, title: 'Chair', zone: 'Europe/London', place: 'London', assistant };
  const made = await call(page, 'POST', '/principals', body);
  expect(made.status).toBe(200);
  return made.body.principal as { id: string; rev: number };
}

test('executives stand with where they are, who supports them, and where they will be', async ({
  as,
  shot,
}) => {
  const page = await as('assistant');
  await open(page);
  const helen = card(page, 'Helen Okafor');
  await expect(helen.getByText('until', { exact: false }).first()).toBeVisible();
  await expect(helen.getByRole('region', { name: 'Supported by' })).toContainText('Sam Rowan');
  await expect(helen.getByRole('region', { name: 'Whereabouts' })).toContainText('Zürich');
  await expect(card(page, 'Rosa Lindqvist')).toContainText('Covers while Priya is on leave');
  await expect(card(page, 'Elsewhere in the house')).toContainText('Mei-Lin Tan');
  await expectNoSideways(page);
  await expectAccessible(page);
  await shot(page, 'people');
});

test('an executive is added with their working hours', async ({ as, shot }, info) => {
  const page = await as('lead');
  const name = unique('Ines Duarte', info);
  await open(page);
  await page.keyboard.press('c');
  const form = page.getByRole('dialog', { name: 'Add an executive' });
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form.getByText('Give a name.')).toBeVisible();
  await expect(form.getByLabel('Name')).toBeFocused();

  await form.getByLabel('Name').fill(name);
  await form.getByLabel('Home', { exact: true }).fill('Zürich');
  await form.getByLabel('Title').focus();
  await expect(form.getByRole('combobox', { name: 'Home time zone' })).toHaveValue('Zurich');
  await form.getByRole('checkbox', { name: 'Friday' }).uncheck();
  await form.getByRole('button', { name: 'Add hours' }).click();
  await expectAccessible(page);
  await shot(page, 'people-executive');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form).toHaveCount(0);
  await expect(card(page, name)).toContainText('Mon–Thu 09:00–18:00, Fri 09:00–18:00');
  await expect(page.getByRole('button', { name: /Undo/ })).toHaveCount(0);
});

test('cover has an end and a reason, and is ended and taken up again @desktop', async ({
  as,
}, info) => {
  const page = await as('lead');
  const name = unique('Bertil Norr', info);
  await open(page);
  await executive(page, name);
  await page.getByRole('button', { name: `Say who supports ${name}` }).click();
  const form = page.getByRole('dialog', { name: `Who supports ${name}` });
  await form.getByText('Cover', { exact: true }).click();
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form.getByText('Choose who.')).toBeVisible();
  await expect(form.getByText('Cover needs a last day.')).toBeVisible();
  await expect(form.getByText('Say what the cover is for.')).toBeVisible();

  await form.getByRole('combobox', { name: 'Who' }).click();
  await page.getByRole('option', { name: 'Jonah Weiss' }).click();
  await date(form.getByLabel('Last day'), '+14');
  await form.getByLabel('Reason').fill('Sam is away');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form).toHaveCount(0);
  const support = card(page, name).getByRole('region', { name: 'Supported by' });
  await expect(support.getByRole('listitem').filter({ hasText: 'Jonah Weiss' })).toContainText(
    /Cover.*until.*Sam is away/,
  );

  const open1 = support.getByRole('button', { name: 'Change how Jonah Weiss supports them' });
  await open1.click();
  await page.getByRole('button', { name: 'End now' }).click();
  await expect(open1).toHaveCount(0);
  await expect(support.getByRole('button', { name: 'Show 1 that ended' })).toBeVisible();
  await undo(page);
  await expect(open1).toBeVisible();
});

test('nobody is in two places on a day, and a stay is thrown away and back @desktop', async ({
  as,
  problems,
}, info) => {
  problems.allow(/status of 409/); // The days that are taken; the browser reports the refusal itself.
  const page = await as('assistant');
  const name = unique('Tora Beck', info);
  await open(page);
  await executive(page, name);
  const stay = async (place: string, from: string, until: string) => {
    await page.getByRole('button', { name: `Say where ${name} will be` }).click();
    const form = page.getByRole('dialog', { name: `Where ${name} will be` });
    await date(form.getByLabel('First day'), from);
    await date(form.getByLabel('Last day'), until);
    await form.getByLabel('Place').fill(place);
    await form.getByLabel('Note').fill('Annual meeting');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    return form;
  };
  await expect(await stay('Oslo', '+20', '+23')).toHaveCount(0);
  const again = await stay('Bergen', '+23', '+24');
  await expect(again.getByText(/they are in Oslo already/)).toBeVisible();
  await expect(again.getByLabel('First day')).toHaveAttribute('aria-invalid', 'true');
  await expect(again.getByLabel('Place')).toHaveValue('Bergen');
  await expectAccessible(page);
  await date(again.getByLabel('Last day'), '+25');
  await date(again.getByLabel('First day'), '+24');
  await again.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(again).toHaveCount(0);

  const bergen = card(page, name).getByRole('button', { name: /^Change Bergen/ });
  await bergen.click();
  await page.getByRole('button', { name: 'Move to the trash' }).click();
  await expect(bergen).toHaveCount(0);
  await undo(page);
  await expect(bergen).toBeVisible();
});

test('what others save meanwhile loses nothing typed @desktop', async ({ as }, info) => {
  const page = await as('assistant');
  const name = unique('Moira Lund', info);
  await open(page);
  const { id, rev } = await executive(page, name);
  await page.getByRole('button', { name: `Edit ${name}` }).click();
  const form = page.getByRole('dialog', { name });
  await form.getByLabel('Title').fill('Chair of the board');
  const other = { rev, title: 'Chairwoman', place: 'Leeds' };
  expect((await call(page, 'PATCH', `/principals/${id}`, other)).status).toBe(200);

  await expect(form.getByRole('alert')).toContainText('Title is now: Chairwoman');
  await expect(form.getByLabel('Title')).toHaveValue('Chair of the board');
  await expect(form.getByLabel('Home', { exact: true })).toHaveValue('Leeds');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toHaveCount(0);
  await expect(card(page, name)).toContainText('Chair of the board');
  await expect(card(page, name)).toContainText('Leeds');
});

test('an invitation is made, shows its link once, and is withdrawn', async ({
  as,
  shot,
  browser,
  problems,
}, info) => {
  problems.allow(/status of 422/); // The address that is none; the browser reports the refusal itself.
  const page = await as('lead');
  const email = `lise.holm.${info.project.name}.${Date.now().toString(36)}@example.org`;
  await open(page, '?view=members');
  await expect(page.getByRole('button', { name: 'Details of Sam Rowan' })).toBeVisible();
  await expectNoSideways(page);
  await page.getByRole('button', { name: 'Invite somebody' }).first().click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Email').fill('lise.holm');
  await panel.getByRole('button', { name: 'Make the invitation' }).click();
  await expect(panel.getByText('Give an e-mail address like')).toBeVisible();
  await panel.getByLabel('Email').fill(email);
  await panel.getByLabel('Name').fill('Lise Holm');
  await panel.getByRole('button', { name: 'Make the invitation' }).click();
  const link = await panel.getByLabel('Invitation link').inputValue();
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/invitation\/\S{20,}$/);
  await expectAccessible(page);
  await shot(page, 'people-invitation');

  const stranger = await browser.newContext();
  const theirs = await stranger.newPage();
  await theirs.goto(link);
  await expect(theirs.locator('input[name=name]')).toHaveValue('Lise Holm');
  await stranger.close();

  await panel.getByRole('button', { name: 'Done' }).click();
  const withdraw = page.getByRole('button', { name: `Withdraw the invitation of ${email}` });
  await withdraw.click();
  await expect(withdraw).toHaveCount(0);
  await undo(page);
  await expect(withdraw).toBeVisible();
  await withdraw.click();
  await expect(withdraw).toHaveCount(0);
});

test('who can see what is read as a table, and on the phone person by person @both', async ({
  as,
  shot,
  isMobile,
}) => {
  // An executive of the demo: what other tests add concerns only the assistant and the lead.
  const page = await as('principal');
  await open(page, '?view=access');
  if (isMobile) {
    const sam = page.getByRole('listitem').filter({
      has: page.getByRole('heading', { name: 'Sam Rowan' }),
    });
    await expect(sam.getByRole('listitem').filter({ hasText: 'Helen Okafor' })).toContainText(
      /Assistant.*since/,
    );
  } else {
    await expect(page.getByRole('columnheader', { name: 'Helen Okafor' })).toBeVisible();
    await expect(page.getByRole('row', { name: /^Sam Rowan/ })).toContainText(/Assistant.*since/);
  }
  await expectNoSideways(page);
  await expectAccessible(page);
  await shot(page, 'people-access');
});

test('who does not decide may read, and is offered nothing else @desktop', async ({ as }) => {
  const page = await as('principal');
  await open(page, '?view=members');
  await page.getByRole('button', { name: 'Details of Sam Rowan' }).click();
  const panel = page.getByRole('dialog', { name: 'Sam Rowan' });
  await expect(panel.getByText('You can read this, but not change it.')).toBeVisible();
  await expect(panel.getByLabel('Title')).toBeDisabled();
  await expect(panel.getByRole('button', { name: 'Save' })).toHaveCount(0);
  await panel.getByRole('button', { name: 'Close' }).first().click();
  await expect(page.getByRole('button', { name: 'Invite somebody' })).toHaveCount(0);
  await expect(page.getByText('Open invitations')).toHaveCount(0);

  await open(page);
  const rosa = card(page, 'Rosa Lindqvist');
  await expect(rosa.getByText('Only those with access see where they are.')).toBeVisible();
  await expect(rosa.getByRole('button', { name: /^Say/ })).toHaveCount(0);
  const helen = card(page, 'Helen Okafor');
  await expect(helen.getByRole('button', { name: 'Say who supports Helen Okafor' })).toBeVisible();
});

test('what others change appears by itself, and a panel gives the focus back @desktop', async ({
  as,
}, info) => {
  const page = await as('lead');
  const name = unique('Pavel Sand', info);
  await open(page);
  await executive(page, name);
  await expect(card(page, name)).toBeVisible();
  const edit = page.getByRole('button', { name: `Edit ${name}` });
  await edit.click();
  await expect(page.getByRole('dialog', { name })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name })).toHaveCount(0);
  await expect(edit).toBeFocused();
});
