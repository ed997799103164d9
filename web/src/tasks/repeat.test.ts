import { describe, expect, test } from 'vitest';
import { onWorkingDays, readRepeat, weekdayCode, whichOfMonth, writeRepeat } from './repeat';

const due = '2026-03-17'; // the third Tuesday of March

describe('rules the form can show come back as they were', () => {
  test.each([
    'FREQ=DAILY',
    'FREQ=DAILY;INTERVAL=3',
    'FREQ=WEEKLY;BYDAY=TU',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH',
    'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    'FREQ=MONTHLY',
    'FREQ=MONTHLY;BYDAY=3TU',
    'FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR',
    'FREQ=YEARLY;UNTIL=20300101',
    'FREQ=MONTHLY;COUNT=12',
    'FREQ=MONTHLY;INTERVAL=3',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1',
  ])('%s', (rule) => {
    const repeat = readRepeat(rule, due);
    expect(repeat && writeRepeat(repeat)).toBe(rule);
  });
});

test.each([
  'FREQ=HOURLY',
  'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2',
  'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  'FREQ=MONTHLY;BYMONTHDAY=1,15',
  'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'FREQ=WEEKLY;BYDAY=1MO',
])('%s is more than the form can show', (rule) => {
  expect(readRepeat(rule, due)).toBeNull();
});

test('a rule without its weekday takes that of the day it is due', () => {
  expect(readRepeat('FREQ=WEEKLY', due)?.days).toEqual(['TU']);
});

test('every weekday is a week of five days', () => {
  const repeat = readRepeat('FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', due);
  expect(repeat && onWorkingDays(repeat)).toBe(true);
});

test('days know their weekday and which of the month they are', () => {
  expect(weekdayCode('2026-03-22')).toBe('SU');
  expect(whichOfMonth(due)).toEqual({ day: 'TU', which: 3 });
  expect(whichOfMonth('2026-03-31')).toEqual({ day: 'TU', which: -1 });
});
