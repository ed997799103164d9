import { shortDate } from '../ui/time';
import type { Report, Week } from './queries';
import { d } from './texts';

/** "2 h 30 min". */
export function lengthText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

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
  return [head, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n');
}

/** A value that a spreadsheet reads as text, never as a formula. */
function quoted(value: string | number): string {
  let text = String(value);
  if (typeof value === 'string' && /^[=+\-@\t\r]/.test(text)) text = `'${text}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
