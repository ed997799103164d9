import { describe, expect, test } from 'vitest';
import {
  changesOf,
  emptyValues,
  fieldsOf,
  formField,
  mine,
  moveStart,
  problemsOf,
  valuesFrom,
} from './values';

const empty = emptyValues('2026-06-01', 'Europe/London');
const board = {
  ...empty,
  title: 'Board',
  startTime: '10:00',
  endTime: '11:00',
  calendar: 'c',
};

test('wall times go to the server as they were typed, with their zone', () => {
  expect(fieldsOf(board)).toMatchObject({
    start: '2026-06-01T10:00',
    end: '2026-06-01T11:00',
    zone: 'Europe/London',
    all_day: false,
  });
});

test('the last day of an all-day meeting is on the form, the day after in the API', () => {
  const fair = valuesFrom({ start: '2026-06-01', end: '2026-06-04', all_day: true }, 'x', 'UTC');
  expect([fair.startDate, fair.endDate]).toEqual(['2026-06-01', '2026-06-03']);
  expect(fieldsOf(fair)).toMatchObject({ start: '2026-06-01', end: '2026-06-04', zone: '' });
});

describe('only what was changed is sent', () => {
  test('a new place and nothing else', () => {
    expect(changesOf(board, { ...board, place: 'Room 4' })).toEqual({ place: 'Room 4' });
  });
  test('start, end, zone and all-day go together', () => {
    expect(changesOf(board, { ...board, zone: 'Asia/Singapore' })).toEqual({
      start: '2026-06-01T10:00',
      end: '2026-06-01T11:00',
      zone: 'Asia/Singapore',
      all_day: false,
    });
  });
  test('nothing at all', () => {
    expect(changesOf(board, { ...board })).toEqual({});
  });
  test('an end that was left open is left to the server', () => {
    expect(changesOf(empty, { ...empty, startTime: '09:00' })).not.toHaveProperty('end');
  });
});

test('the length stays when the start moves', () => {
  const later = moveStart(board, { startTime: '23:30' });
  expect([later.endDate, later.endTime]).toEqual(['2026-06-02', '00:30']);
  const otherDay = moveStart(board, { startDate: '2026-06-05' });
  expect([otherDay.endDate, otherDay.endTime]).toEqual(['2026-06-05', '11:00']);
});

test('a first start brings an end half an hour later', () => {
  const started = moveStart(empty, { startTime: '23:45' });
  expect([started.endDate, started.endTime]).toEqual(['2026-06-02', '00:15']);
});

test('problems are told at their fields', () => {
  expect(Object.keys(problemsOf(empty))).toEqual(['title', 'startTime']);
  expect(Object.keys(problemsOf({ ...board, endTime: '09:00' }))).toEqual(['endTime']);
  expect(Object.keys(problemsOf({ ...board, endDate: '2026-05-31' }))).toEqual(['endDate']);
  expect(Object.keys(problemsOf({ ...board, zone: 'Mars/Base' }))).toEqual(['zone']);
  expect(problemsOf({ ...board, zone: '' })).toEqual({});
  expect(problemsOf(board)).toEqual({});
});

test('when somebody was faster, mine stays mine and theirs theirs', () => {
  const typed = { ...board, title: 'Board call' };
  const theirs = { ...board, title: 'Boardroom', place: 'Room 9' };
  expect(mine(board, typed, theirs)).toMatchObject({ title: 'Board call', place: 'Room 9' });
});

test('the API’s fields are found on the form', () => {
  expect(formField('guests.0.email', board)).toBe('guests');
  expect(formField('start', board)).toBe('startTime');
  expect(formField('start', { ...board, allDay: true })).toBe('startDate');
  expect(formField('rev', board)).toBeUndefined();
});
