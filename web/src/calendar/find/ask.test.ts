import { expect, test } from 'vitest';
import {
  askOf,
  draftOf,
  emptyAsking,
  emptyOther,
  type Found,
  type FoundSlot,
  type Letter,
  saysSomething,
  textOf,
  withLetter,
} from './ask';

const zone = 'Europe/London';
const letter: Letter = {
  title: 'Term sheet',
  minutes: 45,
  from: '2026-03-16',
  until: '2026-03-20',
  people: [{ id: 'helen', name: 'Helen' }],
  others: [{ name: 'Nina', email: 'nina@example.net', says: 'Tue afternoon' }],
};
const slot: FoundSlot = {
  start_us: 0,
  end_us: 0,
  start: '2026-03-17T13:00',
  end: '2026-03-17T13:45',
  when: 'Tuesday 17 March, 13:00–13:45',
  text: 'Tuesday 17 March 2026, 13:00–13:45 London',
  reasons: [],
  times: [],
};
const found: Found = { zone, minutes: 45, asked: [], slots: [slot], misses: [], possible: 1 };

test('two weeks from today are asked about, and nobody until somebody is named', () => {
  const empty = emptyAsking('2026-03-12');
  expect(empty.until).toBe('2026-03-25');
  expect(askOf(empty, zone)).toBeNull();
  expect(askOf({ ...empty, people: ['helen'], until: '2026-03-11' }, zone)).toBeNull();
  expect(askOf({ ...empty, others: [emptyOther(zone)] }, zone)).toBeNull();
});

test('who may be missing or be asked late is said of them', () => {
  const asking = {
    ...emptyAsking('2026-03-12'),
    people: ['helen', 'marc'],
    optional: ['marc'],
    beyond: ['helen'],
  };
  expect(askOf(asking, zone)?.people).toEqual([
    { id: 'helen', optional: false, beyond: true },
    { id: 'marc', optional: true, beyond: false },
  ]);
});

test('a mail fills in what it says, once', () => {
  const first = withLetter(emptyAsking('2026-03-12'), letter, zone);
  expect(first).toMatchObject({
    title: 'Term sheet',
    people: ['helen'],
    minutes: 45,
    from: '2026-03-16',
    until: '2026-03-20',
  });
  expect(first.others[0]).toMatchObject({ name: 'Nina', says: 'Tue afternoon', zone });
  const again = withLetter(first, letter, zone);
  expect(again.people).toEqual(['helen']);
  expect(again.others).toHaveLength(1);
});

test('a mail that says nothing changes nothing', () => {
  const silent: Letter = { title: '', minutes: 0, people: [], others: [] };
  expect(saysSomething(silent)).toBe(false);
  expect(saysSomething(letter)).toBe(true);
  const asking = emptyAsking('2026-03-12');
  expect(withLetter(asking, silent, zone)).toEqual(asking);
});

test('the form begins with the time, the title and whom to invite', () => {
  const asking = withLetter(emptyAsking('2026-03-12'), letter, zone);
  expect(draftOf(asking, found, slot)).toMatchObject({
    mode: 'form',
    space: 'helen',
    slot: { start: slot.start, end: slot.end, zone },
    fields: { title: 'Term sheet', guests: [{ name: 'Nina', email: 'nina@example.net' }] },
  });
});

test('several options are numbered', () => {
  expect(textOf([slot])).toBe(slot.text);
  expect(textOf([slot, slot])).toBe(`1. ${slot.text}\n2. ${slot.text}`);
});
