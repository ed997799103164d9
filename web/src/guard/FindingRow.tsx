import { Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Finding, Fix, Standing } from '../api/findings';
import { Chip } from '../ui/Chip';
import { PersonName } from '../ui/Person';
import { cityOf, civilDate, clock, fromMicros, sameZone } from '../ui/time';
import type { Snooze } from './apply';
import { whenText } from './clear';
import classes from './FindingRow.module.css';
import { t } from './texts';

export interface Doing {
  fix: (finding: Finding, fix: Fix) => void;
  snooze: (finding: Finding, until: Snooze) => void;
  accept: (finding: Finding) => void;
  reopen: (finding: Finding) => void;
}

interface Properties {
  finding: Finding;
  person: Standing | undefined;
  own: string;
  today: string;
  doing: Doing;
}

const tones = { high: 'late', medium: 'warn', low: 'plain', offer: 'action' } as const;
const snoozes = [
  ['3h', 'snooze3h'],
  ['tomorrow', 'snoozeTomorrow'],
  ['monday', 'snoozeMonday'],
] as const;

/** One finding: what, what would happen, and what can be done about it. */
export function FindingRow({ finding, person, own, today, doing }: Properties) {
  const { key, title, severity, text, otherwise, answer } = finding;
  return (
    <li className={classes.row} data-severity={severity} data-answered={answer && true}>
      <div className={classes.head}>
        <Chip tone={tones[severity]}>{t(severity)}</Chip>
        <h3 className={classes.title}>
          <Opens finding={finding} own={own}>
            {title}
          </Opens>
        </h3>
        {person && <PersonName name={person.name} colour={person.colour} />}
        <Times finding={finding} own={own} />
      </div>
      <p className={classes.text}>{text}</p>
      {answer ? (
        <p className={classes.otherwise}>
          {answer.state === 'accepted'
            ? t('acceptedBy', { name: answer.by, reason: answer.reason ?? '' })
            : t('snoozedUntil', {
                name: answer.by,
                when: whenText(answer.until_us ?? 0, own, today),
              })}
        </p>
      ) : (
        <p className={classes.otherwise}>{t('otherwise', { text: otherwise })}</p>
      )}
      <div className={classes.actions} data-chrome data-key={key}>
        <Ways finding={finding} doing={doing} />
        {person?.answers && <Answers finding={finding} doing={doing} />}
      </div>
    </li>
  );
}

/** Leads to the task or the first meeting it is about; the row of the keyboard is the one whose title has the focus. */
function Opens({ finding, own, children }: { finding: Finding; own: string; children: string }) {
  if (finding.task) {
    return (
      <Link to="/tasks" search={{ open: finding.task }} data-finding={finding.key}>
        {children}
      </Link>
    );
  }
  const about = finding.meetings.find(({ redacted }) => !redacted);
  const date = civilDate(fromMicros(about?.start_us ?? finding.start_us), own);
  return (
    <Link
      to="/calendar"
      search={{ date, open: about?.event, at: about?.recurrence_id }}
      data-finding={finding.key}
    >
      {children}
    </Link>
  );
}

/** In the reader's zone, and on the clocks where the principal is. */
function Times({ finding, own }: { finding: Finding; own: string }) {
  const from = fromMicros(finding.start_us);
  const until = fromMicros(finding.end_us);
  if (until <= from) return null;
  const there = `${clock(from, finding.zone)}–${clock(until, finding.zone)}`;
  return (
    <span className={classes.times}>
      <time
        dateTime={new Date(from).toISOString()}
      >{`${clock(from, own)}–${clock(until, own)}`}</time>
      {!sameZone(finding.zone, own) && (
        <span className={classes.there}>
          {t('theirTime', { time: there, place: cityOf(finding.zone) })}
        </span>
      )}
    </span>
  );
}

function Ways({ finding, doing }: { finding: Finding; doing: Doing }) {
  const [best, ...others] = finding.fixes;
  if (!best || finding.answer) return null;
  return (
    <>
      <Button
        size="compact-sm"
        variant={finding.severity === 'offer' ? 'default' : 'light'}
        className={classes.fix}
        onClick={() => doing.fix(finding, best)}
        data-fix
      >
        {best.label}
      </Button>
      {others.length > 0 && (
        <Menu position="bottom-start" width={340}>
          <Menu.Target>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-label={t('moreOf', { title: finding.title })}
            >
              {t('more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((fix) => (
              <Menu.Item key={fix.label} onClick={() => doing.fix(finding, fix)}>
                {fix.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}

function Answers({ finding, doing }: { finding: Finding; doing: Doing }) {
  const { title, answer } = finding;
  if (answer) {
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={t('reopenOf', { title })}
        onClick={() => doing.reopen(finding)}
      >
        {t('reopen')}
      </Button>
    );
  }
  return (
    <span className={classes.answers}>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={t('snoozeOf', { title })}
          >
            {t('snooze')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {snoozes.map(([until, label]) => (
            <Menu.Item key={until} onClick={() => doing.snooze(finding, until)}>
              {t(label)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={t('acceptOf', { title })}
        onClick={() => doing.accept(finding)}
      >
        {t('accept')}
      </Button>
    </span>
  );
}
