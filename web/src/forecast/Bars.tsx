import { shortDate } from '../ui/time';
import { type Forecast, hasBand, inHours, parts, type Week } from './data';
import classes from './forecast.module.css';
import { t } from './texts';

/** A column for each week: what is known, what is expected on top, and how far it may be off. */
export function Bars({ data }: { data: Forecast }) {
  const { weeks, today, peaks } = data;
  const most = Math.max(60, ...weeks.map(({ total, high }) => Math.max(total, high)));
  const share = (minutes: number) => `${(100 * minutes) / most}%`;
  const shown = parts.filter((part) => weeks.some((week) => week[part] > 0));
  return (
    <>
      <ul className={classes.legend}>
        {shown.map((part) => (
          <li key={part}>
            <span className={classes.swatch} data-part={part} aria-hidden />
            {t(part)}
          </li>
        ))}
      </ul>
      <ol className={classes.bars}>
        {weeks.map((week) => (
          <li key={week.from} title={barText(week, today)}>
            <span className={classes.hidden}>{barText(week, today)}</span>
            <span className={classes.figure} aria-hidden>
              {week.total > 0 && inHours(week.total)}
            </span>
            <span className={classes.column} aria-hidden>
              <span className={classes.stack} style={{ height: share(week.total) }}>
                {shown
                  .toReversed()
                  .map(
                    (part) =>
                      week[part] > 0 && (
                        <span key={part} data-part={part} style={{ flexGrow: week[part] }} />
                      ),
                  )}
              </span>
              {hasBand(week) && (
                <span
                  className={classes.whisker}
                  style={{ bottom: share(week.low), height: share(week.high - week.low) }}
                />
              )}
            </span>
            <span
              className={classes.day}
              data-peak={peaks.some(({ from }) => from === week.from) || undefined}
              aria-hidden
            >
              {shortDate(week.from, week.from)}
            </span>
          </li>
        ))}
      </ol>
      <p className={classes.note}>{t(weeks.some(hasBand) ? 'band' : 'noBand')}</p>
    </>
  );
}

function barText(week: Week, today: string): string {
  const text = t('bar', {
    day: shortDate(week.from, today),
    total: t('hours', { hours: inHours(week.total) }),
    parts: parts
      .filter((part) => week[part] > 0)
      .map((part) => `${t(part)} ${t('hours', { hours: inHours(week[part]) })}`)
      .join(', '),
  });
  if (!hasBand(week)) return text;
  return `${text} ${t('barBand', { low: inHours(week.low), high: inHours(week.high) })}`;
}
