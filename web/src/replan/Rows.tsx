import { Button, Menu } from '@mantine/core';
import { IconArrowRight, IconBan, IconClock, IconPin, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
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
    <Row
      meeting={move}
      people={people}
      times={
        <>
          <s>{was}</s>
          <IconArrowRight size={15} stroke={1.8} aria-label="→" />
          <strong>{now}</strong>
        </>
      }
      why={[reason, ...costs, ...(asked ? [t('asked')] : [])].join(' · ')}
      ask={ask.length > 0 && t('ask', { names: ask.join(', ') })}
      buttons={
        <>
          <OtherTimes move={move} wishing={wishing} />
          <Keep id={key} title={title} wishing={wishing} />
          <Cancel id={key} title={title} wishing={wishing} />
          {asked && <Free id={key} title={title} wishing={wishing} />}
        </>
      }
    />
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
  stay: { key, title, when, why, pinned, principals },
  people,
  wishing,
}: {
  stay: Kept;
  people: People;
  wishing?: Wishing;
}) {
  return (
    <Row
      meeting={{ key, title, principals }}
      people={people}
      times={when}
      why={why}
      buttons={
        wishing &&
        (pinned ? (
          <Free id={key} title={title} wishing={wishing} />
        ) : (
          <>
            <Keep id={key} title={title} wishing={wishing} />
            <Cancel id={key} title={title} wishing={wishing} />
          </>
        ))
      }
    />
  );
}

export function CancelRow({
  move: { key, title, was, principals },
  people,
  wishing,
}: {
  move: Moved;
  people: People;
  wishing: Wishing;
}) {
  return (
    <Row
      meeting={{ key, title, principals }}
      people={people}
      times={<s>{was}</s>}
      buttons={<Free id={key} title={title} wishing={wishing} />}
    />
  );
}

interface RowProperties {
  meeting: Pick<Moved, 'key' | 'title' | 'principals'>;
  people: People;
  times: ReactNode;
  why?: ReactNode;
  ask?: ReactNode;
  buttons?: ReactNode;
}

/** One meeting: whose it is, when, why, and what can be wanted otherwise about it. */
function Row({
  meeting: { key, title, principals },
  people,
  times,
  why,
  ask,
  buttons,
}: RowProperties) {
  return (
    <li className={classes.row}>
      <Head title={title} id={key} principals={principals} people={people} />
      <p className={classes.times}>{times}</p>
      {why && <p className={classes.why}>{why}</p>}
      {ask && <p className={classes.ask}>{ask}</p>}
      {buttons && (
        <div className={classes.buttons} data-chrome>
          {buttons}
        </div>
      )}
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

function Keep({ id, title, wishing }: ButtonProperties) {
  return (
    <Wish
      icon={IconPin}
      word={t('keep')}
      label={t('keepOf', { title })}
      run={() => wishing.keep(id)}
    />
  );
}

function Cancel({ id, title, wishing }: ButtonProperties) {
  return (
    <Wish
      icon={IconBan}
      word={t('cancel')}
      label={t('cancelOf', { title })}
      run={() => wishing.cancel(id)}
    />
  );
}

function Free({ id, title, wishing }: ButtonProperties) {
  return (
    <Wish
      icon={IconRefresh}
      word={t('release')}
      label={t('releaseOf', { title })}
      run={() => wishing.free(id)}
    />
  );
}

function Wish({
  icon: Icon,
  word,
  label,
  run,
}: {
  icon: typeof IconPin;
  word: string;
  label: string;
  run: () => void;
}) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<Icon size={14} stroke={1.8} />}
      aria-label={label}
      onClick={run}
    >
      {word}
    </Button>
  );
}
