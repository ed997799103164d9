import { afterEach, expect, test } from 'vitest';
import { install, texts } from './i18n';

const t = texts('sample', {
  title: 'Tasks',
  greeting: 'Good morning, {name}',
  due: { one: '{count} task due {day}', other: '{count} tasks due {day}' },
});

afterEach(() => install('en-GB'));

test('a text without names is given as it is', () => {
  expect(t('title')).toBe('Tasks');
});

test('names in braces are filled in', () => {
  expect(t('greeting', { name: 'Sam' })).toBe('Good morning, Sam');
});

test('what is filled in is never read as a pattern', () => {
  expect(t('greeting', { name: '{name} $&' })).toBe('Good morning, {name} $&');
});

test.each([
  [0, '0 tasks due today'],
  [1, '1 task due today'],
  [2, '2 tasks due today'],
  [1200, '1,200 tasks due today'],
])('%i is said as "%s"', (count, said) => {
  expect(t('due', { count, day: 'today' })).toBe(said);
});

test('another language brings its own words, plurals and figures, and falls back to ours', () => {
  install('pl', {
    sample: {
      due: {
        one: '{count} zadanie',
        few: '{count} zadania',
        many: '{count} zadań',
        other: '{count} zadania',
      },
    },
  });
  expect(t('due', { count: 3, day: '' })).toBe('3 zadania');
  expect(t('due', { count: 5, day: '' })).toBe('5 zadań');
  expect(t('title')).toBe('Tasks');
  expect(document.documentElement.lang).toBe('pl');
});

test('numbers and plurals are as Intl has them', () => {
  const t = texts('test', { n: '{count}', many: { one: 'one', other: 'other' } });
  const number = new Intl.NumberFormat('en-GB');
  const plural = new Intl.PluralRules('en-GB');
  for (const count of [0, 1, -1, 2, 999, 1000, -1000, 12_345, 1_234_567, 0.5, 1.5, 1234.5]) {
    expect(t('n', { count })).toBe(number.format(count));
    expect(t('many', { count })).toBe(plural.select(count));
  }
});
