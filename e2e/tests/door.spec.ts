import type { Page } from '@playwright/test';
import { call } from '../api.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { calendarOf, unique } from './meetings.ts';

/*
 * 16:50, five minutes at her door, on a phone: what waits for Helen is answered as she talks, what she asks is typed in a line, and
 * everything downstream goes on by itself. One press takes the whole sitting back.
 */
test('five minutes at her door settle a hold, a request, a text, a task and a wait, and can be taken back @phone', async ({
  as,
  shot,
}) => {
  const page = await as('assistant');
  await page.goto('/requests');
  await expect(page.getByRole('heading', { name: 'Requests', level: 1 })).toBeVisible();
  const { id: helen, calendar } = await calendarOf(page, 'Helen Okafor');
  const day = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
  const ending = { by: `${day(12)}T17:00`, zone: 'Europe/London' };

  const review = unique('Review with the auditors');
  const held = await make(page, '/hold-sets', 'hold_set', {
    calendars: [calendar],
    title: review,
    minutes: 45,
    zone: 'Europe/London',
    confirm_by: `${day(10)}T17:00`,
    options: [{ start: `${day(40)}T10:00` }, { start: `${day(41)}T15:00` }],
  });
  const options = held.options as { id: string }[];
  await make(page, '/decisions', 'decision', {
    space: helen,
    question: `Which day for “${review}”?`,
    form: 'choose',
    recommend: '2',
    because: 'It leaves the Monday free.',
    otherwise: '3',
    ...ending,
    about: { kind: 'hold_set', id: held.id },
    options: [
      ...options.map(({ id }, n) => ({
        title: `Time ${n + 1}`,
        follows: [{ do: 'confirm_hold', of: held.id, option: id }],
      })),
      {
        title: 'None',
        follows: [
          { do: 'release_hold', of: held.id },
          { do: 'wait_for', title: `Other days for ${review}`, text: 'The auditors', due: day(9) },
        ],
      },
    ],
  });
  const gift = unique('A gift for the retiring chair?');
  await make(page, '/decisions', 'decision', {
    space: helen,
    question: gift,
    form: 'yes_no',
    recommend: 'yes',
    ...ending,
    options: [
      {
        follows: [
          { do: 'make_task', title: `Choose it: ${gift}`, due: day(6) },
          { do: 'draft_text', title: `Card: ${gift}`, text: 'With thanks for nine years.' },
          { do: 'wait_for', title: `Engraving: ${gift}`, text: 'The engraver', due: day(4) },
        ],
      },
      { follows: [] },
    ],
  });
  const say = unique('The lease is signed');
  await make(page, '/points', 'point', { space: helen, sort: 'say', text: say });
  const panel = unique('Speak on the harbour panel');
  const asked = await make(page, '/requests', 'request', {
    space: helen,
    title: panel,
    name: 'Ines Quill',
  });

  // A request is put to her from where it stands.
  await page.goto(`/requests?open=${asked.id}`);
  await page.getByRole('button', { name: 'Ask Helen to decide…' }).tap();
  const form = page.getByRole('dialog', { name: 'Ask for a decision' });
  await expect(form.getByLabel('Question')).toHaveValue(panel);
  await form.getByLabel('What whoever asked is told').first().fill('With pleasure, says Helen.');
  await expectAccessible(page);
  await shot(page, 'door-ask');
  await form.getByRole('button', { name: 'Ask', exact: true }).tap();
  await expect(form).toHaveCount(0);
  await expect.poll(() => stateOf(page, '/requests', 'request', asked.id)).toBe('asked');

  // At her door.
  await page.goto(`/with/${helen}`);
  const line = (words: string) => page.getByRole('listitem').filter({ hasText: words }).first();
  await expect(line(review)).toContainText('Recommended: Time 2 (It leaves the Monday free.)');
  await expectAccessible(page);
  await shot(page, 'door');
  await line(review)
    .getByRole('button', { name: /^Time 2/ })
    .tap();
  await expect(page.getByText(`Which day for “${review}”?`)).toHaveCount(0);
  await line(gift)
    .getByRole('button', { name: `Yes: ${gift}` })
    .tap();
  await expect(page.getByRole('listitem').filter({ hasText: gift })).toHaveCount(0);
  await line(panel)
    .getByRole('button', { name: `Yes: ${panel}` })
    .tap();
  await expect(page.getByRole('listitem').filter({ hasText: panel })).toHaveCount(0);
  await page.getByRole('checkbox', { name: new RegExp(say) }).tap();
  const ask = unique('Find out who plays on the 12th');
  await page.getByRole('textbox', { name: 'What Helen asks of you now' }).fill(ask);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Written down: ${ask}`)).toBeVisible();

  expect(await stateOf(page, '/hold-sets', 'hold_set', held.id)).toBe('confirmed');
  expect(await stateOf(page, '/requests', 'request', asked.id)).toBe('accepted');
  const found = async (words: string) =>
    ((await call(page, 'GET', `/search?q=${encodeURIComponent(words)}`)).body.items ?? []) as {
      kind: string;
      title: string;
    }[];
  await expect.poll(async () => (await found(ask)).map(({ kind }) => kind)).toEqual(['request']);

  // What followed, and all of it back.
  await page.getByRole('button', { name: 'Close', exact: true }).tap();
  const summary = page.getByRole('dialog', { name: 'With Helen: What followed' });
  for (const words of [
    `for “${review}”`,
    `Make a task: Choose it: ${gift}`,
    `Draft a text: Card: ${gift}`,
    `Wait for The engraver: Engraving: ${gift}`,
    `Accept the request “${panel}” of Ines Quill, and say so`,
    ask,
  ])
    await expect(summary).toContainText(words);
  await expectAccessible(page);
  await shot(page, 'door-followed');
  await summary.getByRole('button', { name: 'Take all of it back' }).tap();
  await expect(summary).toHaveCount(0);
  await expect(line(review)).toBeVisible();
  await expect(line(gift)).toBeVisible();
  await expect(line(panel)).toBeVisible();
  expect(await stateOf(page, '/hold-sets', 'hold_set', held.id)).toBe('open');
  expect(await stateOf(page, '/requests', 'request', asked.id)).toBe('asked');
  await shot(page, 'door-back');
});

async function make(page: Page, path: string, name: string, body: object) {
  const made = await call(page, 'POST', path, body);
  expect(made.status, JSON.stringify(made.body)).toBeLessThan(300);
  return made.body[name] as Record<string, unknown> & { id: string };
}

async function stateOf(page: Page, path: string, name: string, id: string): Promise<unknown> {
  const { body } = await call(page, 'GET', `${path}/${id}`);
  return ((body[name] ?? body) as { state?: string }).state;
}
