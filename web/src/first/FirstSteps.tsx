import { ActionIcon, Button } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { type FirstStep, showSteps, stepsAgain, useFirstSteps } from '../api/firstSteps';
import { useMe, usePrincipals } from '../api/me';
import { usePins } from '../api/pins';
import { featureCommands } from '../app/features';
import { openHelp, openPalette } from '../app/overlays';
import { shortcuts, spell } from '../app/shortcuts';
import { takenBackBy } from '../ui/toast';
import { Widget } from '../ui/Widget';
import classes from './first.module.css';
import { keepRoom } from './keptRoom';
import { Room } from './Room';
import { Sample } from './Sample';
import { t } from './texts';

/** What somebody who is new does first. Each is really done, and ticks itself when the house shows it. */
export default function FirstSteps() {
  const client = useQueryClient();
  const { data, error } = useFirstSteps();
  const { data: pins } = usePins();
  const all = data?.shown === true && data.items.every(({ done }) => done);
  const [began, setBegan] = useState<boolean>();
  useEffect(() => {
    if (data?.shown) setBegan((was) => was ?? !all);
  }, [data, all]);
  const pinned = pins?.pinned.length;
  const before = useRef(pinned);
  useEffect(() => {
    if (before.current !== undefined && before.current !== pinned) void stepsAgain(client);
    before.current = pinned;
  }, [client, pinned]);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (data) keepRoom(card.current?.offsetHeight ?? 0);
  });
  if (!data) return error ? null : <Room />;
  if (!data.shown || (all && !began)) return null;
  const done = data.items.filter((one) => one.done).length;
  const away = () =>
    void showSteps(client, false).then(() =>
      takenBackBy(() => showSteps(client, true), t('awayDone')),
    );
  return (
    <div ref={card} className={classes.card}>
      <Widget
        title={t('title')}
        note={t('taken', { done, count: data.items.length })}
        actions={
          <ActionIcon aria-label={t('away')} title={t('away')} onClick={away}>
            <IconX size={15} stroke={1.8} />
          </ActionIcon>
        }
      >
        {all ? (
          <p className={classes.all}>
            {t('all')} <kbd>?</kbd>
          </p>
        ) : (
          <ol className={classes.steps}>
            {data.items.map((one) => (
              <Step key={one.name} step={one} lead={data.for === 'lead'} />
            ))}
          </ol>
        )}
        {data.may_sample && <Sample />}
      </Widget>
    </div>
  );
}

/** The keys that do the same, where there are some. */
const keysOf: Partial<Record<FirstStep['name'], string>> = {
  meeting: 'q',
  move: 'm',
  pin: 'mod+k',
  layout: 'g z',
};

function Step({ step: { name, done }, lead }: { step: FirstStep; lead: boolean }) {
  const go = useGo();
  const keys = keysOf[name];
  const label = t(name === 'executive' && lead ? 'executiveLead' : name);
  return (
    <li className={classes.step} data-done={done || undefined}>
      {done ? (
        <IconCircleCheckFilled size={18} role="img" aria-label={t('done')} />
      ) : (
        <IconCircle size={18} stroke={1.6} aria-hidden />
      )}
      <span className={classes.label}>{label}</span>
      {!done && keys && <kbd className={classes.keys}>{spell(keys)}</kbd>}
      {!done && (
        <Button
          variant="default"
          size="compact-xs"
          aria-label={`${t(`${name}Do`)}: ${label}`}
          onClick={() => go(name)}
        >
          {t(`${name}Do`)}
        </Button>
      )}
    </li>
  );
}

/** Where each step is really taken. */
function useGo(): (name: FirstStep['name']) => void {
  const navigate = useNavigate();
  const { data: me } = useMe();
  const { data: principals } = usePrincipals();
  const own = principals?.find(({ member }) => member === me?.member.id)?.id;
  const command = (id: string) =>
    featureCommands.find((one) => one.id === id)?.run({ navigate: navigate as never });
  const places: Record<FirstStep['name'], () => unknown> = {
    executive: () => command('people.create'),
    invite: () => command('people.invite'),
    calendar: () => command('calendars.import'),
    meeting: () => command('calendar.quick'),
    move: () => navigate({ to: '/calendar' }).then(() => openHelp('move')),
    task: () => command('tasks.create'),
    note: () => command('notes.create'),
    pin: openPalette,
    layout: () =>
      shortcuts
        .list()
        .find((one) => one.keys === 'g z')
        ?.run(),
    where: () => navigate({ to: '/people', search: own ? { open: own } : {} }),
    protect: () => navigate({ to: '/rules', search: own ? { who: own } : {} }),
  };
  return (name) => void places[name]();
}
