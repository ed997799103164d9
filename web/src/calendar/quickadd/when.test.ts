import { expect, test } from 'vitest';
import { type Proposal, whenOf } from './when';

const slot = {
  space: 's',
  start: '2026-06-03T10:00',
  end: '2026-06-03T10:30',
  zone: 'Asia/Singapore',
};
const day = { space: 's', start: '2026-06-03', zone: 'Asia/Singapore' };

function proposal(kinds: string[], more: Partial<Proposal> = {}): Proposal {
  return {
    kind: 'event',
    title: 'Lunch',
    explanation: '',
    all_day: false,
    after_done: false,
    priority: 0,
    tags: [],
    unclear: [],
    notes: [],
    place: '',
    link: '',
    spans: kinds.map((kind, at) => ({
      from: at,
      to: at + 1,
      kind,
      meaning: '',
    })) as Proposal['spans'],
    ...more,
  };
}
const noon = {
  start: '2026-06-01T12:00',
  end: '2026-06-01T13:00',
  zone: 'Europe/London',
};

test('without a place pointed at, the line says it all', () => {
  expect(whenOf(proposal(['date', 'time'], noon), undefined)).toEqual({ ...noon, all_day: false });
  expect(whenOf(proposal([]), undefined)).toBeNull();
});

test('a line without a time takes the time that was pointed at', () => {
  expect(whenOf(proposal([]), slot)).toEqual({
    start: slot.start,
    end: slot.end,
    zone: slot.zone,
    all_day: false,
  });
});

test('a line with a time of day means the day that was pointed at', () => {
  const wanted = { start: '2026-06-03T12:00', end: '2026-06-03T13:00' };
  expect(whenOf(proposal(['time'], noon), slot)).toMatchObject(wanted);
  expect(whenOf(proposal(['time'], noon), day)).toMatchObject(wanted);
});

test('a line with a date goes first', () => {
  expect(whenOf(proposal(['date', 'time'], noon), slot)).toMatchObject(noon);
});

test('a day that was pointed at, and nothing else, is the whole day', () => {
  expect(whenOf(proposal([]), day)).toEqual({
    start: '2026-06-03',
    end: '2026-06-04',
    all_day: true,
  });
});
