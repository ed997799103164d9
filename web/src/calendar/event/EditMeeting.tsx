import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useOwnZone } from '../../api/me';
import { ApiError } from '../../api/problem';
import { Problem } from '../../ui/Problem';
import { say, undoable } from '../../ui/toast';
import { titleOf } from '../board/sentence';
import { renew } from '../cache';
import { getEvent, patchEvent } from '../calls';
import { askProtected, sayKeeping } from '../protect/protect';
import { eventKey } from '../queries';
import type { EventDetail } from '../types';
import { targetOf } from '../writes';
import { EventForm } from './EventForm';
import { forget, keep, keptFor } from './kept';
import { Notice } from './Notice';
import { Stale } from './Stale';
import { t } from './texts';
import { useEventForm } from './useEventForm';
import { changesOf, fieldsOf, mine, valuesOf } from './values';

interface Properties {
  event: EventDetail;
  onDone: () => void;
  /** This and all that follow are about to become an event of their own, or no longer. */
  onDividing: (now: boolean) => void;
  /** This and all that follow became an event of its own. */
  onDivided: (event: EventDetail) => void;
}

/** Changing a meeting. Only what was changed is sent; when somebody was faster, it says who changed what. */
export function EditMeeting({ event, onDone, onDividing, onDivided }: Properties) {
  const own = useOwnZone();
  const client = useQueryClient();
  const key = `${event.id} ${event.recurrence_id ?? ''}`;
  const [before, setBefore] = useState(keptFor(key));
  // The version that the form was filled from; live updates don't pull it from under somebody's fingers.
  const [base, setBase] = useState(event);
  const series = Boolean(event.recurring && event.recurrence_id);
  const form = useEventForm(before?.values ?? valuesOf(event), { series });
  const [theirs, setTheirs] = useState<{ event: EventDetail; typed: typeof form.values }>();
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();

  const finished = useRef(false);
  useOnLeaving(() => {
    const dirty = JSON.stringify(form.values) !== JSON.stringify(valuesOf(base));
    if (finished.current || !dirty) return;
    keep(key, { values: form.values, rev: base.rev });
    say(t('kept'));
  });
  const done = () => {
    finished.current = true;
    forget(key);
    onDone();
  };
  const discard = () => {
    forget(key);
    setBefore(undefined);
    form.replace(valuesOf(base));
  };
  const save = async () => {
    if (!form.check()) return;
    const changes = changesOf(valuesOf(base), form.values);
    if (Object.keys(changes).length === 0) {
      say(t('nothingChanged'));
      return done();
    }
    setBusy(true);
    const { start, end, zone, busy: taken } = fieldsOf(form.values);
    const moved = changes.start !== undefined || changes.busy !== undefined;
    const planned = { space: base.space, start, end, zone, event: base.id };
    const keeping = moved && taken ? await askProtected(client, planned) : undefined;
    if (keeping === null) return setBusy(false);
    onDividing(form.scope === 'following');
    setError(undefined);
    try {
      const meeting = { ...base, clash: [] };
      const answer = await patchEvent(targetOf(meeting, form.scope), changes);
      await keeping?.(answer.event.id).catch(sayKeeping);
      undoable(answer.act, t('saved', { title: titleOf(answer.event) }));
      if (same(answer.event, event)) {
        const key = eventKey(event.id, event.recurrence_id, own);
        client.setQueryData<EventDetail>(key, (was) => ({ ...was, ...answer.event }));
      }
      done();
      // First to the new part: the occurrence is no longer in the old one.
      if (answer.event.id !== event.id) onDivided(answer.event);
      else onDividing(false);
      void renew(client, 'event');
    } catch (failure) {
      onDividing(false);
      await refused(failure);
    } finally {
      setBusy(false);
    }
  };
  const refused = async (failure: unknown) => {
    if (failure instanceof ApiError && failure.code === 'event.stale') {
      const now = await getEvent(event.id, event.recurrence_id, own);
      setTheirs({ event: now, typed: form.values });
      setShown(false);
    } else if (!form.refuse(failure)) {
      setError(failure as Error);
    }
  };

  return (
    <EventForm
      form={form}
      event={event.id}
      series={base.series}
      action={t('save')}
      busy={busy}
      onSubmit={() => void save()}
      onCancel={onDone}
    >
      {error && <Problem error={error} />}
      {before && (
        <Notice
          title={t('backAgain')}
          actions={
            <Button size="compact-sm" variant="default" onClick={discard}>
              {t('discard')}
            </Button>
          }
        />
      )}
      {theirs && (
        <Stale
          theirs={theirs.event}
          shown={shown}
          keepMine={() => {
            form.replace(mine(valuesOf(base), theirs.typed, valuesOf(theirs.event)));
            setBase(theirs.event);
            setTheirs(undefined);
          }}
          showTheirs={() => {
            setShown(true);
            form.replace(valuesOf(theirs.event));
          }}
        />
      )}
    </EventForm>
  );
}

/** Whether both are the same event, or the same occurrence of it. */
function same(one: EventDetail, other: EventDetail): boolean {
  return one.id === other.id && one.recurrence_id === other.recurrence_id;
}

/** Whatever way the form is left: by its button, by Escape, or by going elsewhere. */
function useOnLeaving(run: () => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => () => latest.current(), []);
}
