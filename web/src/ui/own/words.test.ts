import { describe, expect, test } from 'vitest';
import { asSent, money, plainNumber, safeLink, valueWords, wholeAddress } from './words';

const nobody = () => undefined;

test.each([
  ['1,250.50', '1250.50'],
  ['1 250', '1250'],
  ['£1,250', '1250'],
  ['12,5', '12.5'],
  ['-.5', '-0.5'],
  ['1,25,0', '1,25,0'],
  ['about 5', 'about5'],
])('the number %s is sent as %s', (typed, sent) => expect(plainNumber(typed)).toBe(sent));

test.each([
  ['example.com/a b', 'https://example.com/a b'],
  ['ada@example.com', 'mailto:ada@example.com'],
  ['https://example.com', 'https://example.com'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
])('the address %s is sent as %s', (typed, sent) => expect(wholeAddress(typed)).toBe(sent));

test('only what is safe to open is a link', () => {
  expect(safeLink('https://example.com')).toBeDefined();
  expect(safeLink('mailto:a@example.com')).toBeDefined();
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', '//example.com', ' https://x']) {
    expect(safeLink(bad)).toBeUndefined();
  }
});

describe('what stands in a field', () => {
  const choices = [{ id: 'a', name: 'Vegan', colour: 2 }];
  const words = (type: 'money' | 'choice' | 'checkbox' | 'person' | 'text', value: string) =>
    valueWords({ type, choices }, { value, currency: 'GBP' }, nobody, '2026-03-12');

  test('is read as people read it', () => {
    expect(words('money', '1250.00')).toBe('£1,250');
    expect(words('choice', 'a')).toBe('Vegan');
    expect(words('choice', 'b')).toBe('a choice that is gone');
    expect(words('checkbox', 'true')).toBe('yes');
    expect(words('person', 'x')).toBe('somebody');
    expect(words('text', '')).toBe('');
  });

  test('keeps every digit', () => {
    expect(money('123456789012.99', 'GBP')).toBe('£123,456,789,012.99');
    expect(money('12', 'NOPE')).toBe('12 NOPE');
    expect(asSent('money', '£1,000')).toBe('1000');
  });
});
