import { fromMicros } from '../ui/time';

/** Whether answers are taken. */
export function takes(poll: { state: string; deadline_us: number }, now: number): boolean {
  return poll.state === 'open' && fromMicros(poll.deadline_us) > now;
}
