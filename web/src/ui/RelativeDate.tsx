import { useOwnZone } from '../api/me';
import classes from './RelativeDate.module.css';
import { t } from './texts';
import { civilDate, daysBetween, longDate, shortDate, weekday } from './time';
import { useNow } from './useNow';

interface Properties {
  /** "YYYY-MM-DD" */
  date: string;
  /** It should have been done by then: the past is late, and says so. */
  due?: boolean;
}

/** A civil date as people say it: Today, Tomorrow, Fri, 17 Mar. */
export function RelativeDate({ date, due = false }: Properties) {
  const today = civilDate(useNow(), useOwnZone());
  const days = daysBetween(today, date);
  const late = due && days < 0;
  return (
    <time
      dateTime={date}
      title={longDate(date, today)}
      className={late ? classes.late : undefined}
      data-late={late || undefined}
    >
      {late ? t('daysLate', { count: -days }) : relativeDay(date, today)}
    </time>
  );
}

/** Today, Tomorrow, Yesterday, a weekday within the coming six days, else day and month. */
export function relativeDay(date: string, today: string): string {
  const days = daysBetween(today, date);
  if (days === 0) return t('today');
  if (days === 1) return t('tomorrow');
  if (days === -1) return t('yesterday');
  return days > 1 && days < 7 ? weekday(date) : shortDate(date, today);
}

/** The same inside a sentence: "by tomorrow". */
export function dayInSentence(date: string, today: string): string {
  const said = relativeDay(date, today);
  return Math.abs(daysBetween(today, date)) > 1 ? said : said.toLowerCase();
}
