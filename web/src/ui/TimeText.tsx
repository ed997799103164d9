import { useOwnZone } from '../api/me';
import { t } from './texts';
import { cityOf, clock, type Instant, sameZone } from './time';

interface Properties {
  at: Instant;
  /** The zone whose clocks the time is read from. */
  zone: string;
  /** Where that is, when better known than by the zone's name. */
  place?: string;
}

/** A time of day. When it is not in the reader's own zone, it says where. */
export function TimeText({ at, zone, place }: Properties) {
  const own = useOwnZone();
  const time = clock(at, zone);
  const iso = new Date(at).toISOString();
  if (sameZone(zone, own)) return <time dateTime={iso}>{time}</time>;
  return (
    <time dateTime={iso} title={`${clock(at, own)} ${cityOf(own)}`}>
      {t('timeIn', { time, place: place || cityOf(zone) })}
    </time>
  );
}
