import { expect, test } from 'vitest';
import { lengthText } from '../ui/length';
import type { Report } from './queries';
import { reportCsv, reportText, shareText } from './report';

const report: Report = {
  principal: 'p',
  today: '2026-03-24',
  weeks: [
    {
      from: '2026-03-23',
      until: '2026-03-29',
      planned: 240,
      kept: 150,
      working: 2400,
      outside: 45,
      rules: [
        {
          rule: 'r',
          label: '=Focus, "deep"',
          planned: 240,
          kept: 150,
          broken: [{ event: 'e', title: '', start_us: 0, minutes: 90, reason: 'The chair' }],
        },
      ],
    },
  ],
};

test('lengths', () => {
  expect([0, 45, 60, 150].map(lengthText)).toEqual(['0 min', '45 min', '1 h', '2 h 30 min']);
});

test('a share of nothing is none', () => {
  expect(shareText({ planned: 0, kept: 0 })).toBe('–');
  expect(shareText({ planned: 240, kept: 150 })).toBe('63 %');
});

test('the text says what broke it and why', () => {
  const text = reportText('Helen', report);
  expect(text).toContain('23 Mar – 29 Mar');
  expect(text).toContain('=Focus, "deep": 2 h 30 min of 4 h; Something private (The chair)');
});

test('a label can neither break the table nor be a formula', () => {
  expect(reportCsv(report).split('\r\n')).toEqual([
    'from,until,rule,planned_minutes,kept_minutes,outside_minutes',
    '2026-03-23,2026-03-29,,240,150,45',
    `2026-03-23,2026-03-29,"'=Focus, ""deep""",240,150,`,
  ]);
});
