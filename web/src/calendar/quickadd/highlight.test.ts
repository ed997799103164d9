import { expect, test } from 'vitest';
import { piecesOf, type Span } from './highlight';

const read = 'Lunch with Ada Tue 12:30';
const spans: Span[] = [
  { from: 0, to: 14, kind: 'title', meaning: '' },
  { from: 15, to: 18, kind: 'date', meaning: 'Tue 24 Nov' },
  { from: 19, to: 24, kind: 'time', meaning: '12:30' },
];

const written = (text: string) =>
  piecesOf(text, read, spans).map((piece) => (piece.kind ? `[${piece.text}]` : piece.text));

test('what was understood is marked', () => {
  expect(written(read)).toEqual(['Lunch with Ada ', '[Tue]', ' ', '[12:30]']);
});

test('while somebody types on, only what stands is marked', () => {
  expect(written(`${read} at Room 4`)).toEqual(['Lunch with Ada ', '[Tue]', ' 12:30 at Room 4']);
});

test('what was changed in the middle is not marked until it is read again', () => {
  expect(written('Lunch with Ada Wed 12:30')).toEqual(['Lunch with Ada Wed 12:30']);
});

test('no letter is lost', () => {
  for (const text of ['', 'L', read, `${read} 🎂 x`, '🎂']) {
    expect(
      piecesOf(text, read, spans)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  }
});
