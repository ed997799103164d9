import { useOwnZone, usePrincipals } from '../api/me';
import { useWhereabouts } from '../api/whereabouts';
import { elsewhere, momentIn, type Span, spanIn, type There, withPlace } from './spans';
import { addDays, civilDate, fromMicros, sameZone } from './time';
import { useNow } from './useNow';

/** How far back it is known where people were; before that only the reader's own clocks are shown. */
const pastDays = 365;

/** A time as it is shown: on the reader's clocks, which are named, and on others that show another time. */
export interface Shown {
  here: string;
  there: string[];
}

export interface Clocks {
  /** For people by their ids, and on further clocks. */
  span: (span: Span, people?: readonly string[], also?: readonly There[]) => Shown;
  /** The same in one line. */
  words: (span: Span, people?: readonly string[], also?: readonly There[]) => string;
  /** An instant on the clocks of a zone, the reader's unless another is given, and on the reader's then. */
  moment: (us: number, zone?: string) => string;
}

/**
 * Writes times so that it is always said whose clocks they are on. Whoever looks after somebody elsewhere
 * sees both clocks, those where that person is at the time.
 */
export function useClocks(): Clocks {
  const own = useOwnZone();
  const today = civilDate(useNow(), own);
  const { data: principals } = usePrincipals();
  const from = addDays(today, -pastDays);
  const { data: trips } = useWhereabouts(from);
  const at = (id: string, us: number): There[] => {
    const person = principals?.find((one) => one.id === id);
    if (!person || !trips || civilDate(fromMicros(us), person.zone) < from) return [];
    const trip = trips.find((one) => {
      const date = civilDate(fromMicros(us), one.zone);
      return one.principal === id && one.from <= date && date <= one.until;
    });
    const { zone, place } = trip ?? person;
    return [{ zone, place, who: person.name }];
  };
  const span: Clocks['span'] = (time, people = [], also = []) => ({
    here: withPlace(spanIn(time, own, today), { zone: own }),
    there: elsewhere(time, own, [...people.flatMap((id) => at(id, time.start_us)), ...also]),
  });
  return {
    span,
    words: (time, people, also) => {
      const { here, there } = span(time, people, also);
      return there.length > 0 ? `${here} (${there.join('; ')})` : here;
    },
    moment: (us, zone = own) => {
      const there = withPlace(momentIn(us, zone, today), { zone });
      return sameZone(zone, own)
        ? there
        : `${there} (${withPlace(momentIn(us, own, today), { zone: own })})`;
    },
  };
}
