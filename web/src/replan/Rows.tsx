import { Button, Menu } from '@mantine/core';
import { IconArrowRight, IconBan, IconClock, IconPin, IconRefresh } from '@tabler/icons-react';
import { PersonDot } from '../ui/Person';
import classes from './replan.module.css';
import { t } from './texts';
import type { Kept, Moved, Plan } from './usePlan';

/** What the reader can want otherwise about a meeting. */
export interface Wishing {
  keep: (key: string) => void;
  cancel: (key: string) => void;
  to: (key: string, start: string) => void;
  free: (key: string) => void;
}

type People = Plan['people'];

/** A meeting that goes elsewhere: from when to when, why, what it costs, who must be asked. */
export function MoveRow({
  move,
  people,
  wishing,
}: {
  move: Moved;
  people: People;
  wishing: Wishing;
}) {
  const { key, title, was, now, reason, costs, ask, asked } = move;
  return (
    <li className={classes.row}>
      <Head title={title} id={key} principals={move.principals} people={people} />
      <p className={classes.times}>
        <s>{was}</s>
        <IconArrowRight size={15} stroke={1.8} aria-label="→" />
        <strong>{now}</strong>
      </p>
      <p className={classes.why}>
        {[reason, ...costs, ...(asked ? [t('asked')] : [])].join(' · ')}
      </p>
      {ask.length > 0 && <p className={classes.ask}>{t('ask', { names: ask.join(', ') })}</p>}
      <div className={classes.buttons} data-chrome>
        <OtherTimes move={move} wishing={wishing} />
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPin size={14} stroke={1.8} />}
          aria-label={t('keepOf', { title })}
          onClick={() => wishing.keep(key)}
        >
          {t('keep')}
        </Button>
        <Cancel id={key} title={title} wishing={wishing} />
        {asked && <Free id={key} title={title} wishing={wishing} />}
      </div>
    </li>
  );
}

function OtherTimes({ move, wishing }: { move: Moved; wishing: Wishing }) {
  const { key, title, others } = move;
  return (
    <Menu position="bottom-start" width={300}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconClock size={14} stroke={1.8} />}
          aria-label={t('otherTimeOf', { title })}
        >
          {t('otherTime')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.length === 0 && <Menu.Label>{t('noOther')}</Menu.Label>}
        {others.map(({ start, when, costs }) => (
          <Menu.Item key={start} onClick={() => wishing.to(key, start)}>
            {when}
            <small className={classes.cost}>{costs.join(' · ')}</small>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** A meeting that stays, finds no place, or is called off. */
export function StayRow({
  stay,
  people,
  wishing,
}: {
  stay: Kept;
  people: People;
  wishing?: Wishing;
}) {
  const { key, title, when, why, pinned } = stay;
  return (
    <li className={classes.row}>
      <Head title={title} id={key} principals={stay.principals} people={people} />
      <p className={classes.times}>{when}</p>
      <p className={classes.why}>{why}</p>
      {wishing && (
        <div className={classes.buttons} data-chrome>
          {pinned ? (
            <Free id={key} title={title} wishing={wishing} />
          ) : (
            <>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconPin size={14} stroke={1.8} />}
                aria-label={t('keepOf', { title })}
                onClick={() => wishing.keep(key)}
              >
                {t('keep')}
              </Button>
              <Cancel id={key} title={title} wishing={wishing} />
            </>
          )}
        </div>
      )}
    </li>
  );
}

export function CancelRow({
  move,
  people,
  wishing,
}: {
  move: Moved;
  people: People;
  wishing: Wishing;
}) {
  return (
    <li className={classes.row}>
      <Head title={move.title} id={move.key} principals={move.principals} people={people} />
      <p className={classes.times}>
        <s>{move.was}</s>
      </p>
      <div className={classes.buttons} data-chrome>
        <Free id={move.key} title={move.title} wishing={wishing} />
      </div>
    </li>
  );
}

interface HeadProperties {
  title: string;
  id: string;
  principals: readonly string[];
  people: People;
}

function Head({ title, id, principals, people }: HeadProperties) {
  const who = people.filter((person) => principals.includes(person.id));
  return (
    <div className={classes.head}>
      <h3 className={classes.title} data-meeting={id} tabIndex={-1}>
        {title}
      </h3>
      <span className={classes.who}>
        {who.map((person) => (
          <span key={person.id}>
            <PersonDot colour={person.colour} /> {person.name}
          </span>
        ))}
      </span>
    </div>
  );
}

interface ButtonProperties {
  id: string;
  title: string;
  wishing: Wishing;
}

function Cancel({ id, title, wishing }: ButtonProperties) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconBan size={14} stroke={1.8} />}
      aria-label={t('cancelOf', { title })}
      onClick={() => wishing.cancel(id)}
    >
      {t('cancel')}
    </Button>
  );
}

function Free({ id, title, wishing }: ButtonProperties) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconRefresh size={14} stroke={1.8} />}
      aria-label={t('releaseOf', { title })}
      onClick={() => wishing.free(id)}
    >
      {t('release')}
    </Button>
  );
}
