import { cityOf } from '../../ui/time';
import { type Axis, hourTicks, offsetOn } from './axis';
import classes from './Ruler.module.css';

interface Zones {
  own: string;
  /** Another zone, whose hours stand beside. */
  beside?: string;
}

/** Whose hours the rulers below show. */
export function Corner({ own, beside }: Zones) {
  return (
    <p className={classes.corner}>
      {beside && <span className={classes.name}>{cityOf(beside)}</span>}
      <span className={classes.name}>{cityOf(own)}</span>
    </p>
  );
}

/** The hours at the left of a board. `ticksOf` says where the hours of a zone stand when the axis is not of instants. */
export function Ruler({
  axis,
  own,
  beside,
  ticksOf = (zone) => hourTicks(axis, zone),
}: Zones & { axis: Axis; ticksOf?: (zone: string) => { at: number; label: string }[] }) {
  return (
    <div className={classes.ruler}>
      {[...(beside ? [beside] : []), own].map((zone) => (
        <div
          key={zone}
          className={classes.hours}
          data-beside={zone !== own || undefined}
          aria-hidden
        >
          {ticksOf(zone).map(({ at, label }) => (
            <span key={at} className={classes.hour} style={{ top: offsetOn(axis, at) }}>
              {at > axis.from && label}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}
