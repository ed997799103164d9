import type { Facts, Week } from './facts';
import { l } from './texts';

/** So many lines of a kind stand in a status; the rest is counted. */
const most = 12;

interface Asked {
  week: Week;
  facts: Facts;
  /** Ids of tasks that the writer left out. */
  without: ReadonlySet<string>;
  /** Short and with its weekday: "Fri 27 Nov". */
  day: (date: string) => string;
}

/** The status of a week in Markdown: what is done, what was decided, what is in the way, what comes next. */
export function statusOf({ week, facts, without, day }: Asked): string {
  const kept = <T extends { id: string }>(list: readonly T[]) =>
    list.filter(({ id }) => !without.has(id));
  const sections: [string, string[]][] = [
    [l('done'), kept(facts.done).map(({ title }) => plain(title))],
    [
      l('decided'),
      facts.decided.map(({ question, options, answer }) => {
        const chosen = options.find(({ key }) => key === answer?.option)?.title ?? '';
        return l('decidedLine', { question: plain(question), answer: plain(chosen) });
      }),
    ],
    [
      l('blocked'),
      [
        ...facts.asked.map(({ question, by }) =>
          l('askedLine', { question: plain(question), when: day(by.slice(0, 10)) }),
        ),
        ...kept(facts.waiting).map(({ title, wait }) =>
          l('waitingLine', { title: plain(title), who: plain(wait?.for || l('somebody')) }),
        ),
      ],
    ],
    [
      l('slipped'),
      kept(facts.slipped).map(({ title, due }) =>
        l('slippedLine', { title: plain(title), when: day(due ?? '') }),
      ),
    ],
    [
      l('next'),
      kept(facts.next).map(({ title, due }) =>
        due ? l('nextLine', { title: plain(title), when: day(due) }) : plain(title),
      ),
    ],
  ];
  const text = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `## ${title}\n\n${listed(lines)}`);
  const counts = countsOf(facts);
  const head = l('head', { from: day(week.from), until: day(week.until) });
  return [head, ...(counts ? [counts] : []), ...text].join('\n\n').trim();
}

function listed(lines: string[]): string {
  const shown = lines.slice(0, most).map((line) => `- ${line}`);
  const rest = lines.length - most;
  if (rest > 0) shown.push(`- ${l('more', { count: rest })}`);
  return shown.join('\n');
}

function countsOf({ came, answered, open }: Facts): string {
  const all = came.first + came.usual + came.last;
  if (all + answered.length + open.length === 0) return '';
  const counts = { came: all, answered: answered.length, open: open.length };
  return came.first > 0
    ? l('requestsFirst', { ...counts, first: came.first })
    : l('requests', counts);
}

/** Words of a record as plain text in Markdown. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/([\\`*_[\]<>#|~])/g, '\\$1');
}
