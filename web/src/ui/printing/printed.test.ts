import { expect, test, vi } from 'vitest';
import { pdfOf, print } from './printed';

test('a printed page is asked for its PDF, or to be printed at once', () => {
  expect(pdfOf('/print/note/x')).toBe('/print/note/x?as=pdf');
  expect(pdfOf('/print/tasks?tag=a')).toBe('/print/tasks?tag=a&as=pdf');
  const open = vi.spyOn(window, 'open').mockReturnValue(null);
  print('/print/tasks?tag=a');
  expect(open).toHaveBeenCalledWith('/print/tasks?tag=a&now=1', '_blank', 'noopener');
});
