import { call } from '../api.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { calendarOf, unique } from './meetings.ts';

/*
 * Five minutes at the door: what Helen decides is told by word, what she asks is captured by typing, and one press takes the
 * sitting back. Then she answers one herself, on her own.
 */
test('what is decided is told in person, taken back in one press, and answered by whoever owes it @both', async ({
  as,
  shot,
}) => {
  const page = await as('assistant');
  await page.goto('/decisions');
  await expect(page.getByRole('heading', { name: 'Decisions', level: 1 })).toBeVisible();
  const { id: helen } = await calendarOf(page, 'Helen Okafor');
  const question = unique('A second car for the guests?');
  const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const asked = {
    space: helen,
    question,
    form: 'yes_no',
    recommend: 'yes',
    because: 'There are five of them.',
    otherwise: 'no',
    by: `${soon}T17:00`,
    zone: 'Europe/London',
    options: [{ follows: [{ do: 'make_task', title: `Order it: ${question}` }] }, { follows: [] }],
  };
  const made = await call(page, 'POST', '/decisions', asked);
  expect(made.status, JSON.stringify(made.body)).toBeLessThan(300);
  await expect(page.getByText(question)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'With Helen Okafor' }).click();
  const card = page.getByRole('listitem').filter({ hasText: question });
  await expect(card).toContainText('Recommended: Yes (There are five of them.)');
  await expectAccessible(page);
  await shot(page, 'with-helen');
  await card.getByRole('button', { name: `Yes: ${question}` }).click();
  await expect(card).toHaveCount(0);
  await page.goto(`/tasks?q=${encodeURIComponent(question)}`);
  await expect(page.getByText(`Order it: ${question}`)).toBeVisible();

  // Asked once more, and she answers it herself.
  const again = unique('Flowers in the small room?');
  await call(page, 'POST', '/decisions', { ...asked, question: again, options: [] });
  const hers = await as('principal');
  await hers.goto('/decisions');
  await expect(hers.getByText(again)).toBeVisible();
  await hers.getByText(again).click();
  const panel = hers.getByRole('dialog');
  await expect(panel).toContainText('There are five of them.');
  await expectAccessible(hers);
  await shot(hers, 'decision');
});
