import { expect, test } from 'vitest';
import { addGuests, readGuests, withoutGuest } from './guests';

test.each([
  ['ada@example.com', [['', 'ada@example.com']]],
  ['Ada Lovell <ada@example.com>', [['Ada Lovell', 'ada@example.com']]],
  ['"Lovell, Ada" <ada@example.com>', [['Lovell, Ada', 'ada@example.com']]],
  [
    'ada@example.com; Joe <joe@example.org>\nmailto:kim@example.net',
    [
      ['', 'ada@example.com'],
      ['Joe', 'joe@example.org'],
      ['', 'kim@example.net'],
    ],
  ],
  ['<ada@example.com>', [['', 'ada@example.com']]],
  [' , ;\n', []],
])('reads %j', (text, wanted) => {
  const { guests, rest } = readGuests(text);
  expect(guests.map(({ name, email }) => [name, email])).toEqual(wanted);
  expect(rest).toEqual([]);
});

test('what is no address is given back as it was written', () => {
  const { guests, rest } = readGuests('Ada, joe@example.org, kim@nowhere');
  expect(guests).toHaveLength(1);
  expect(rest).toEqual(['Ada', 'kim@nowhere']);
});

test('somebody who is invited again keeps their answer', () => {
  const list = [{ name: '', email: 'ada@example.com', partstat: 'accepted' }];
  const all = addGuests(list, [
    { name: 'Ada', email: 'ADA@example.com' },
    { name: 'Joe', email: 'joe@example.org' },
  ]);
  expect(all).toEqual([
    { name: 'Ada', email: 'ada@example.com', partstat: 'accepted' },
    { name: 'Joe', email: 'joe@example.org' },
  ]);
  expect(withoutGuest(all, 'ADA@EXAMPLE.COM')).toHaveLength(1);
});
