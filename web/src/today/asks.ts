import type { Change } from '../calendar/types';

/** Whether there is somebody to ask about a change: not about what a file or the program brought. */
export function asksSomebody({ by, via }: Change): boolean {
  return by.name !== '' && via !== 'import' && via !== 'job';
}
