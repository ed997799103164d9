import { ActionIcon, Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useOwnZone } from '../api/me';
import { useMembers } from '../api/members';
import { useResources } from '../api/resources';
import { preparePoll } from '../app/polling';
import { BlocksField } from '../calendar/event/BlocksField';
import { AskDecision } from '../ui/AskDecision';
import { RoomsField } from '../ui/fields/RoomsField';
import { useWritableSpaces } from '../ui/fields/SpaceField';
import { FilesOf } from '../ui/files/FilesOf';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Panel } from '../ui/Panel';
import { PersonName } from '../ui/Person';
import { Problem } from '../ui/Problem';
import { RecordHistory } from '../ui/RecordHistory';
import { civilDate } from '../ui/time';
import { useNow } from '../ui/useNow';
import { Ask } from './Ask';
import { type HoldActions, useHoldActions } from './actions';
import { Deadline } from './Deadline';
import { Extend } from './Extend';
import classes from './HoldPanel.module.css';
import { Options } from './Options';
import { type HoldSet, holdQuery, type Shown, usePeople } from './queries';
import { t } from './texts';

interface Properties {
  id: string;
  onClose: () => void;
}

/** One hold set with everything that can be known and done about it. */
export default function HoldPanel({ id, onClose }: Properties) {
  const zone = useOwnZone();
  const { data, error, refetch } = useQuery(holdQuery(id, zone));
  const [history, setHistory] = useState(false);
  return (
    <Panel
      title={data?.hold_set.title ?? t('loading')}
      onClose={onClose}
      actions={
        data && (
          <ActionIcon
            aria-label={t('history')}
            title={t('history')}
            onClick={() => setHistory(true)}
          >
            <IconHistory size={18} stroke={1.7} />
          </ActionIcon>
        )
      }
    >
      <div className={classes.body}>
        {error && !data && <Problem error={error} retry={() => void refetch()} />}
        {!data && !error && <RowsSkeleton rows={7} />}
        {data && <Contents shown={data} onClose={onClose} />}
      </div>
      {data && (
        <RecordHistory
          kind="hold_set"
          id={id}
          title={data.hold_set.title}
          opened={history}
          onClose={() => setHistory(false)}
        />
      )}
    </Panel>
  );
}

function Contents({ shown, onClose }: { shown: Shown; onClose: () => void }) {
  const { hold_set: set } = shown;
  const actions = useHoldActions();
  const own = useOwnZone();
  const now = useNow();
  const writable = useWritableSpaces();
  const mayWrite =
    !set.others && set.seats.every(({ space }) => writable.some(({ id }) => id === space));
  const open = set.state === 'open';
  const today = civilDate(now, own);
  const navigate = useNavigate();
  const askByPoll = (of: HoldSet) => {
    preparePoll({
      ...of,
      holdSet: of.id,
      starts: of.options.map(({ start }) => start),
      zone: of.options[0]?.zone,
      deadline: of.confirm_by,
    });
    onClose();
    void navigate({ to: '/polls', search: { add: true } });
  };
  return (
    <>
      <About shown={shown} mayWrite={mayWrite} />
      {!open && <Ended shown={shown} actions={actions} mayWrite={mayWrite} onClose={onClose} />}
      <Options shown={shown} actions={actions} mayWrite={mayWrite && open} today={today} />
      {open && mayWrite && <Extend set={set} actions={actions} />}
      {open && mayWrite && (
        <section className={classes.section}>
          <RoomsField
            label={t('rooms')}
            about={t('roomsHint')}
            rooms={set.rooms}
            onChange={(rooms) =>
              void actions
                .change(set, { rooms }, t('roomsChanged', { title: set.title }))
                .catch(() => undefined)
            }
          />
        </section>
      )}
      {open && mayWrite && (
        <section className={classes.section}>
          <BlocksField
            blocks={set.blocks}
            onChange={(blocks) =>
              void actions
                .change(set, { blocks }, t('aroundChanged', { title: set.title }))
                .catch(() => undefined)
            }
          />
          {set.blocks.length > 0 && <p className={classes.muted}>{t('aroundHint')}</p>}
        </section>
      )}
      <FilesOf kind="hold_set" id={set.id} readOnly={!mayWrite} />
      {open && <Ask shown={shown} actions={actions} mayWrite={mayWrite} today={today} />}
      {open && mayWrite && (
        <footer className={classes.foot}>
          <Button
            variant="default"
            loading={actions.busy}
            onClick={() => void actions.release(set).catch(() => undefined)}
          >
            {t('releaseAll')}
          </Button>
          <Button variant="default" onClick={() => askByPoll(set)}>
            {t('poll')}
          </Button>
          {set.seats[0] && <AskDecision space={set.seats[0].space} ask={() => toAsk(set)} />}
        </footer>
      )}
    </>
  );
}

