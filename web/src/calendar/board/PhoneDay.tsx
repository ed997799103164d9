import { UnstyledButton } from '@mantine/core';
import { type TouchEvent, useRef, useState } from 'react';
import { PersonDot } from '../../ui/Person';
import { AgendaList } from './AgendaList';
import { busyPart } from './axis';
import { Board, type BoardProperties } from './Board';
import { endOf, startOf } from './meeting';
import classes from './PhoneDay.module.css';
import { t } from './texts';

type Properties = BoardProperties & { label: string; dates: string[] };

/** The day on a narrow screen: everybody's list, or one person's hours; a swipe goes on to the next person. */
export function PhoneDay(props: Properties) {
  const { columns, dates, actions } = props;
  const [only] = columns;
  const [who, setWho] = useState<string>();
  const column = columns.find((one) => one.principal.id === who);
  const swipe = useSwipe((by) => {
    const order = [undefined, ...columns.map((one) => one.principal.id)];
    const next = order.indexOf(who) + by;
    if (next >= 0 && next < order.length) setWho(order[next]);
  });
  return (
    <div className={classes.phone}>
      {columns.length > 1 && <Tabs columns={columns} who={who} choose={setWho} />}
      {columns.length === 1 && only && actions.menu && (
        <div className={classes.only}>
          <PersonDot colour={only.principal.colour} />
          {only.principal.name}
          {actions.menu(only)}
        </div>
      )}
      <div className={classes.content} {...swipe}>
        {column && dates.length === 1 ? (
          <OnePerson {...props} columns={[column]} />
        ) : (
          <AgendaList {...props} columns={column ? [column] : columns} />
        )}
      </div>
    </div>
  );
}

/** One person's hours, as much of the day as there is something in. */
function OnePerson(props: Properties) {
  const stretches = props.columns.flatMap(({ working, meetings }) => [
    ...working.map(({ from_us, to_us }) => ({ from: from_us / 1000, to: to_us / 1000 })),
    ...meetings.map((meeting) => ({ from: startOf(meeting), to: endOf(meeting) })),
  ]);
  return <Board {...props} axis={busyPart(props.axis, stretches)} whole />;
}

interface TabsProperties {
  columns: Properties['columns'];
  who: string | undefined;
  choose: (who: string | undefined) => void;
}

function Tabs({ columns, who, choose }: TabsProperties) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend on the screen.
    <div className={classes.tabs} role="group" aria-label={t('whose')}>
      <UnstyledButton
        className={classes.tab}
        aria-pressed={who === undefined}
        onClick={() => choose(undefined)}
      >
        {t('everybody')}
      </UnstyledButton>
      {columns.map(({ principal }) => (
        <UnstyledButton
          key={principal.id}
          className={classes.tab}
          aria-pressed={who === principal.id}
          onClick={() => choose(principal.id)}
        >
          <PersonDot colour={principal.colour} />
          {principal.name.split(' ')[0]}
        </UnstyledButton>
      ))}
    </div>
  );
}

const farEnough = 56;

/** A swipe to the side, told from scrolling by being twice as wide as high. */
function useSwipe(go: (by: 1 | -1) => void) {
  const from = useRef<{ x: number; y: number } | null>(null);
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const touch = touches.length === 1 ? touches[0] : undefined;
      from.current = touch ? { x: touch.clientX, y: touch.clientY } : null;
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const touch = changedTouches[0];
      if (!from.current || !touch) return;
      const x = touch.clientX - from.current.x;
      const y = touch.clientY - from.current.y;
      if (Math.abs(x) > farEnough && Math.abs(x) > 2 * Math.abs(y)) go(x < 0 ? 1 : -1);
    },
  };
}
