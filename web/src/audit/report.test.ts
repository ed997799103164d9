import { expect, test } from 'vitest';
import { targetText } from './names';
import type { Report } from './queries';
import { reportCsv, reportText } from './report';

const share = (went: number, ahead: number) => ({ went, ahead });
const zeros = Array.from({ length: 168 }, () => 0);

const report: Report = {
  principal: 'p',
  from: '2026-03-09',
  until: '2026-03-15',
  today: '2026-03-12',
  days: 7,
  total: share(90, 60),
  outside: share(0, 60),
  repeating: share(30, 0),
  twice: 30,
  held: 0,
  working: 2400,
  kinds: [
    { kind: 'one_to_one', times: 2, ...share(90, 60) },
    { kind: 'kept', times: 1, ...share(60, 0) },
  ],
  categories: [
    { key: 'tag', name: '=HYPERLINK("x"), Board', colour: 2, times: 1, ...share(90, 0) },
    { key: 'none', name: '', colour: -1, times: 1, ...share(0, 60) },
  ],
  people: [{ key: 'gus', name: ' +Gus', email: '@gus', times: 2, ...share(90, 60) }],
  weeks: [
    {
      from: '2026-03-09',
      until: '2026-03-15',
      total: share(90, 60),
      kinds: [share(90, 60), share(60, 0)],
      categories: [share(90, 0), share(0, 60)],
      outside: share(0, 60),
      repeating: share(30, 0),
      working: 2400,
    },
  ],
  week: {
    meetings: zeros.with(10, 90),
    against: zeros,
    protected: zeros,
    off: zeros,
    rather_not: zeros,
    rather: zeros,
    open: zeros,
  },
  targets: [
    {
      target: {
        id: 't',
        space: 'p',
        rev: 1,
        created_us: 0,
        created_by: 'm',
        updated_us: 0,
        sort: 'meet',
        label: '-Reports',
        value: '',
        minutes: 0,
        people: ['Gus', 'Ina'],
        weeks: 2,
        alone: true,
      },
      weeks: [
        {
          from: '2026-03-09',
          until: '2026-03-15',
          state: 'will_miss',
          minutes: 0,
          missing: ['Ina'],
        },
      ],
      met: 0,
      missed: 0,
      ahead: 1,
    },
  ],
  unsorted: [
    { event: 'e', rev: 1, title: 'SECRET', times: 1, minutes: 60, repeats: false, fixed: false },
  ],
  left_out: { all_day: 0, cancelled: 0, declined: 0, free: 0, holds: 0, unread: 0 },
};

test('no name in the table can be a formula or break it', () => {
  const lines = reportCsv(report, new Map()).split('\r\n');
  expect(lines).toContain(`category,2026-03-09,2026-03-15,"'=HYPERLINK(""x""), Board",90,0,1,`);
  expect(lines).toContain("person,2026-03-09,2026-03-15,' +Gus,90,60,2,'@gus");
  expect(lines.find((line) => line.startsWith('target'))).toBe(
    `target,2026-03-09,2026-03-15,"'-Reports: one-to-one: Gus, Ina, at least every 2 weeks",0,,,will_miss Ina`,
  );
  expect(lines.at(-1)).toBe('weekday_hour,2026-03-09,2026-03-15,1-10,90,,,against 0');
  for (const line of lines) expect(line).not.toMatch(/(^|,)"?[=+@-]/);
});

test('the text for the principal has sums and targets, and no meetings', () => {
  const text = reportText('Helen', report, new Map());
  expect(text).toContain('Helen: 9 Mar – 15 Mar');
  expect(text).toContain('Booked: 2 h 30 min (1 h 30 min went, 1 h ahead); 2 h 30 min a week');
  expect(text).toContain(
    '-Reports (one-to-one: Gus, Ina, at least every 2 weeks): No week of it is over yet; 1 week ahead will miss it',
  );
  expect(text).toContain('No category: 1 h ahead (40 %)');
  expect(text).not.toContain('SECRET');
});

test('a target in words', () => {
  const target = {
    ...report.targets[0]?.target,
    sort: 'at_most',
    by: 'kind',
    value: 'meetings',
    minutes: 1200,
  };
  expect(targetText(target as never, new Map())).toBe('Meetings of any size: at most 20 h a week');
});