/** The question that held times are put with: each of them, or none. */
function toAsk(set: HoldSet) {
  const times = set.options.map(({ id, start }) => ({
    title: start.replace('T', ' '),
    follows: [{ do: 'confirm_hold', of: set.id, option: id }],
  }));
  return {
    space: set.seats[0]?.space ?? '',
    question: set.title,
    about: { kind: 'hold_set', id: set.id },
    private: set.private,
    options: [
      ...times.slice(0, 7),
      { title: t('releaseAll'), follows: [{ do: 'release_hold', of: set.id }] },
    ],
  };
}

function About({ shown: { hold_set: set }, mayWrite }: { shown: Shown; mayWrite: boolean }) {
  const people = usePeople(set);
  const { data: members = [] } = useMembers();
  const by = members.find(({ id }) => id === set.created_by)?.name;
  const { data: all = [] } = useResources();
  const names = all.filter(({ id }) => set.rooms.includes(id)).map(({ name }) => name);
  return (
    <div className={classes.about}>
      {set.state === 'open' && <Deadline set={set} long />}
      <p className={classes.people}>
        {people.map(({ name, colour }) => (
          <PersonName key={name} name={name} colour={colour} />
        ))}
        {set.others ? <span>{t('others', { count: set.others })}</span> : null}
      </p>
      {!mayWrite && set.state === 'open' && (
        <p>
          {by ? t('askHolder', { name: by }) : t('askOthers')}{' '}
          <span className={classes.muted}>{t('allOrNone')}</span>
        </p>
      )}
      {(set.place || set.link) && (
        <p className={classes.muted}>
          {set.place}
          {set.place && set.link && ', '}
          {set.link && (
            <a href={set.link} rel="noreferrer" target="_blank">
              {set.link.replace(/^https?:\/\//, '')}
            </a>
          )}
        </p>
      )}
      {set.guests.length > 0 && (
        <p className={classes.muted}>{set.guests.map((one) => one.name || one.email).join(', ')}</p>
      )}
      {set.rooms.length > 0 && (set.state !== 'open' || set.others) && (
        <p className={classes.muted}>{names.join(', ')}</p>
      )}
      {set.notes && <p className={classes.notes}>{set.notes}</p>}
    </div>
  );
}

interface EndedProperties {
  shown: Shown;
  actions: HoldActions;
  mayWrite: boolean;
  onClose: () => void;
}

/** What became of it, and what now. */
function Ended({ shown: { hold_set: set }, actions, mayWrite, onClose }: EndedProperties) {
  const navigate = useNavigate();
  const event = set.options.find(({ id }) => id === set.chosen)?.events[0];
  const explained = `explain_${set.state === 'open' ? 'released' : set.state}` as const;
  return (
    <div className={classes.ended}>
      <p>
        <strong>{t(`state_${set.state}`)}.</strong> {t(explained)}
      </p>
      {event && (
        <Button
          onClick={() => {
            onClose();
            void navigate({
              to: '/calendar',
              search: {
                date: set.options.find(({ id }) => id === set.chosen)?.start.slice(0, 10),
                open: event,
              },
            });
          }}
        >
          {t('openMeeting')}
        </Button>
      )}
      {event && set.guests.length > 0 && (
        <Button
          variant="default"
          onClick={() => {
            onClose();
            void navigate({ to: '/untold' });
          }}
        >
          {t('untold')}
        </Button>
      )}
      {!set.chosen && mayWrite && <Extend set={set} actions={actions} again />}
    </div>
  );
}
