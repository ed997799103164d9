import { act, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { column, meeting } from './samples';
import { useMoving } from './useMoving';

const people = [
  { id: 'helen', name: 'Helen' },
  { id: 'marcus', name: 'Marcus' },
  { id: 'rosa', name: 'Rosa' },
];

function moving() {
  const save = vi.fn();
  const { result } = renderHook(() => useMoving(people, save));
  const placed = {
    column: column('helen', []),
    meeting: meeting('board', '2026-06-01T09:00', '2026-06-01T10:00'),
  };
  act(() => result.current.start(placed));
  const press = (key: string, shiftKey = false) =>
    act(() => {
      const event = new KeyboardEvent('keydown', { key, shiftKey, bubbles: true });
      document.body.dispatchEvent(event);
    });
  return { save, result, press };
}

test('arrows move it, Enter saves', () => {
  const { save, press } = moving();
  press('ArrowRight');
  press('ArrowDown');
  press('Enter');
  expect(save).toHaveBeenCalledTimes(1);
  expect(save.mock.calls[0]?.[0]).toMatchObject({
    shift: { days: 1, minutes: 15, end_minutes: 0 },
    scope: 'this',
  });
});

test('P gives it to the next person, with Shift to the one before, and round', () => {
  const { result, press } = moving();
  const to = () => result.current.moving?.to;
  press('p');
  expect(to()).toBe('marcus');
  press('P', true);
  expect(to()).toBeUndefined();
  press('P', true);
  expect(to()).toBe('rosa');
  press('p');
  expect(to()).toBeUndefined();
});

test('C makes it a copy, and back', () => {
  const { save, result, press } = moving();
  press('c');
  press('c');
  expect(result.current.moving?.copy).toBe(false);
  press('c');
  press('Enter');
  expect(save.mock.calls[0]?.[0]).toMatchObject({ copy: true });
});

test('what goes nowhere is not saved, and Escape leaves it', () => {
  const { save, result, press } = moving();
  press('Enter');
  expect(save).not.toHaveBeenCalled();
  expect(result.current.moving).toBeNull();
  const again = moving();
  again.press('p');
  again.press('Escape');
  expect(again.result.current.moving).toBeNull();
  expect(again.save).not.toHaveBeenCalled();
});
