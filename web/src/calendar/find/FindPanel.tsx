import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useOwnZone } from '../../api/me';
import { newHold } from '../../app/holding';
import { preparePoll } from '../../app/polling';
import { Empty } from '../../ui/Empty';
import { RowsSkeleton } from '../../ui/PageSkeleton';
import { Panel } from '../../ui/Panel';
import { Problem } from '../../ui/Problem';
import { civilDate } from '../../ui/time';
import { compose } from '../compose';
import { findTime } from '../finding';
import { type Asking, askOf, draftOf, emptyAsking, heldOf, withLetter } from './ask';
import classes from './find.module.css';
import { PasteMail } from './PasteMail';
import { Results } from './Results';
import { RoomFields } from './RoomFields';
import { t } from './texts';
import { useFound } from './useFound';
import { WhenFields } from './WhenFields';
import { OthersField, PeopleField } from './WhoFields';

/** What was asked last, so that closing the panel loses nothing. */
let kept: Asking | undefined;

/** Who should meet, for how long and when; and the times that fit. */
export default function FindPanel() {
  const zone = useOwnZone();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(() => fresh(civilDate(Date.now(), zone)));
  const set = (change: Partial<Asking>) => {
    kept = { ...asking, ...change };
    setAsking(kept);
  };
  const ask = askOf(asking, zone);
  const { data: found, error, old, refetch } = useFound(ask);
  const shown = ask ? found : undefined;
  return (
    <Panel title={t('title')} onClose={() => findTime(false)}>
      <div className={classes.panel}>
        <PasteMail onRead={(letter) => set(withLetter(asking, letter, zone))} />
        <PeopleField asking={asking} set={set} />
        <OthersField asking={asking} set={set} found={shown} zone={zone} />
        <WhenFields asking={asking} set={set} />
        <RoomFields asking={asking} set={set} />
        {!ask && <Empty inline text={t('nobody')} />}
        {ask && error && <Problem error={error} retry={() => void refetch()} />}
        {ask && !error && !shown && <RowsSkeleton />}
        {shown && !error && (
          <Results
            found={shown}
            old={old}
            onChoose={(slot) => {
              findTime(false);
              compose(draftOf(asking, shown, slot));
            }}
            onHold={(slots) => {
              findTime(false);
              newHold(heldOf(asking, shown, slots));
            }}
            onPoll={(slots) => {
              findTime(false);
              preparePoll({ ...heldOf(asking, shown, slots), private: false });
              void navigate({ to: '/polls', search: { add: true } });
            }}
          />
        )}
      </div>
    </Panel>
  );
}

/** What was asked last, if its days are still ahead. */
function fresh(today: string): Asking {
  return kept && kept.until >= today ? kept : emptyAsking(today);
}
