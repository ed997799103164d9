import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { useOwnZone } from '../api/me';
import { DateField } from '../ui/fields/DateField';
import { TimeField } from '../ui/fields/TimeField';
import { ZoneField } from '../ui/fields/ZoneField';
import { Columns, Panel, PanelForm } from '../ui/Panel';
import { Problem } from '../ui/Problem';
import { civilDate } from '../ui/time';
import { undoable } from '../ui/toast';
import { useNow } from '../ui/useNow';
import { fieldsOf, useRenew } from './actions';
import { NextFree } from './NextFree';
import { brokenRules, Override } from './Override';
import classes from './Panel.module.css';
import { QuestionFields } from './QuestionFields';
import { pagesQuery } from './queries';
import { t } from './texts';

interface Properties {
  /** The page to book on; the first when left out. */
  page?: string;
  onClose: () => void;
  onBooked: (id: string) => void;
}

/** Books a time for somebody outside: within the rules of a page, or outside of them with a reason. */
export default function BookFor({ page, onClose, onBooked }: Properties) {
  const own = useOwnZone();
  const renew = useRenew();
  const { data: pages } = useQuery(pagesQuery);
  const [id] = useState(newId);
  const [chosen, setChosen] = useState(page ?? '');
  const on = pages?.items.find((one) => one.id === chosen) ?? pages?.items[0];
  const [values, setValues] = useState({
    name: '',
    email: '',
    date: civilDate(useNow(), own),
    time: '10:00',
    zone: own,
    guestZone: '',
    minutes: '',
  });
  const [answers, setAnswers] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<Error | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const rules = brokenRules(error);
  const fields = fieldsOf(error);
  const minutes = Number(values.minutes) || on?.minutes[0] || 30;
  const set = (next: Partial<typeof values>) => {
    setValues({ ...values, ...next });
    setError(null);
  };
  const save = async () => {
    setTried(true);
    if (!on || (rules.length > 0 && !reason.trim())) return;
    setBusy(true);
    try {
      const { booking, act } = await sent(
        api.POST('/bookings', {
          body: {
            id,
            page: on.id,
            start: `${values.date}T${values.time}`,
            zone: values.zone,
            guest_zone: values.guestZone || values.zone,
            minutes,
            name: values.name,
            email: values.email,
            answers: on.questions.map((_, index) => answers[index] ?? ''),
            ...(rules.length > 0 && {
              override: { reason, rules: [...new Set(rules.map(({ field }) => field))] },
            }),
          },
        }),
      );
      if (act) undoable(act, t('saidBooked', { name: booking.name }));
      renew();
      onBooked(booking.id);
    } catch (failure) {
      setError(failure as Error);
      setTried(false);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel title={t('bookTitle')} onClose={onClose}>
      <PanelForm
        onSubmit={() => void save()}
        buttons={
          <>
            <Button type="submit" loading={busy} disabled={!on}>
              {rules.length > 0 ? t('allTheSame') : t('bookIt')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        {pages?.items.length === 0 && <p>{t('needPage')}</p>}
        {error && rules.length === 0 && Object.keys(fields).length === 0 && (
          <Problem error={error} />
        )}
        <NativeSelect
          label={t('page')}
          value={on?.id ?? ''}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
            setAnswers([]);
            setError(null);
          }}
          data={(pages?.items ?? []).map((one) => ({ value: one.id, label: one.title }))}
        />
        <TextInput
          label={t('name')}
          data-autofocus
          maxLength={200}
          value={values.name}
          error={fields.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('email')}
          type="email"
          maxLength={320}
          value={values.email}
          error={fields.email}
          onChange={(event) => set({ email: event.currentTarget.value })}
        />
        {on && (
          <NextFree
            page={on}
            minutes={minutes}
            zone={values.zone}
            choose={(date, time) => set({ date, time })}
          />
        )}
        <Columns>
          <DateField
            label={t('day')}
            value={values.date}
            error={fields.start}
            onChange={(date) => set({ date })}
          />
          <TimeField label={t('time')} value={values.time} onChange={(time) => set({ time })} />
        </Columns>
        <Columns>
          <ZoneField
            label={t('zone')}
            value={values.zone}
            error={fields.zone}
            onChange={(zone) => set({ zone })}
          />
          <TextInput
            label={t('minutes')}
            inputMode="numeric"
            value={values.minutes || String(minutes)}
            error={fields.minutes}
            onChange={(event) => set({ minutes: event.currentTarget.value.replace(/\D/g, '') })}
          />
        </Columns>
        <ZoneField
          label={t('guestZone')}
          value={values.guestZone || values.zone}
          onChange={(guestZone) => set({ guestZone })}
        />
        {on && (
          <QuestionFields
            questions={on.questions}
            answers={answers}
            change={setAnswers}
            fields={fields}
          />
        )}
        {rules.length > 0 && (
          <div className={classes.section}>
            <Override
              rules={rules}
              reason={reason}
              change={setReason}
              error={tried && !reason.trim() ? t('needReason') : undefined}
            />
          </div>
        )}
      </PanelForm>
    </Panel>
  );
}
