import type { Shown, Verb } from './queries';

const undecided = ['new', 'asked', 'later'];
const inHand = ['accepted', 'delegated', 'written'];

/** What can be done with a request as it stands; the API decides. */
export function can({ standing }: Pick<Shown, 'standing'>, to: Verb): boolean {
  switch (to) {
    case 'done':
      return undecided.includes(standing) || inHand.includes(standing);
    case 'delegate':
      return undecided.includes(standing) || standing === 'accepted' || standing === 'delegated';
    case 'reopen':
      return standing !== 'new';
    default:
      return undecided.includes(standing);
  }
}
