import { expect, test } from 'vitest';
import type { Partnership } from './queries';
import { checkSupport, draftOfSupport, newSupport, patchOfSupport } from './support';

const draft = { ...newSupport('2026-11-21'), member: 'sam' };

test('standing support needs somebody only', () => {
  expect(checkSupport(draft)).toEqual({});
  expect(Object.keys(checkSupport({ ...draft, member: '' }))).toEqual(['member']);
});

test('cover needs a last day and a reason', () => {
  expect(Object.keys(checkSupport({ ...draft, kind: 'cover' }))).toEqual(['until', 'reason']);
  const cover = { ...draft, kind: 'cover', until: '2026-12-01', reason: 'Leave' } as const;
  expect(checkSupport(cover)).toEqual({});
});

test('the last day can not come before the first', () => {
  expect(Object.keys(checkSupport({ ...draft, until: '2026-11-20' }))).toEqual(['until']);
});

test('only what was changed is sent, and no last day is no end', () => {
  const patch = patchOfSupport(3, ['until', 'kind'], { ...draft, kind: 'standing' });
  expect(patch).toEqual({ rev: 3, until: null });
});

test('cover that is stored may lose its end', () => {
  const stored = { member: 'sam', role: 'viewer', from: '2026-11-17', until: '2026-12-01' };
  const opened = draftOfSupport({ ...stored, reason: 'Leave' } as Partnership);
  expect(opened.until).toBe('2026-12-01');
  expect(checkSupport({ ...opened, until: '' })).toEqual({});
});
