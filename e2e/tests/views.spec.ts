import type { Page } from '@playwright/test';
import { call } from '../api.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { notices, unique } from './meetings.ts';

interface Made {
  id: string;
}

async function id(page: Page, path: string, what: string, body: object): Promise<string> {
  return ((await call(page, 'POST', path, body)).body[what] as Made).id;
}

async function look(page: Page, name: string): Promise<void> {
  const looks = page.getByRole('radiogroup', { name: 'Look' });
  await looks.locator('label', { hasText: name }).click();
}

function day(days: number): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
  return new Date(Date.parse(`${today}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

test('tasks are shown as a table, on a board and in a month, changed together, and kept as a view @both', async ({
  as,
  shot,
}, info) => {
  test.slow(); // many looks at whole pages
  const phone = info.project.name === 'phone';
  const page = await as('assistant');
  await page.goto('/tasks');
  const me = ((await call(page, 'GET', '/me')).body.member as Made).id;
  const word = unique('gala');
  const tag = await id(page, '/tags', 'tag', { name: word, colour: 3 });
  for (const [title, priority] of [
    ['Seats', 9],
    ['Flowers', 1],
    ['Menu', 5],
  ] as const) {
    await call(page, 'POST', '/tasks', {
      space: me,
      title: `${title} ${word}`,
      priority,
      due: day(1),
      tags: [tag],
    });
  }

  // A table: in order by its heads, its columns chosen, changed in place.
  await page.goto(`/tasks?tag=${tag}`);
  await look(page, 'Table');
  const table = page.getByRole('table');
  const titles = table.getByRole('button', { name: new RegExp(`^\\w+ ${word}$`) });
  await expect(titles).toHaveText([`Seats ${word}`, `Flowers ${word}`, `Menu ${word}`]);
  await table.getByRole('button', { name: 'Priority', exact: true }).click();
  await expect(titles).toHaveText([`Flowers ${word}`, `Menu ${word}`, `Seats ${word}`]);
  await table.getByRole('button', { name: 'Priority', exact: true }).click();
  await expect(titles).toHaveText([`Seats ${word}`, `Menu ${word}`, `Flowers ${word}`]);
  await table.getByRole('combobox', { name: `Priority of Seats ${word}` }).selectOption('High');
  await expect(notices(page).getByText(`Seats ${word}: high priority`)).toBeVisible();
  await table.getByRole('button', { name: `Rename Menu ${word}` }).click();
  await page.getByRole('textbox', { name: 'What is to be done' }).fill(`Wine list ${word}`);
  await page.keyboard.press('Enter');
  await expect(table.getByRole('button', { name: `Wine list ${word}`, exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Repeats' }).check();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(table.getByRole('columnheader', { name: 'Repeats' })).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'tasks-table');

  // Kept for the whole house, and told when something else is asked.
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save this view…' }).click();
  const panel = page.getByRole('dialog', { name: 'New view' });
  await panel.getByLabel('Name', { exact: true }).fill(`Gala ${word}`);
  await panel.getByRole('combobox', { name: 'Who sees it' }).click();
  await page.getByRole('option', { name: 'The whole house' }).click();
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Save view' }).click();
  await expect(panel).toHaveCount(0);
  const tab = page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: word });
  await expect(tab).toHaveAttribute('aria-current', 'page');
  await expect(page).toHaveURL(/\/tasks\?view=[\w-]+$/);
  const kept = page.url();
  await look(page, 'Board');
  const notice = page.getByRole('region', { name: `Changed from “Gala ${word}”` });
  await expect(notice).toBeVisible();

  // A board: a card is put into another column, and back by undo.
  await page.getByRole('combobox', { name: 'Columns by' }).selectOption('Priority');
  const column = (name: string) => page.getByRole('region', { name, exact: true });
  const card = page.getByRole('button', { name: `Wine list ${word}`, exact: true });
  await expect(column('Medium').getByText(`Wine list ${word}`)).toBeVisible();
  if (phone) {
    await page.getByRole('button', { name: `Move Wine list ${word}` }).click();
    await page.getByRole('menuitem', { name: 'Low' }).click();
  } else {
    await card.focus();
    await page.keyboard.press('Shift+ArrowRight');
  }
  await expect(column('Low').getByText(`Wine list ${word}`)).toBeVisible();
  await expect(notices(page).getByText(`Wine list ${word}: Low`)).toBeVisible();
  if (!phone) {
    await expect(card).toBeFocused();
    await card.hover();
    await page.mouse.down();
    await column('High').hover();
    await page.mouse.up();
    await expect(column('High').getByText(`Wine list ${word}`)).toBeVisible();
    await expect(notices(page).getByText(`Wine list ${word}: High`)).toBeVisible();
    await page.keyboard.press('z');
    await expect(column('Low').getByText(`Wine list ${word}`)).toBeVisible();
  }
  await expectAccessible(page);
  await shot(page, 'tasks-board');
  await notice.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(notice).toHaveCount(0);
  await expect(page).toHaveURL(kept);

  // A month: a task is put on another day.
  await look(page, 'Calendar');
  await expect(page.getByRole('table', { name: /^Tasks by day/ })).toBeVisible();
  if (!phone) {
    const task = table.getByRole('button', { name: `Seats ${word}` });
    await task.focus();
    await page.keyboard.press('Shift+ArrowDown');
    await expect(notices(page).getByText(new RegExp(`Seats ${word}: due`))).toBeVisible();
    await expect(
      page.getByRole('region', { name: /^Due / }).getByRole('button', { name: `Seats ${word}` }),
    ).toBeVisible();
  }
  await expectAccessible(page);
  await shot(page, 'tasks-month');
  await notice.getByRole('button', { name: 'Reset' }).click();
  await expect(page).toHaveURL(kept);

  // Changed together, in one act with one undo.
  await look(page, 'List');
  await page.getByRole('button', { name: 'Choose several' }).click();
  const bar = page.getByRole('region', { name: 'Change together' });
  await bar.getByRole('button', { name: 'All that are loaded' }).click();
  await expect(bar).toContainText('3 chosen');
  await expectAccessible(page);
  await shot(page, 'tasks-bulk');
  await bar.getByRole('button', { name: 'Tags' }).click();
  const form = page.getByRole('dialog', { name: 'Tags' });
  await form.getByRole('combobox', { name: 'Take off' }).fill(word);
  await page.getByRole('option', { name: word }).click();
  await page.keyboard.press('Tab'); // the choice closes
  await form.getByRole('button', { name: 'Change 3' }).click();
  await expect(notices(page).getByText('3 tasks changed')).toBeVisible();
  await expect(page.getByText('No task fits this filter.')).toBeVisible();
  await expect(bar).toHaveCount(0);
  await notices(page)
    .locator('div', { hasText: '3 tasks changed' })
    .getByRole('button', { name: /Undo/ })
    .last()
    .click();
  const row = page.getByRole('listitem').filter({ hasText: `Flowers ${word}` });
  await expect(row).toBeVisible();

  // Somebody else has it too; what it asks for goes into the trash, and it says so and works.
  const lead = await as('lead');
  await lead.goto(kept.replace(/^.*\/tasks/, '/tasks'));
  await expect(lead.getByRole('combobox', { name: 'Columns by' })).toBeVisible();
  await call(page, 'DELETE', `/tags/${tag}?rev=1`);
  await page.goto(kept);
  await expect(page.getByText('This view uses something that is in the trash')).toBeVisible();
  await expect(column('High').getByText(`Flowers ${word}`)).toBeVisible();
  await page.getByRole('button', { name: 'Leave it out' }).click();
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: 'Reset' }).click();
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Name, who sees it, history…' }).click();
  await page
    .getByRole('dialog', { name: 'View', exact: true })
    .getByRole('button', { name: 'Move to the trash' })
    .click();
  await expect(tab).toHaveCount(0);
  await lead.reload();
  await expect(lead.getByText('This view is not there any more')).toBeVisible();
});

test('a table becomes tasks, looked at before and taken back in one go', async ({ as, shot }) => {
  const page = await as('assistant');
  await page.goto('/tasks?bring=true');
  const panel = page.getByRole('dialog', { name: 'Bring in a table' });
  const word = unique('audit');
  await panel
    .getByLabel('Or paste the table here')
    .fill(
      [
        'What to do;Deadline;Prio;Labels;For;Sum',
        `Print ${word};13/04/2031;high;${word};Helen Okafor;1`,
        `=SUM(1) ${word};3/4/2031 3pm;soonish;;Nobody Known;2`,
        ';1/5/2031;low;;;3',
      ].join('\n'),
    );
  await panel.getByRole('button', { name: 'Look at it' }).click();
  await expect(panel.getByText('Deadline', { exact: true })).toBeVisible();
  const as_ = (head: string) => panel.getByRole('combobox', { name: `What “${head}” is` });
  await expect(as_('Deadline')).toHaveValue('Due');
  await as_('What to do').click();
  await page.getByRole('option', { name: 'What is to be done' }).click();
  await as_('Prio').click();
  await page.getByRole('option', { name: 'Priority' }).click();
  const report = panel.getByRole('region', { name: 'Line by line' });
  await expect(report).toContainText('“soonish” is no priority');
  await expect(report).toContainText('You look after nobody called “Nobody Known”');
  await expect(report).toContainText('It doesn’t say what is to be done.');
  await expect(panel).toContainText(`a new tag: ${word}`);
  await expectAccessible(page);
  await shot(page, 'tasks-bring');
  await panel.getByRole('button', { name: 'Make 2 tasks' }).click();
  await expect(panel.getByText('2 tasks brought in')).toBeVisible();
  await panel.getByRole('button', { name: 'Close' }).last().click();
  await expect(panel).toHaveCount(0);
  await page.getByRole('searchbox', { name: 'Find in tasks' }).fill(word);
  await expect(page.getByRole('button', { name: `Print ${word}` })).toBeVisible();
  await expect(page.getByRole('button', { name: `=SUM(1) ${word}` })).toBeVisible();
  await notices(page)
    .locator('div', { hasText: '2 tasks brought in' })
    .getByRole('button', { name: /Undo/ })
    .last()
    .click();
  await expect(page.getByText('No task fits this filter.')).toBeVisible();
});
