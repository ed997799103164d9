import { Button } from '@mantine/core';
import { IconPencil, IconTargetArrow } from '@tabler/icons-react';
import { Empty } from '../ui/Empty';
import { lengthText } from '../ui/length';
import { shortDate } from '../ui/time';
import { Widget } from '../ui/Widget';
import classes from './audit.module.css';
import { type Names, peopleText, targetText } from './names';
import type { Report, Stands } from './queries';
import { standsText } from './report';
import { a } from './texts';

interface Properties {
  report: Report;
  names: Names;
  may: boolean;
  edit: (id: string) => void;
}

/** Each target, and how every week stands to it. */
export function Targets({ report, names, may, edit }: Properties) {
  const { targets, today } = report;
  const add = may && (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconTargetArrow size={15} stroke={1.8} />}
      onClick={() => edit('new')}
    >
      {a('add')}
    </Button>
  );
  return (
    <Widget title={a('title')} actions={targets.length > 0 && add}>
      {targets.length === 0 && <Empty inline text={a('none')} action={add} />}
      <ul className={classes.targets}>
        {targets.map((one) => (
          <li key={one.target.id}>
            <div className={classes.targetHead}>
              <h3>{one.target.label}</h3>
              {may && (
                <button
                  type="button"
                  className={classes.pencil}
                  data-chrome
                  aria-label={a('edit', { label: one.target.label })}
                  title={a('edit', { label: one.target.label })}
                  onClick={() => edit(one.target.id)}
                >
                  <IconPencil size={16} stroke={1.7} aria-hidden />
                </button>
              )}
            </div>
            <p className={classes.note}>{targetText(one.target, names)}</p>
            <p className={classes.stands}>{standsText(one)}</p>
            <States stands={one} names={names} today={today} />
          </li>
        ))}
      </ul>
    </Widget>
  );
}

const signs = { met: '✓', missed: '✕', on_track: '✓', will_miss: '!', off: '·' } as const;

function States({ stands, names, today }: { stands: Stands; names: Names; today: string }) {
  const { target, weeks } = stands;
  return (
    <ol className={classes.states} aria-label={a('weeks')}>
      {weeks.map(({ from, state, minutes, missing }) => {
        const at = { from: shortDate(from, today), state: a(state) };
        const words =
          missing.length > 0
            ? a('weekMissing', { ...at, people: peopleText(missing, names) })
            : target.sort === 'meet' || state === 'off'
              ? a('weekPeople', at)
              : a('week', { ...at, amount: lengthText(minutes) });
        return (
          <li key={from} data-state={state} title={words}>
            <span aria-hidden>{signs[state]}</span>
            <span className={classes.spoken}>{words}</span>
          </li>
        );
      })}
    </ol>
  );
}
