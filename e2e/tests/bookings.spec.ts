import type { Browser, Page } from '@playwright/test';
import { call } from '../api.ts';
import { expectAccessible, type Problems, expect as plain, test } from '../fixtures.ts';

// Each of these tests makes a page of its own first, while others write.
const expect = plain.configure({ timeout: 15_000 });
test.describe.configure({ timeout: 180_000 });

/** A name nobody else's test uses: all tests work on one house at the same time. */
function unique(words: string, project: string): string {
  return `${words} ${project} ${Date.now().toString(36)}`;
}

function panel(page: Page, title: string) {
  return page.getByRole('dialog', { name: title });
}

interface Made {
  id: string;
  link: string;
}

/**
 * A page of Marcus's for tests that are about something else. Each begins at days of its own, because they
 * book the same person at the same time.
 */
async function makePage(
  page: Page,
  title: string,
  week: number,
  project: string,
  more: object = {},
): Promise<Made> {
  const days = 2 + 6 * week + (project === 'phone' ? 30 : 0); // at most sixty days
  const principals = await call(page, 'GET', '/principals');
  const marcus = (principals.body.items as { id: string; name: string; zone: string }[]).find(
    ({ name }) => name === 'Marcus Feld',
  );
  const calendars = await call(page, 'GET', '/calendars');
  const calendar = (calendars.body.items as { id: string; space: string; source: string }[]).find(
    ({ space, source }) => space === marcus?.id && source === 'own',
  );
  const made = await call(page, 'POST', '/booking-pages', {
    title,
    about: '',
    thanks: 'We look forward to it.',
    place: '',
    link: 'https://meet.example.com/marcus',
    hosts: [{ principal: marcus?.id, calendar: calendar?.id }],
    pick: 'all',
    zone: marcus?.zone,
    minutes: [30],
    grid: 30,
    notice: days * 1440,
    horizon: 90,
    before: 0,
    after: 0,
    per_day: 0,
    per_week: 0,
    moves: 2,
    confirm: false,
    questions: [],
    ...more,
  });
  expect(made.status).toBe(201);
  const { id } = made.body.page as { id: string };
  const link = await call(page, 'POST', `/booking-pages/${id}/links`, { label: 'For a test' });
  return { id, link: link.body.path as string };
}

/** Somebody outside, in their own browser and zone, without an account. */
async function visitor(browser: Browser, problems: Problems, timezoneId = 'Asia/Singapore') {
  const context = await browser.newContext({ timezoneId });
  await problems.watch(context);
  return context.newPage();
}

/** Fills the form of a time that was chosen. */
async function fill(guest: Page, name: string): Promise<void> {
  await guest.getByLabel('Your name').fill(name);
  await guest.getByLabel('Your e-mail address').fill('jo.field@example.net');
}

test('an assistant makes a page and takes its link along', async ({ as, shot }, info) => {
  const page = await as('assistant');
  const title = unique('Site visit', info.project.name);
  await page.goto('/bookings?view=pages');
  await expect(page.getByRole('button', { name: 'Introductory call' })).toBeVisible();
  await shot(page, 'booking-pages');
  await page.keyboard.press('c');
  const form = panel(page, 'New booking page');
  await form.getByLabel('What can be booked').fill(title);
  await form.getByRole('checkbox', { name: 'Helen Okafor' }).check();
  await form.getByRole('button', { name: 'Add a question' }).click();
  await form.getByLabel('Question 1', { exact: true }).fill('How many will you be?');
  await form.getByLabel('Answers to choose from').fill('One, Two, More');
  await form.getByLabel('A few words above the times').fill('Come and see the terminal.');
  await shot(page, 'booking-form');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Make the page' }).click();
  const details = panel(page, title);
  await details.getByLabel('For whom or where').fill('For my signature');
  await details.getByRole('button', { name: 'New link' }).click();
  await expect(details.getByLabel('The link', { exact: true })).toHaveValue(
    /\/book\/[A-Z2-7]{26}$/,
  );
  await expect(details.getByText('For my signature')).toBeVisible();
  await shot(page, 'booking-page-panel');
  await expectAccessible(page);
});

