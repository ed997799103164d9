import { NativeSelect } from '@mantine/core';
import { useMe, usePrincipals } from '../../api/me';
import { useCalendars } from '../queries';
import { t } from './texts';
import type { EventForm } from './useEventForm';

/** In whose calendar, by person; only those that may be written in. A person without one gets one. */
export function CalendarSelect({ form }: { form: EventForm }) {
  const { values, errors, set } = form;
  const groups = useWritable();
  return (
    <NativeSelect
      label={t('whose')}
      value={values.calendar}
      error={errors.calendar}
      onChange={(event) => set({ calendar: event.currentTarget.value })}
    >
      {groups.length === 0 && <option value="">{t('noCalendar')}</option>}
      {groups.map(({ space, name, calendars }) => (
        <optgroup key={space} label={name}>
          {calendars.map((calendar) => (
            <option key={calendar.id} value={calendar.id}>
              {calendars.length > 1 ? `${name}: ${calendar.name}` : name}
            </option>
          ))}
          {calendars.length === 0 && (
            <option value={newIn(space)}>{t('newCalendarOf', { name })}</option>
          )}
        </optgroup>
      ))}
    </NativeSelect>
  );
}

/** What stands for a calendar that is still to be made in a space. */
export function newIn(space: string): string {
  return `new:${space}`;
}

/** The space whose calendar is still to be made. */
export function spaceOfNew(calendar: string): string | undefined {
  return calendar.startsWith('new:') ? calendar.slice(4) : undefined;
}

/** The people in whose calendars the reader may write, with those calendars; their own last. */
export function useWritable() {
  const { data: me } = useMe();
  const { data: principals } = usePrincipals();
  const { data: calendars } = useCalendars();
  const open = (calendars ?? []).filter(({ source }) => source !== 'subscription');
  const of = (space: string, name: string) => ({
    space,
    name,
    calendars: open
      .filter((one) => one.space === space)
      .sort((a, b) => Number(b.source === 'own') - Number(a.source === 'own')),
  });
  const others = (principals ?? [])
    .filter(({ role }) => role === 'owner' || role === 'assistant')
    .map(({ id, name }) => of(id, name));
  const mine = me ? [of(me.member.id, me.member.name)] : [];
  return [...others, ...mine.filter((one) => one.calendars.length > 0)];
}
