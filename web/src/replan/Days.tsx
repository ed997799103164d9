import { personColour } from '../ui/Person';
import { cityOf, clock, fromMicros, longDate } from '../ui/time';
import classes from './Days.module.css';
import { days, type Lane, type Strip } from './strips';
import { t } from './texts';
import type { Plan } from './usePlan';

/** The days concerned, as they are and as they would be, side by side on one axis of hours. */
export default function Days({ plan, zone, today }: { plan: Plan; zone: string; today: string }) {
  const { rows, from, to } = days(plan, zone);
  if (rows.length === 0) return null;
  const hours = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter(
    (hour) => (hour - from) % 2 === 0,
  );
  const axis = (
    <div className={classes.axis} aria-hidden>
      {hours.map((hour) => (
        <span key={hour} style={{ insetInlineStart: `${((hour - from) / (to - from)) * 100}%` }}>
          {String(hour).padStart(2, '0')}
        </span>
      ))}
    </div>
  );
  return (
    <div className={classes.days}>
      <div className={classes.heads}>
        <div>
          <h3>{t('before')}</h3>
          {axis}
        </div>
        <div>
          <h3>{t('after')}</h3>
          {axis}
        </div>
      </div>
      {rows.map(({ principal, date, before, after }) => {
        const name = t('dayOf', { name: principal.name, day: longDate(date, today) });
        return (
          <section key={`${principal.id} ${date}`} {...personColour(principal.colour)}>
            <h4 className={classes.name}>{name}</h4>
            <div className={classes.pair}>
              <Axis strip={before} label={`${t('before')}: ${name}`} zone={zone} />
              <Axis strip={after} label={`${t('after')}: ${name}`} zone={zone} />
            </div>
          </section>
        );
      })}
      <p className={classes.zone}>{t('inZone', { city: cityOf(zone) })}</p>
    </div>
  );
}

function Axis({ strip, label, zone }: { strip: Strip; label: string; zone: string }) {
  return (
    <ul
      className={classes.strip}
      aria-label={label}
      style={{ height: `${Math.max(1, strip.lanes) * 26 + 6}px` }}
    >
      {strip.blocks.map((one) => (
        <BlockOf key={`${one.key} ${one.left}`} one={one} zone={zone} />
      ))}
    </ul>
  );
}

function BlockOf({ one, zone }: { one: Lane; zone: string }) {
  const times = `${clock(fromMicros(one.startUS), zone)}–${clock(fromMicros(one.endUS), zone)}`;
  return (
    <li
      className={classes.block}
      data-kind={one.kind}
      title={`${times} ${one.title}`}
      style={{
        insetInlineStart: `${one.left}%`,
        inlineSize: `${one.width}%`,
        insetBlockStart: `${one.lane * 26 + 4}px`,
      }}
    >
      {one.title}
      <span className={classes.hidden}> {times}</span>
    </li>
  );
}
