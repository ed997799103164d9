import type { QueryClient } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import type { SampleShown } from '../api/firstSteps';
import { ApiError } from '../api/problem';
import { confirm } from '../ui/confirm';
import { say, sayProblem, undoable } from '../ui/toast';
import { s } from './texts';
import { counted } from './words';

/** Makes the executive to look around with. */
export async function makeSample(client: QueryClient): Promise<void> {
  try {
    const { sample } = await sent(api.POST('/sample', {}));
    say(s('made', { name: sample.name }));
  } catch (error) {
    tell(error);
  }
  await client.invalidateQueries();
}

/**
 * Takes the sample away with everything that is theirs. What people added to it is told first, with numbers; when that
 * became more meanwhile, it is told again.
 */
export async function removeSample(client: QueryClient): Promise<void> {
  try {
    for (;;) {
      const { sample } = await sent(api.GET('/sample', {}));
      if (sample.added_total > 0 && !(await agreed(sample))) return;
      const { id, rev, added_total: told } = sample;
      try {
        const { act } = await sent(api.POST('/sample/remove', { body: { id, rev, told } }));
        undoable(act, s('removed'));
        break;
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== 'sample.added') throw error;
      }
    }
  } catch (error) {
    tell(error);
  }
  await client.invalidateQueries();
}

function agreed(sample: SampleShown): Promise<boolean> {
  return confirm({
    title: s('ask'),
    text: [
      s('goes', { name: sample.name, what: counted(sample.made) }),
      s('added', { what: counted(sample.added) }),
      s('stays'),
    ].join(' '),
    action: s('yes'),
  });
}

/** Somebody else was quicker, or it may not be. */
function tell(error: unknown): void {
  if (error instanceof ApiError && error.status === 404) say(s('gone'));
  else sayProblem(error instanceof Error ? error.message : String(error));
}
