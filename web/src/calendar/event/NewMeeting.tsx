import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newId } from '../../api/id';
import { useOwnZone } from '../../api/me';
import { newHold } from '../../app/holding';
import { Problem } from '../../ui/Problem';
import { civilDate } from '../../ui/time';
import { say, undoable } from '../../ui/toast';
import { renew } from '../cache';
import { postCalendar, postEvent } from '../calls';
import { compose, type Draft } from '../compose';
import { askProtected, sayKeeping } from '../protect/protect';
import { tagsOf } from '../quickadd/create';
import { newIn, spaceOfNew, useWritable } from './CalendarSelect';
import { EventForm } from './EventForm';
import { forget, keep, keptFor } from './kept';
import { Notice } from './Notice';
import { Sheet } from './Sheet';
import { t } from './texts';
import { useEventForm } from './useEventForm';
import { type FormValues, fieldsOf, valuesFrom } from './values';

const key = 'new';

/** The form for something new, filled with what is known already. */
export default function NewMeeting({ draft }: { draft: Draft }) {
  const first = useFirstValues(draft);
  const client = useQueryClient();
  const [id] = useState(newId);
  const before = draft.fields === undefined ? keptFor(key) : undefined;
  const [continued, setContinued] = useState(before !== undefined);
  const form = useEventForm(before?.values ?? first, { isNew: true });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const groups = useWritable();
  const spaceOf = (calendar: string) =>
    groups.find(({ calendars }) => calendars.some(({ id }) => id === calendar))?.space ?? '';
  const usual = useUsualCalendar(draft.space ?? draft.slot?.space);
  const values = { ...form.values, calendar: form.values.calendar || usual };

  const close = () => {
    if (JSON.stringify(form.values) !== JSON.stringify(first)) {
      keep(key, { values: form.values, rev: 0 });
      say(t('kept'));
    }
    compose(null);
  };
  const save = async () => {
    if (!form.check()) return;
    setBusy(true);
    setError(undefined);
    try {
      const { end, ...fields } = fieldsOf(values);
      const space = spaceOfNew(values.calendar) ?? spaceOf(values.calendar);
      const planned = { space, start: fields.start, end, zone: fields.zone };
      const keep = space && values.busy ? await askProtected(client, planned) : undefined;
      if (keep === null) return;
      const tags = [...fields.tags, ...(await tagsOf(client, draft.tagNames ?? [], space))];
      const calendar = await madeCalendar(values.calendar);
      const body = { ...fields, ...(end && { end }), tags, id, calendar };
      const { act } = await postEvent(body);
      await keep?.(id).catch(sayKeeping);
      undoable(act, t('made', { title: fields.title }));
      forget(key);
      compose(null);
      void renew(client, 'event', 'calendar', 'tag');
    } catch (failure) {
      if (!form.refuse(failure)) setError(failure as Error);
    } finally {
      setBusy(false);
    }
  };

  const holdInstead = () => {
    const { title, start, end, zone, place, link, description, guests } = fieldsOf(values);
    forget(key);
    compose(null);
    newHold({
      ...(spaceOfNew(values.calendar) ? {} : { calendar: values.calendar }),
      title,
      start,
      zone,
      minutes: end
        ? Math.round((Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 60_000)
        : undefined,
      place,
      link,
      notes: description,
      guests: guests?.map(({ name, email }) => ({ name, email })),
      private: values.class === 'private',
    });
  };

  return (
    <Sheet title={t('newTitle')} onClose={close}>
      <EventForm
        form={{ ...form, values }}
        action={t('create')}
        other={
          !values.allDay && (
            <Button variant="default" onClick={holdInstead}>
              {t('holdInstead')}
            </Button>
          )
        }
        busy={busy}
        onSubmit={() => void save()}
        onCancel={close}
      >
        {error && <Problem error={error} />}
        {continued && (
          <Notice
            title={t('backAgain')}
            actions={
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  forget(key);
                  form.replace(first);
                  setContinued(false);
                }}
              >
                {t('discard')}
              </Button>
            }
          />
        )}
      </EventForm>
    </Sheet>
  );
}

function useFirstValues({ fields = {}, slot, text }: Draft): FormValues {
  const own = useOwnZone();
  const [first] = useState(() => {
    const when = slot && {
      start: slot.start,
      end: slot.end,
      zone: slot.zone,
      all_day: slot.start.length === 10,
    };
    return valuesFrom({ title: text, ...when, ...fields }, civilDate(Date.now(), own), own);
  });
  return first;
}

/** The calendar that is chosen as long as nobody chooses another. */
function useUsualCalendar(space: string | undefined): string {
  const groups = useWritable();
  const group = groups.find((one) => one.space === space) ?? groups[0];
  if (!group) return '';
  return group.calendars[0]?.id ?? newIn(group.space);
}

/** The calendar's id; one that is still to be made is made now. */
async function madeCalendar(calendar: string): Promise<string> {
  const space = spaceOfNew(calendar);
  if (!space) return calendar;
  const id = newId();
  await postCalendar({ id, space, name: t('calendar') });
  return id;
}
