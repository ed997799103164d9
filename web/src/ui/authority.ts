import { ApiError } from '../api/problem';
import { texts } from '../app/i18n';
import { askWhy } from './confirm';

const t = texts('ui.authority', {
  title: 'A rule says never',
  action: 'Do it all the same',
  why: 'Why it is right all the same',
});

/** What a refusal says: that of its field where it is about one; a rule of standing authority is told whole. */
export function refusal(error: Error): string {
  const ruled = error instanceof ApiError && error.code.startsWith('authority.');
  const field = error instanceof ApiError && !ruled ? error.fields[0] : undefined;
  return field?.message ?? error.message;
}

/**
 * Does something over which standing authority may say never. Where whoever works for somebody may do it all the same, they
 * are asked why, and it is done with that reason.
 */
export async function withReason<T>(call: (reason?: string) => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (problem) {
    if (!(problem instanceof ApiError) || problem.code !== 'authority.override') throw problem;
    const question = { title: t('title'), text: problem.message, action: t('action') };
    const reason = await askWhy({ ...question, why: t('why') });
    if (!reason) throw problem;
    return call(reason);
  }
}
