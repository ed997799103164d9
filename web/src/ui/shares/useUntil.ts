import { useOwnZone } from '../../api/me';
import type { ShareSeen } from '../../api/shares';
import { relativeDay } from '../RelativeDate';
import { civilDate, clock, fromMicros } from '../time';
import { useNow } from '../useNow';

/** Says when a share ends: its last day, with the time where that is not midnight for the reader. */
export function useUntil(): (one: Pick<ShareSeen, 'until_us'>) => string {
  const zone = useOwnZone();
  const today = civilDate(useNow(), zone);
  return ({ until_us }) => {
    const at = fromMicros(until_us);
    const time = clock(at, zone);
    if (time === '00:00') return relativeDay(civilDate(at - 1, zone), today);
    return `${relativeDay(civilDate(at, zone), today)} ${time}`;
  };
}
