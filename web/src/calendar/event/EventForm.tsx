import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { Segments } from '../../ui/Segments';
import { InTheWay } from '../clash/InTheWay';
import { type Trial, useInTheWay } from '../clash/useInTheWay';
import type { EventDetail, Scope } from '../types';
import { BlocksField } from './BlocksField';
import { CalendarSelect, spaceOfNew, useWritable } from './CalendarSelect';
import classes from './EventForm.module.css';
import { GuestsField } from './GuestsField';
import { MoreFields } from './MoreFields';
import type { ResourceTrial } from './NeedsField';
import { RepeatField } from './RepeatField';
import { Ruled } from './Ruled';
import { t } from './texts';
import type { EventForm as Form } from './useEventForm';
import { VideoLink } from './VideoLink';
import { fieldsOf, problemsOf } from './values';
import { WhenFields } from './WhenFields';

const NeedsField = lazy(() => import('./NeedsField'));

interface Properties {
  form: Form;
  /** What stands above the fields: what went wrong, what was kept. */
  children?: ReactNode;
  action: string;
  /** What else the fields may become. */
  other?: ReactNode;
  busy: boolean;
  /** The event that is changed, which does not lie upon itself. */
  event?: string;
  /** What the series has, where this date has something of its own. */
  series?: EventDetail['series'];
  onSubmit: () => void;
  onCancel: () => void;
}

/** Every field of a meeting. What is wrong is said at its field. */
export function EventForm(props: Properties) {
  const { form, children, action, other, busy, event: id, series, onSubmit, onCancel } = props;
  const { values, errors, set } = form;
  const trial = trialOf(form, id);
  const found = useInTheWay(trial);
  const space = useSpace(values.calendar);
  const hit = found !== undefined && found.clashes.length > 0;
  const title = useRef<HTMLInputElement>(null);
  useEffect(() => title.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {children}
      <TextInput
        ref={title}
        label={t('title')}
        data-autofocus
        required
        withAsterisk={false}
        maxLength={500}
        value={values.title}
        error={errors.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      {form.series && (
        <div className={classes.scope}>
          <span>{t('scope')}</span>
          <Segments
            size="xs"
            aria-label={t('scope')}
            value={form.scope}
            onChange={(scope) => form.setScope(scope as Scope)}
            data={[
              { value: 'this', label: t('onlyThis') },
              { value: 'following', label: t('thisAndFollowing') },
              { value: 'all', label: t('wholeSeries') },
            ]}
          />
        </div>
      )}
      <WhenFields form={form} />
      <InTheWay found={found} timed={trial !== undefined} />
      {form.scope !== 'this' && <RepeatField form={form} />}
      {form.isNew && <CalendarSelect form={form} />}
      <div className={classes.two}>
        <TextInput
          label={t('where')}
          placeholder={t('placePlaceholder')}
          maxLength={1000}
          value={values.place}
          error={errors.place}
          onChange={(event) => set({ place: event.currentTarget.value })}
        />
        <TextInput
          label={t('link')}
          type="url"
          inputMode="url"
          placeholder={t('linkPlaceholder')}
          maxLength={2000}
          value={values.link}
          error={errors.link}
          onChange={(event) => set({ link: event.currentTarget.value })}
        />
      </div>
      {values.link === '' && (
        <div>
          <VideoLink
            space={space}
            title={values.title}
            date={values.startDate}
            onLink={(link) => set({ link })}
          />
        </div>
      )}
      <GuestsField form={form} />
      {form.isNew && <Ruled space={space} {...withWhom(form)} />}
      <Textarea
        label={t('description')}
        autosize={false}
        rows={4}
        maxLength={100_000}
        value={values.description}
        error={errors.description}
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
      <div className={classes.checks}>
        <Checkbox
          label={t('tentative')}
          checked={values.status === 'tentative'}
          onChange={(event) =>
            set({ status: event.currentTarget.checked ? 'tentative' : 'confirmed' })
          }
        />
        <Checkbox
          label={t('free')}
          checked={!values.busy}
          onChange={(event) => set({ busy: !event.currentTarget.checked })}
        />
      </div>
      {!values.allDay && (
        <BlocksField
          blocks={values.blocks}
          onChange={(blocks) => set({ blocks })}
          series={form.scope === 'this' ? series?.blocks : undefined}
        />
      )}
      <Suspense fallback={null}>
        <NeedsField
          needs={values.needs}
          onChange={(needs) => set({ needs })}
          trial={roomTrialOf(form, id)}
          error={errors.needs}
          series={form.scope === 'this' ? series?.needs : undefined}
        />
      </Suspense>
      <MoreFields form={form} />
      <footer className={classes.foot}>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
        {other}
        <Button type="submit" loading={busy}>
          {hit ? t('anyway', { action }) : action}
        </Button>
      </footer>
    </form>
  );
}

/** The meeting as it would be saved; undefined while it has no time, takes none, or its calendar is still to be made. */
function trialOf({ values, scope }: Form, event: string | undefined): Trial | undefined {
  const { title: _, ...problems } = problemsOf(values);
  const free = !values.busy || values.status === 'cancelled';
  if (free || Object.keys(problems).length > 0 || spaceOfNew(values.calendar)) return undefined;
  const { start, end, zone, all_day, rule, guests, needs } = fieldsOf(values);
  const rooms = (needs.resources ?? []).map(({ resource }) => resource);
  return {
    ...(event && { event }),
    calendar: values.calendar,
    start,
    ...(end && { end }),
    zone,
    all_day,
    ...(scope !== 'this' && rule && { rule }),
    guests: guests.flatMap(({ email }) => (email ? [email] : [])),
    ...(rooms.length > 0 && { rooms }),
  };
}

/** What rooms are asked: when it is, and for how many. */
function roomTrialOf(
  { values, scope }: Form,
  event: string | undefined,
): ResourceTrial | undefined {
  const { title: _, ...problems } = problemsOf(values);
  if (Object.keys(problems).length > 0) return undefined;
  const { start, end, zone, all_day, rule, guests } = fieldsOf(values);
  return {
    ...(event && { event }),
    start,
    ...(end && { end }),
    zone,
    all_day,
    ...(scope !== 'this' && rule && { rule }),
    people: guests.length + 1,
  };
}

/** For how long a meeting is, and with whom, as far as that is known. */
function withWhom({ values }: Form): { minutes: number; guests: string[] } {
  const { title: _, ...problems } = problemsOf(values);
  const guests = values.guests.map(({ email }) => email ?? '').slice(0, 200);
  if (values.allDay || Object.keys(problems).length > 0) return { minutes: 0, guests };
  const { start, end } = fieldsOf(values);
  const minutes = end ? (Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 60_000 : 0;
  return { minutes: Math.min(Math.round(minutes), 10_080), guests };
}

/** Whose calendar is chosen. */
function useSpace(calendar: string): string {
  const groups = useWritable();
  return (
    spaceOfNew(calendar) ??
    groups.find(({ calendars }) => calendars.some(({ id }) => id === calendar))?.space ??
    ''
  );
}
