import { csv } from '../ui/csv';
import { lengthText } from '../ui/length';
import { shortDate } from '../ui/time';
import type { Report, Week } from './queries';
import { d } from './texts';

/** How much of what was planned was kept, in percent; undefined when nothing was. */
export function shareOf({ planned, kept }: Pick<Week, 'planned' | 'kept'>): number | undefined {
  return planned > 0 ? Math.round((kept / planned) * 100) : undefined;
}

export function shareText(of: Pick<Week, 'planned' | 'kept'>): string {
  const share = shareOf(of);
  return share === undefined ? d('none') : d('percent', { share });
}

export function weekText({ from, until }: Week, today: string): string {
  return d('weekOf', { from: shortDate(from, today), until: shortDate(until, today) });
}

/** The report as text, to be pasted into a message. */
export function reportText(name: string, { weeks, today }: Report): string {
  const lines = weeks.flatMap((week) => [
    '',
    weekText(week, today),
    `${d('kept')}: ${d('of', { kept: lengthText(week.kept), planned: lengthText(week.planned) })} (${shareText(week)})`,
    `${d('outside')}: ${lengthText(week.outside)}`,
    ...week.rules.map(
      (rule) =>
        `  ${rule.label}: ${d('of', { kept: lengthText(rule.kept), planned: lengthText(rule.planned) })}` +
        rule.broken
          .map(({ title, reason }) => `; ${title || d('private')}${reason ? ` (${reason})` : ''}`)
          .join(''),
    ),
  ]);
  return [name, d('about'), ...lines].join('\n');
}

/** The report as a table of comma-separated values, in minutes: a line for each rule of a week, and one for the week. */
export function reportCsv({ weeks }: Report): string {
  const head = ['from', 'until', 'rule', 'planned_minutes', 'kept_minutes', 'outside_minutes'];
  const rows = weeks.flatMap(({ from, until, planned, kept, outside, rules }) => [
    [from, until, '', planned, kept, outside],
    ...rules.map((rule) => [from, until, rule.label, rule.planned, rule.kept, '']),
  ]);
  return csv([head, ...rows]);
}
