import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { RoomsField } from '../ui/fields/RoomsField';
import { ZoneField } from '../ui/fields/ZoneField';
import { Columns, Panel, PanelForm } from '../ui/Panel';
import { Problem } from '../ui/Problem';
import { undoable } from '../ui/toast';
import { fieldsOf, useRenew } from './actions';
import { HostsField } from './HostsField';
import classes from './Panel.module.css';
import { QuestionsField } from './QuestionsField';
import { type BookingPage, useHosts } from './queries';
import { bodyOf, noticeChoices, type Values, valuesOf, withinChoices } from './rules';
import { t } from './texts';

interface Properties {
  /** The page to change; a new one when left out. */
  page?: BookingPage;
  onClose: () => void;
  onMade: (id: string) => void;
}

/** The form of a booking page. */
export default function PageForm({ page, onClose, onMade }: Properties) {
  const hosts = useHosts();
  const renew = useRenew();
  const [id] = useState(newId);
  const [typed, setTyped] = useState<Values | null>(page ? valuesOf(page, hosts) : null);
  const values = typed ?? valuesOf(undefined, hosts);
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  const fields = fieldsOf(error);
  const set = (next: Partial<Values>) => setTyped({ ...values, ...next });
  const save = async () => {
    setBusy(true);
    try {
      const body = bodyOf(values);
      const made = page
        ? await sent(
            api.PATCH('/booking-pages/{id}', {
              params: { path: { id: page.id } },
              body: { rev: page.rev, ...body },
            }),
          )
        : await sent(api.POST('/booking-pages', { body: { id, ...body } }));
      if (made.act) {
        undoable(made.act, t(page ? 'saidChanged' : 'saidMade', { title: made.page.title }));
      }
      renew();
      onMade(made.page.id);
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setBusy(false);
    }
  };
  const part = { values, set, fields };
  return (
    <Panel title={page ? page.title : t('newPage')} onClose={onClose}>
      <PanelForm
        onSubmit={() => void save()}
        buttons={
          <>
            <Button type="submit" loading={busy}>
              {page ? t('save') : t('make')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        {error && Object.keys(fields).length === 0 && <Problem error={error} />}
        <TextInput
          label={t('pageTitle')}
          description={t('pageTitleHint')}
          data-autofocus
          maxLength={200}
          value={values.title}
          error={fields.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <HostsField
          hosts={hosts}
          chosen={values.hosts}
          error={fields.hosts}
          change={(next) => set({ hosts: next })}
        />
        {values.hosts.length > 1 && (
          <NativeSelect
            label={t('pick')}
            value={values.pick}
            onChange={(event) => set({ pick: event.currentTarget.value })}
            data={[
              { value: 'all', label: t('pickAll') },
              { value: 'any', label: t('pickAny') },
            ]}
          />
        )}
        <RoomsField
          label={t('rooms')}
          about={t('roomsHint')}
          rooms={values.rooms}
          onChange={(rooms) => set({ rooms })}
          error={fields.rooms}
        />
        <RuleFields {...part} />
        <QuestionsField
          questions={values.questions}
          fields={fields}
          change={(questions) => set({ questions })}
        />
        <WordFields {...part} />
      </PanelForm>
    </Panel>
  );
}

/** Fields side by side begin at one height when what is said of them stands below. */
const below = ['label', 'input', 'error', 'description'] satisfies (
  | 'label'
  | 'input'
  | 'error'
  | 'description'
)[];

interface Part {
  values: Values;
  set: (next: Partial<Values>) => void;
  fields: Record<string, string>;
}

function RuleFields({ values, set, fields }: Part) {
  const number = (key: 'horizon' | 'before' | 'after' | 'perDay' | 'perWeek', wire: string) => ({
    inputMode: 'numeric' as const,
    value: values[key],
    error: fields[wire],
    onChange: (event: { currentTarget: { value: string } }) =>
      set({ [key]: event.currentTarget.value.replace(/\D/g, '') }),
  });
  return (
    <>
      <Columns>
        <TextInput
          label={t('lengthsField')}
          description={t('lengthsHint')}
          inputWrapperOrder={below}
          value={values.minutes}
          error={fields.minutes}
          onChange={(event) => set({ minutes: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('grid')}
          value={values.grid}
          error={fields.grid}
          onChange={(event) => set({ grid: event.currentTarget.value })}
          data={[15, 30, 60].map((count) => ({
            value: String(count),
            label: t('gridMinutes', { count }),
          }))}
        />
      </Columns>
      <Columns>
        <NativeSelect
          label={t('notice')}
          value={values.notice}
          error={fields.notice}
          onChange={(event) => set({ notice: event.currentTarget.value })}
          data={noticeChoices(Number(values.notice))}
        />
        <TextInput label={t('horizon')} {...number('horizon', 'horizon')} />
      </Columns>
      <Columns>
        <TextInput label={t('before')} {...number('before', 'before')} />
        <TextInput label={t('after')} {...number('after', 'after')} />
      </Columns>
      <Columns>
        <TextInput
          label={t('perDay')}
          placeholder={t('noLimit')}
          {...number('perDay', 'per_day')}
        />
        <TextInput
          label={t('perWeek')}
          placeholder={t('noLimit')}
          {...number('perWeek', 'per_week')}
        />
      </Columns>
      <Columns>
        <ZoneField
          label={t('zoneField')}
          value={values.zone}
          error={fields.zone}
          onChange={(zone) => set({ zone })}
        />
        <NativeSelect
          label={t('moves')}
          value={values.moves}
          error={fields.moves}
          onChange={(event) => set({ moves: event.currentTarget.value })}
          data={[0, 1, 2, 3, 5, 10].map((count) => ({
            value: String(count),
            label: count === 0 ? t('movesNever') : t('movesTimes', { count }),
          }))}
        />
      </Columns>
      <Checkbox
        label={t('confirmField')}
        description={t('confirmHint')}
        checked={values.confirm}
        onChange={(event) => set({ confirm: event.currentTarget.checked })}
      />
      {values.confirm && (
        <NativeSelect
          label={t('within')}
          description={t('withinHint')}
          value={values.within}
          error={fields.confirm_within}
          onChange={(event) => set({ within: event.currentTarget.value })}
          data={withinChoices(Number(values.within))}
        />
      )}
    </>
  );
}

function WordFields({ values, set, fields }: Part) {
  return (
    <fieldset className={classes.set}>
      <Textarea
        label={t('aboutField')}
        autosize
        minRows={2}
        maxLength={5000}
        value={values.about}
        error={fields.about}
        onChange={(event) => set({ about: event.currentTarget.value })}
      />
      <Columns>
        <TextInput
          label={t('place')}
          maxLength={1000}
          value={values.place}
          error={fields.place}
          onChange={(event) => set({ place: event.currentTarget.value })}
        />
        <TextInput
          label={t('link')}
          description={t('linkHint')}
          inputWrapperOrder={below}
          maxLength={2000}
          value={values.link}
          error={fields.link}
          onChange={(event) => set({ link: event.currentTarget.value })}
        />
      </Columns>
      <Textarea
        label={t('thanks')}
        autosize
        minRows={2}
        maxLength={5000}
        value={values.thanks}
        error={fields.thanks}
        onChange={(event) => set({ thanks: event.currentTarget.value })}
      />
    </fieldset>
  );
}
