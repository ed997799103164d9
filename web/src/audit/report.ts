import { type Cell, csv } from '../ui/csv';
import { lengthText } from '../ui/length';
import { shortDate } from '../ui/time';
import {
  all,
  categoryName,
  kindName,
  type Names,
  peopleText,
  targetText,
  weekly,
  weekName,
} from './names';
import type { Report, Share, Stands } from './queries';
import { a, c, g } from './texts';

function shareText(share: Share): string {
  const { went, ahead } = share;
  if (ahead === 0) return lengthText(went);
  if (went === 0) return g('ahead', { length: lengthText(ahead) });
  return `${lengthText(went + ahead)} (${g('wentAhead', { went: lengthText(went), ahead: lengthText(ahead) })})`;
}

/** How a target stands, in a few words. */
export function standsText({ met, missed, ahead }: Stands): string {
  const over = met + missed;
  const parts = [over > 0 ? a('sum', { met, over }) : a('noneOver')];
  if (ahead > 0) parts.push(a('aheadMissed', { count: ahead }));
  return parts.join('; ');
}

/** The report as a text for whoever it is about: sums and targets, and no meeting by its name. */
export function reportText(name: string, report: Report, names: Names): string {
  const { from, until, today, days, total } = report;
  const share = (part: Share) => ` (${percent(all(part), all(total))} %)`;
  const section = (title: string, lines: string[]) =>
    lines.length > 0 ? ['', title, ...lines] : [];
  return [
    `${name}: ${shortDate(from, today)} – ${shortDate(until, today)}`,
    `${g('total')}: ${shareText(total)}; ${g('aWeek', { length: lengthText(weekly(all(total), days)) })}`,
    `${g('outside')}: ${shareText(report.outside)}`,
    `${g('twice')}: ${lengthText(report.twice)}`,
    ...section(
      a('title'),
      report.targets.map(
        (one) => `  ${one.target.label} (${targetText(one.target, names)}): ${standsText(one)}`,
      ),
    ),
    ...section(
      c('categories'),
      report.categories.map((one) => `  ${categoryName(one)}: ${shareText(one)}${share(one)}`),
    ),
    ...section(
      c('kinds'),
      report.kinds
        .filter((one) => all(one) > 0)
        .map(
          (one) =>
            `  ${kindName(one.kind)}: ${shareText(one)}${one.kind === 'kept' ? '' : share(one)}`,
        ),
    ),
    ...section(
      c('people'),
      report.people
        .slice(0, 10)
        .map((one) => `  ${one.name}: ${shareText(one)}, ${g('times', { count: one.times })}`),
    ),
    ...section(
      c('weeks'),
      report.weeks.map((one) => `  ${weekName(one, today)}: ${shareText(one.total)}`),
    ),
  ].join('\n');
}

/** How many of a hundred. */
export function percent(part: number, whole: number): number {
  return whole > 0 ? Math.round((part / whole) * 100) : 0;
}

/** All that is shown as one table, in minutes: a line for each figure. */
export function reportCsv(report: Report, names: Names): string {
  const { from, until } = report;
  const rows: Cell[][] = [
    ['part', 'from', 'until', 'name', 'went_minutes', 'ahead_minutes', 'times', 'note'],
  ];
  const line = (part: string, name: string, share: Share, times: Cell = '', note = '') =>
    rows.push([part, from, until, name, share.went, share.ahead, times, note]);
  line('total', '', report.total);
  line('out_of_hours', '', report.outside);
  line('recurring', '', report.repeating);
  rows.push(
    ['double_booked', from, until, '', report.twice, '', '', ''],
    ['on_hold', from, until, '', report.held, '', '', ''],
  );
  for (const one of report.kinds) line('kind', kindName(one.kind), one, one.times);
  for (const one of report.categories) line('category', categoryName(one), one, one.times);
  for (const one of report.people) line('person', one.name, one, one.times, one.email);
  for (const week of report.weeks) {
    const of = (part: string, name: string, share: Share) =>
      rows.push([part, week.from, week.until, name, share.went, share.ahead, '', '']);
    of('week', '', week.total);
    for (const [index, share] of week.categories.entries()) {
      const category = report.categories[index];
      if (category && all(share) > 0) of('week_category', categoryName(category), share);
    }
    for (const [index, share] of week.kinds.entries()) {
      const kind = report.kinds[index];
      if (kind && all(share) > 0) of('week_kind', kindName(kind.kind), share);
    }
  }
  for (const { target, weeks } of report.targets) {
    for (const one of weeks) {
      const note = [one.state, peopleText(one.missing, names)].filter(Boolean).join(' ');
      rows.push([
        'target',
        one.from,
        one.until,
        `${target.label}: ${targetText(target, names)}`,
        one.minutes,
        '',
        '',
        note,
      ]);
    }
  }
  for (let cell = 0; cell < 7 * 24; cell++) {
    const minutes = report.week.meetings[cell] ?? 0;
    if (minutes === 0) continue;
    const hour = `${Math.floor(cell / 24) + 1}-${String(cell % 24).padStart(2, '0')}`;
    rows.push([
      'weekday_hour',
      from,
      until,
      hour,
      minutes,
      '',
      '',
      `against ${report.week.against[cell] ?? 0}`,
    ]);
  }
  return csv(rows);
}
