import { expect, test } from 'vitest';
import type { OwnField } from '../../api/fields';
import { answerable, readAsked, sentValue, writeAsked } from './filter';

test.each(['a:is:x:y', 'a:from:12 GBP', 'a:set', 'a:empty'])('%s is read and written', (text) => {
  const asked = readAsked(text);
  expect(asked && writeAsked(asked)).toBe(text);
});

test('what makes no sense is left out', () => {
  for (const text of [undefined, '', 'a', 'a:like:x', ':is:x']) {
    expect(readAsked(text)).toBeUndefined();
  }
  expect(answerable({ field: 'a', how: 'is', value: ' ' })).toBe(false);
});

test('an amount is asked for in the usual currency', () => {
  const field = { type: 'money', currency: 'GBP' } as OwnField;
  expect(sentValue(field, '£1,000')).toBe('1000 GBP');
  expect(sentValue(field, 'x')).toBe('x');
});
