import { expect, test } from 'vitest';
import { isCalendarFile, nameOfFile } from './useFileDrop';

test('calendar files are known by name or by type', () => {
  expect(isCalendarFile(new File([], 'Work.ICS'))).toBe(true);
  expect(isCalendarFile(new File([], 'download', { type: 'text/calendar' }))).toBe(true);
  expect(isCalendarFile(new File([], 'notes.txt', { type: 'text/plain' }))).toBe(false);
});

test('a calendar is named after its file', () => {
  expect(nameOfFile('board_meetings.ics')).toBe('board meetings');
  expect(nameOfFile('.ics')).toBe('.ics');
});