test('somebody books by a link in their own zone, and it is confirmed @both', async ({
  as,
  browser,
  problems,
  shot,
}, info) => {
  const page = await as('assistant');
  const title = unique('Tour', info.project.name);
  await page.goto('/bookings');
  const { link } = await makePage(page, title, 3, info.project.name, {
    confirm: true,
    questions: [{ text: 'How many will you be?', choices: ['One', 'Two'] }],
  });
  const guest = await visitor(browser, problems);
  await guest.setViewportSize(page.viewportSize() ?? { width: 1440, height: 900 });
  await guest.goto(link);
  await expect(guest.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(guest).toHaveURL(/zone=Asia%2FSingapore/);
  await expect(guest.getByText('Singapore, UTC+8 time')).toBeVisible();
  await shot(guest, 'book');
  await expectAccessible(guest);
  await guest.emulateMedia({ colorScheme: 'dark' });
  await shot(guest, 'book-dark');
  await guest.emulateMedia({ colorScheme: 'light' });
  await guest.locator('.times a').first().click();
  await fill(guest, title);
  await shot(guest, 'book-form');
  await expectAccessible(guest);
  await guest.getByLabel('How many will you be?').selectOption('Two');
  await guest.getByRole('button', { name: 'Ask for this time' }).click();
  await expect(
    guest.getByRole('heading', { level: 1, name: 'Your request has arrived' }),
  ).toBeVisible();
  await expect(guest.getByText('Singapore, UTC+8', { exact: true })).toBeVisible();
  await shot(guest, 'booking-pending');
  await expectAccessible(guest);

  // It waits on Today, where keys answer it; what is kept after all has the focus again.
  await page.goto('/');
  const waiting = page.getByRole('list', { name: 'Bookings to confirm' });
  const row = waiting.getByRole('listitem').filter({ hasText: title });
  const named = row.getByRole('button', { name: title, exact: true });
  await expect(row.getByText(/^Confirm by .*, or it is let go$/)).toBeVisible();
  await shot(page, 'today-bookings');
  await page.goto('/bookings');
  await expect(page.getByRole('listitem').filter({ hasText: title }).first()).toBeVisible();
  await shot(page, 'bookings');
  await expectAccessible(page);
  await page.goto('/');
  await named.focus();
  await page.keyboard.press('d');
  await expect(row.getByLabel('What they read on their page')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(named).toBeFocused();
  await page.keyboard.press('a');
  await expect(page.getByText(`${title}: confirmed`)).toBeVisible();
  await page.goto('/bookings');
  await page.getByRole('button', { name: title, exact: true }).click();
  await panel(page, title).getByRole('button', { name: 'Open the meeting' }).click();
  await page.getByRole('link', { name: `Booked by ${title}: ${title}` }).click();
  await expect(panel(page, title).getByText('How many will you be?')).toBeVisible();
  await shot(page, 'booking-panel');
  await panel(page, title).getByRole('button', { name: 'History' }).click();
  await expect(page.getByText(`By link, ${title}`)).toBeVisible();
  await shot(page, 'booking-history');

  await guest.reload();
  await expect(guest.getByRole('heading', { level: 1, name: 'You are booked' })).toBeVisible();
  await shot(guest, 'booking-confirmed');
  await guest.emulateMedia({ media: 'print' });
  await shot(guest, 'booking-print');
  await guest.context().close();
});

test('whoever booked moves it, cancels it, and takes a calendar file along @phone', async ({
  as,
  browser,
  problems,
  shot,
}, info) => {
  const page = await as('assistant');
  const title = unique('Review', info.project.name);
  await page.goto('/bookings');
  const { link } = await makePage(page, title, 0, info.project.name);
  const guest = await visitor(browser, problems, 'America/New_York');
  await guest.setViewportSize(page.viewportSize() ?? { width: 1440, height: 900 });
  await guest.goto(link); // the page's own zone, so nothing has to be asked
  await expect(guest.getByText('New York, UTC', { exact: false })).toBeVisible();
  await guest.locator('.times a').first().click();
  await fill(guest, 'Jo Field');
  await guest.getByRole('button', { name: 'Book this time' }).click();
  await expect(guest.getByRole('heading', { level: 1, name: 'You are booked' })).toBeVisible();
  await expect(guest.getByText('We look forward to it.')).toBeVisible();
  const download = guest.waitForEvent('download');
  await guest.getByRole('link', { name: 'Add to your calendar' }).click();
  expect((await download).suggestedFilename()).toBe('meeting.ics');
  const first = await guest.locator('.chosen .when').innerText();

  await guest.getByRole('link', { name: 'Move it' }).click();
  await shot(guest, 'booking-move');
  await expectAccessible(guest);
  await guest.locator('.times a').nth(1).click();
  await expect(guest.getByText('To', { exact: true })).toBeVisible();
  await shot(guest, 'booking-move-confirm');
  await expectAccessible(guest);
  await guest.getByRole('button', { name: 'Move it' }).click();
  await expect(guest.getByRole('heading', { level: 1, name: 'You are booked' })).toBeVisible();
  await expect(guest.getByText('You can move this once more.')).toBeVisible();
  expect(await guest.locator('.chosen .when').innerText()).not.toBe(first);

  await guest.getByRole('link', { name: 'Cancel it' }).click();
  await guest.getByLabel('What should they know?').fill('My flight was moved.');
  await shot(guest, 'booking-cancel');
  await expectAccessible(guest);
  await guest.getByRole('button', { name: 'Cancel the booking' }).click();
  await expect(
    guest.getByRole('heading', { level: 1, name: 'You have cancelled this' }),
  ).toBeVisible();
  await shot(guest, 'booking-cancelled');
  await guest.context().close();
});

test('of two who want one time, one is told what comes next @desktop', async ({
  as,
  browser,
  problems,
  shot,
}, info) => {
  problems.allow(/409/);
  const page = await as('assistant');
  const title = unique('Interview', info.project.name);
  await page.goto('/bookings');
  const { link } = await makePage(page, title, 1, info.project.name);
  const [one, two] = await Promise.all([visitor(browser, problems), visitor(browser, problems)]);
  for (const guest of [one, two]) {
    await guest.setViewportSize(page.viewportSize() ?? { width: 1440, height: 900 });
    await guest.goto(link);
    await expect(guest).toHaveURL(/zone=Asia%2FSingapore/);
    await guest.locator('.times a').first().click();
    await fill(guest, 'Jo Field');
  }
  await one.getByRole('button', { name: 'Book this time' }).click();
  await expect(one.getByRole('heading', { level: 1, name: 'You are booked' })).toBeVisible();
  await two.getByRole('button', { name: 'Book this time' }).click();
  await expect(
    two.getByRole('heading', { level: 1, name: 'This time has just been taken' }),
  ).toBeVisible();
  await shot(two, 'book-taken');
  await expectAccessible(two);
  await two.locator('.times button').first().click();
  await expect(two.getByRole('heading', { level: 1, name: 'You are booked' })).toBeVisible();
  await Promise.all([one.context().close(), two.context().close()]);
});

test('a link that has ended says so, and the page works without scripts @desktop', async ({
  as,
  browser,
  problems,
  shot,
}, info) => {
  problems.allow(/404/);
  const page = await as('assistant');
  const title = unique('Open house', info.project.name);
  await page.goto('/bookings');
  const { id, link } = await makePage(page, title, 2, info.project.name);
  const context = await browser.newContext({ javaScriptEnabled: false });
  await problems.watch(context);
  const guest = await context.newPage();
  await guest.goto(link);
  await expect(guest.getByText('New York, UTC', { exact: false })).toBeVisible();
  await guest.getByLabel('Times are shown for').selectOption('Asia/Kolkata');
  await guest.getByRole('button', { name: 'Show' }).click();
  await expect(guest.getByText('Kolkata, UTC+5:30 time')).toBeVisible();
  await guest.locator('.times a').first().click();
  await fill(guest, 'Jo Field');
  await guest.getByRole('button', { name: 'Book this time' }).click();
  await expect(guest.getByRole('heading', { level: 1, name: 'You are booked' })).toBeVisible();

  await page.goto(`/bookings?view=pages&page=${id}`);
  await panel(page, title).getByRole('button', { name: 'End the link For a test' }).click();
  await expect(page.getByText('The link has ended')).toBeVisible();
  await guest.goto(link);
  await expect(guest.getByText('This link has ended')).toBeVisible();
  await shot(guest, 'book-ended');
  await context.close();
});

test('an assistant books outside the rules with a reason @desktop', async ({
  as,
  problems,
  shot,
}, info) => {
  problems.allow(/409/);
  const page = await as('assistant');
  const name = unique('Ambassador', info.project.name);
  await page.goto('/bookings');
  const hearing = unique('Hearing', info.project.name);
  await makePage(page, hearing, 4, info.project.name, {
    questions: [{ text: 'What is it about?', choices: [], required: true }],
  });
  await page.reload();
  await page.getByRole('button', { name: 'Book for somebody' }).click();
  const form = panel(page, 'Book a time for somebody');
  await form.getByLabel('Page', { exact: true }).selectOption(hearing);
  await form.getByLabel('What is it about?').fill('The harbour basin.');
  await form.getByLabel('Their name').fill(name);
  await form.getByLabel('Their e-mail address').fill('office@example.net');
  const day = form.getByLabel('Day', { exact: true });
  await day.fill('tomorrow'); // 23:10 of today may be over
  await day.press('Tab');
  await form.getByLabel('Time', { exact: true }).fill('23:10');
  await form.getByRole('button', { name: 'Book it' }).click();
  await expect(form.getByText('This is outside the rules of the page')).toBeVisible();
  await form.getByLabel('Why it is right all the same').fill('She is in town for one evening.');
  await shot(page, 'booking-override');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Do it all the same' }).click();
  await expect(panel(page, name).getByText('She is in town for one evening.')).toBeVisible();
  await expect(panel(page, name).getByText('The harbour basin.')).toBeVisible();
  await shot(page, 'booking-outside');
  await panel(page, name).getByRole('button', { name: 'Open the meeting' }).click();
  await page.getByRole('button', { name: 'History' }).click();
  await expect(
    page.getByText('Outside the rules: She is in town for one evening.').last(),
  ).toBeVisible();
  await shot(page, 'booking-outside-history');
  await page.goto('/bookings');
  await page.getByRole('button', { name, exact: true }).click();
  await panel(page, name).getByRole('button', { name: 'Cancel it' }).click();
  await panel(page, name).getByLabel('What they read on their page').fill('Another time.');
  await panel(page, name).getByRole('button', { name: 'Cancel the booking' }).click();
  await expect(panel(page, name).getByText('Another time.')).toBeVisible();
});
