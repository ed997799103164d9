import { UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useOwnZone } from '../api/me';
import type { Resource } from '../api/resources';
import { Chip } from '../ui/Chip';
import { cityOf, clock, fromMicros, sameZone } from '../ui/time';
import { Widget } from '../ui/Widget';
import { type Open, type State, stateAt, stretchOf, type Taken } from './day';
import classes from './resources.module.css';
import { t } from './texts';

interface Stretch {
  from: number;
  to: number;
}

interface Properties {
  name: string;
  resources: readonly Resource[];
  taken: readonly Taken[];
  open: readonly Open[];
  /** The reader's day. */
  day: Stretch;
  date: string;
  /** On the day that is today. */
  now: number | undefined;
  /** Whether the reader may change them. */
  keeps: boolean;
  edit: (id: string) => void;
}

/** One site: its rooms and equipment, each with how it stands and its day. */
export function Site({ name, resources, day, date, now, keeps, edit, ...all }: Properties) {
  const own = useOwnZone();
  const here = new Set(resources.map(({ id }) => id));
  const open = all.open.filter(({ resource }) => here.has(resource));
  const taken = all.taken.filter(({ resource }) => here.has(resource));
  const stretch = stretchOf(day, open, taken);
  const zone = resources[0]?.zone ?? own;
  const note = sameZone(zone, own)
    ? undefined
    : t('clocks', { city: cityOf(zone), time: clock(now ?? stretch.from, zone) });
  return (
    <Widget title={name || t('elsewhere')} note={note} flush>
      <div className={classes.ruler} aria-hidden>
        <span />
        <div className={classes.lane}>
          {hoursOf(stretch).map((at) => (
            <span key={at} style={{ left: `${part(at, stretch)}%` }}>
              {clock(at, own)}
            </span>
          ))}
        </div>
      </div>
      <ul className={classes.rows}>
        {resources.map((one) => (
          <Row
            key={one.id}
            resource={one}
            taken={taken.filter(({ resource }) => resource === one.id)}
            open={open.filter(({ resource }) => resource === one.id)}
            stretch={stretch}
            date={date}
            now={now}
            keeps={keeps}
            edit={() => edit(one.id)}
          />
        ))}
      </ul>
    </Widget>
  );
}

interface RowProperties extends Omit<Properties, 'name' | 'resources' | 'day' | 'edit'> {
  resource: Resource;
  stretch: Stretch;
  edit: () => void;
}

function Row({ resource, taken, open, stretch, date, now, keeps, edit }: RowProperties) {
  const own = useOwnZone();
  const { name, floor, capacity, features, doubles } = resource;
  const facts = [floor, capacity > 0 && t('people', { count: capacity })].filter(Boolean);
  const state = now === undefined ? undefined : stateAt(now, open, taken);
  return (
    <li className={classes.row} aria-label={name}>
      <div className={classes.what}>
        <UnstyledButton
          className={classes.name}
          aria-label={t(keeps ? 'openForm' : 'openFacts', { name })}
          onClick={edit}
        >
          {name}
        </UnstyledButton>
        {facts.length > 0 && <span className={classes.muted}>{facts.join(', ')}</span>}
        {(features.length > 0 || doubles) && (
          <span className={classes.chips}>
            {features.map((one) => (
              <Chip key={one}>{one}</Chip>
            ))}
            {doubles && <Chip>{t('doubles')}</Chip>}
          </span>
        )}
        <span className={classes.state} data-is={state?.is}>
          {state ? stateText(state, own) : dayText(taken)}
        </span>
      </div>
      <div className={classes.lane} data-bars>
        {open.map((span) => (
          <span key={span.start_us} className={classes.open} style={place(span, stretch)} />
        ))}
        {hoursOf(stretch).map((at) => (
          <span key={at} className={classes.hour} style={{ left: `${part(at, stretch)}%` }} />
        ))}
        {taken.map((one) => (
          <Bar
            key={`${one.event ?? ''} ${one.start_us}`}
            name={name}
            taken={one}
            stretch={stretch}
            date={date}
          />
        ))}
        {now !== undefined && now > stretch.from && now < stretch.to && (
          <span className={classes.now} style={{ left: `${part(now, stretch)}%` }} />
        )}
      </div>
    </li>
  );
}

function Bar({
  name,
  taken,
  stretch,
  date,
}: {
  name: string;
  taken: Taken;
  stretch: Stretch;
  date: string;
}) {
  const own = useOwnZone();
  const time = `${clock(fromMicros(taken.start_us), own)}–${clock(fromMicros(taken.end_us), own)}`;
  const what = [taken.title || t('taken'), taken.by].filter(Boolean).join(', ');
  const more = [
    taken.held && t('held'),
    taken.lost && t('lost'),
    taken.reason && t('reasonIs', { reason: taken.reason }),
  ].filter(Boolean);
  const label = [t('bar', { name, what, time }), ...more].join('. ');
  const properties = {
    className: taken.held ? `${classes.bar} hold` : classes.bar,
    style: place(taken, stretch),
    title: label,
    'aria-label': label,
    'data-lost': taken.lost || undefined,
  };
  const text = (
    <>
      <b>{taken.title || t('taken')}</b> {time}
    </>
  );
  return taken.event ? (
    <Link to="/calendar" search={{ date, open: taken.event }} {...properties}>
      {text}
    </Link>
  ) : (
    <span {...properties} role="img">
      {text}
    </span>
  );
}

function stateText(state: State, zone: string): string {
  switch (state.is) {
    case 'taken':
      return t('takenUntil', { time: clock(state.until, zone), by: state.by.by });
    case 'closed':
      return state.opens ? t('opens', { time: clock(state.opens, zone) }) : t('closed');
    default:
      return state.until ? t('freeUntil', { time: clock(state.until, zone) }) : t('freeAll');
  }
}

function dayText(taken: readonly Taken[]): string {
  return taken.length === 0 ? t('freeWhole') : t('freeDay', { count: taken.length });
}

function part(at: number, { from, to }: Stretch): number {
  return Math.max(0, Math.min(100, ((at - from) / (to - from)) * 100));
}

function place(span: { start_us: number; end_us: number }, stretch: Stretch) {
  const left = part(fromMicros(span.start_us), stretch);
  return { left: `${left}%`, width: `${part(fromMicros(span.end_us), stretch) - left}%` };
}

function hoursOf({ from, to }: Stretch): number[] {
  const hour = 3_600_000;
  const step = to - from > 14 * hour ? 3 * hour : 2 * hour;
  const all: number[] = [];
  for (let at = from; at < to; at += step) all.push(at);
  return all;
}
