import { expect, test } from 'vitest';
import { dateOrder, localeFor } from './profile';

test.each([
  ['en-GB', 'dayFirst'],
  ['de-CH', 'dayFirst'],
  ['en-US', 'monthFirst'],
])('%s has the %s', (locale, order) => {
  expect(dateOrder(locale)).toBe(order);
});

test.each([
  ['dayFirst', 'de-CH', 'de-CH'],
  ['monthFirst', 'de-CH', 'en-US'],
  ['dayFirst', 'en-US', 'en-GB'],
  ['monthFirst', 'en-US', 'en-US'],
])('%s, coming from %s, is %s', (order, before, locale) => {
  expect(localeFor(order, before)).toBe(locale);
});
