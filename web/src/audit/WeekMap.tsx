import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { spokenLocale } from '../app/i18n';
import { lengthText } from '../ui/length';
import { Segments } from '../ui/Segments';
import { Widget } from '../ui/Widget';
import classes from './audit.module.css';
import { hoursShown, type IdealState, lookAt, sumOf } from './hours';
import type { Of, Report } from './queries';
import { h } from './texts';

type View = 'was' | 'ideal' | 'difference';
const views: readonly View[] = ['was', 'ideal', 'difference'];
const ideals: readonly IdealState[] = ['protected', 'off', 'rather_not', 'rather', 'open'];

interface Properties {
  report: Report;
  who: string;
  open: (title: string, of: Of) => void;
}

/** The hours of the week: what they were taken by, what the rules want of them, and how the two differ. */
export function WeekMap({ report, who, open }: Properties) {
  const [view, setView] = useState<View>('was');
  const { week } = report;
  return (
    <Widget
      title={h('title')}
      note={h('summary', {
        against: lengthText(sumOf(week.against)),
        meetings: lengthText(sumOf(week.meetings)),
      })}
    >
      <p className={classes.note}>
        {h('about')}{' '}
        <Link to="/rules" search={{ who }}>
          {h('toRules')}
        </Link>
      </p>
      <Segments
        className={classes.mapView}
        aria-label={h('view')}
        size="xs"
        fullWidth
        value={view}
        onChange={(next) => setView(views.find((one) => one === next) ?? 'was')}
        data={views.map((one) => ({ value: one, label: h(one) }))}
      />
      <div className={classes.maps} data-view={view}>
        {views.map((one) => (
          <div key={one} className={classes.map} data-map={one}>
            <Grid report={report} view={one} open={open} />
            <Legend view={one} />
          </div>
        ))}
      </div>
    </Widget>
  );
}

function Legend({ view }: { view: View }) {
  const marks =
    view === 'ideal'
      ? ideals.map((one) => [one, h(one)] as const)
      : view === 'difference'
        ? (['against', 'fits', 'unused', 'quiet'] as const).map((one) => [one, h(one)] as const)
        : [];
  if (marks.length === 0) return null;
  return (
    <ul className={classes.legend}>
      {marks.map(([mark, words]) => (
        <li key={mark}>
          <span className={classes.mark} data-mark={mark} aria-hidden />
          {words}
        </li>
      ))}
    </ul>
  );
}

function dayNames(width: 'short' | 'long'): string[] {
  const format = new Intl.DateTimeFormat(spokenLocale(), { weekday: width, timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2024, 0, 1 + day)));
}

interface GridProperties {
  report: Report;
  view: View;
  open: (title: string, of: Of) => void;
}

function Grid({ report, view, open }: GridProperties) {
  const hours = hoursShown(report.week);
  const short = dayNames('short');
  const long = dayNames('long');
  const [focus, setFocus] = useState<number>();
  const cells = lookAt(report);
  const buttons = cells.flatMap(({ minutes }, cell) =>
    view === 'was' && minutes > 0 ? [cell] : [],
  );
  const first = focus !== undefined && buttons.includes(focus) ? focus : buttons[0];
  return (
    <table className={classes.grid}>
      <caption>{h(view)}</caption>
      <thead>
        <tr>
          <td aria-label={h('hour')} />
          {short.map((day, index) => (
            <th key={day} scope="col" abbr={long[index]}>
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={walk}>
        {hours.map((hour) => (
          <tr key={hour}>
            <th scope="row">{String(hour).padStart(2, '0')}</th>
            {long.map((day, weekday) => {
              const cell = weekday * 24 + hour;
              const one = cells[cell];
              if (!one) return null;
              const at = { day, hour: `${String(hour).padStart(2, '0')}:00` };
              if (view === 'ideal') {
                return (
                  <td key={day} data-mark={one.ideal}>
                    <span className={classes.spoken}>
                      {h('idealCell', { ...at, what: h(one.ideal) })}
                    </span>
                  </td>
                );
              }
              if (view === 'difference') {
                const shown = one.mark === 'against' ? one.against : one.minutes;
                return (
                  <td key={day} data-mark={one.mark}>
                    <span className={classes.spoken}>
                      {h(`${one.mark}Cell`, { ...at, minutes: shown })}
                    </span>
                    <span aria-hidden>{shown > 0 ? shown : ''}</span>
                  </td>
                );
              }
              return (
                <td
                  key={day}
                  style={{ '--heat': `${Math.min(60, one.minutes)}%` } as object}
                  data-heat
                >
                  {one.minutes > 0 ? (
                    <button
                      type="button"
                      tabIndex={cell === first ? 0 : -1}
                      data-cell={cell}
                      aria-label={h('cellOpen', { ...at, minutes: one.minutes })}
                      onFocus={() => setFocus(cell)}
                      onClick={() =>
                        open(`${day} ${at.hour}`, { weekday: weekday + 1, hour, meets: true })
                      }
                    >
                      {one.minutes}
                    </button>
                  ) : (
                    <span className={classes.spoken}>{h('cell', { ...at, minutes: 0 })}</span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Arrow keys go to the next hour with a meeting in their direction. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const steps: Record<string, number> = {
    ArrowUp: -1,
    ArrowDown: 1,
    ArrowLeft: -24,
    ArrowRight: 24,
  };
  const step = steps[event.key];
  const from = Number((event.target as HTMLElement).dataset.cell);
  if (!step || Number.isNaN(from)) return;
  event.preventDefault();
  for (let cell = from + step; cell >= 0 && cell < 168; cell += step) {
    if (Math.abs(step) === 1 && Math.floor(cell / 24) !== Math.floor(from / 24)) return;
    const next = event.currentTarget.querySelector<HTMLElement>(`[data-cell="${cell}"]`);
    if (next) {
      next.focus();
      return;
    }
  }
}
