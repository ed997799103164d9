import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCalendarNames } from '../api/calendars';
import { useFieldsOf } from '../api/fields';
import { useMe, usePrincipals } from '../api/me';
import { useMembers } from '../api/members';
import { useTagName, useTags } from '../api/tags';
import { DateField } from '../ui/fields/DateField';
import { OwnFilter } from '../ui/own/OwnFilter';
import { askable, type How, howsOf, readFilter, writeFilter } from './filters';
import classes from './lists.module.css';
import type { Column } from './queries';
import { t } from './texts';
import type { ListPage } from './useList';

interface Properties {
  page: ListPage;
  /** Absent for a new one. */
  value: string | undefined;
  onDone: (filter: string) => void;
}

const ownFields = 'own';

/** One thing that is asked of a list. */
export function FilterForm({ page: { kind }, value, onDone }: Properties) {
  const columns = askable(kind);
  const fields = useFieldsOf(kind.kind);
  const was = value === undefined ? undefined : readFilter(value);
  const [name, setName] = useState(was?.column ?? columns[0]?.name ?? '');
  const [own, setOwn] = useState(was?.column === ownFields ? value?.slice(4) : undefined);
  const column = columns.find((one) => one.name === name);
  return (
    <div className={classes.form}>
      <Select
        label={t('column')}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        autoFocus
        value={name}
        onChange={(next) => setName(next ?? name)}
        data={[
          ...columns.map((one) => ({ value: one.name, label: one.title })),
          ...(kind.own && fields.length > 0 ? [{ value: ownFields, label: t('own') }] : []),
        ]}
      />
      {name === ownFields && (
        <>
          <OwnFilter kind={kind.kind} value={own} onChange={setOwn} />
          <Button disabled={!own} onClick={() => own && onDone(`own:${own}`)}>
            {t('apply')}
          </Button>
        </>
      )}
      {column && (
        <Question
          key={name}
          column={column}
          was={was?.column === name ? was : undefined}
          onDone={onDone}
        />
      )}
    </div>
  );
}

interface QuestionProperties {
  column: Column;
  was: ReturnType<typeof readFilter> | undefined;
  onDone: (filter: string) => void;
}

function Question({ column, was, onDone }: QuestionProperties) {
  const hows = howsOf(column);
  const [how, setHow] = useState<How>(was?.how ?? hows[0] ?? 'is');
  const [values, setValues] = useState(was?.values ?? []);
  const wants = how !== 'set' && how !== 'empty';
  const done = () => onDone(writeFilter({ column: column.name, how, values }));
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!wants || values.length > 0) done();
      }}
    >
      {hows.length > 1 && (
        <Select
          label={t('how')}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          value={how}
          onChange={(next) => {
            const chosen = hows.find((one) => one === next) ?? how;
            setHow(chosen);
            if (chosen !== 'is') setValues(values.slice(0, 1));
          }}
          data={hows.map((one) => ({ value: one, label: t(one) }))}
        />
      )}
      {wants && <Values column={column} values={values} onChange={setValues} />}
      <Button type="submit" disabled={wants && values.length === 0}>
        {t('apply')}
      </Button>
    </form>
  );
}

interface ValuesProperties {
  column: Column;
  values: string[];
  onChange: (values: string[]) => void;
}

function Values({ column, values, onChange }: ValuesProperties) {
  const options = useOptions(column);
  switch (column.type) {
    case 'date':
    case 'instant':
      return <DayValue value={values[0] ?? ''} onChange={(day) => onChange(day ? [day] : [])} />;
    case 'number':
    case 'bytes':
      return (
        <TextInput
          label={t('value')}
          inputMode="numeric"
          maxLength={15}
          value={values[0] ?? ''}
          onChange={(event) => {
            const typed = event.currentTarget.value.replace(/[^\d-]/g, '');
            onChange(typed ? [typed] : []);
          }}
        />
      );
    default:
      return <Several options={options} values={values} onChange={onChange} />;
  }
}

interface SeveralProperties {
  options: { value: string; label: string }[];
  values: string[];
  onChange: (values: string[]) => void;
}

/** One of these; letters narrow a long choice. */
function Several({ options, values, onChange }: SeveralProperties) {
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const shown = options.filter(
    ({ value, label }) => values.includes(value) || label.toLowerCase().includes(wanted),
  );
  const toggle = (value: string) =>
    onChange(
      values.includes(value)
        ? values.filter((one) => one !== value)
        : [...values, value].slice(-50),
    );
  return (
    <>
      {options.length > 8 && (
        <TextInput
          label={t('value')}
          placeholder={t('narrow')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <fieldset className={classes.several} aria-label={t('value')}>
        {shown.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={values.includes(value)}
            onChange={() => toggle(value)}
          />
        ))}
        {shown.length === 0 && <p className={classes.none}>{t('noneHere')}</p>}
      </fieldset>
    </>
  );
}

/** What a column can be asked for by name. */
function useOptions(column: Column): { value: string; label: string }[] {
  const nameOf = useTagName();
  const { data: members = [] } = useMembers();
  const { data: tags = [] } = useTags();
  const { data: principals = [] } = usePrincipals();
  const { data: me } = useMe();
  const calendars = useCalendarNames(column.type === 'calendar');
  switch (column.type) {
    case 'choice':
      return column.options.map(({ value, title }) => ({ value, label: title }));
    case 'flag':
      return [
        { value: 'true', label: t('yes') },
        { value: 'false', label: t('no') },
      ];
    case 'member':
      return [
        { value: 'me', label: t('me') },
        ...members.map(({ id, name }) => ({ value: id, label: name })),
      ];
    case 'calendar':
      return calendars.map(({ id, name }) => ({ value: id, label: name }));
    case 'tags':
      return tags.map((tag) => ({ value: tag.id, label: nameOf(tag) }));
    case 'space':
      return [
        ...principals
          .filter(({ role }) => role !== 'busy')
          .map(({ space, name }) => ({ value: space, label: name })),
        ...(me
          ? [
              { value: me.member.id, label: t('mine') },
              { value: me.organisation.id, label: t('house') },
            ]
          : []),
      ];
    default:
      return [];
  }
}

const exact = 'exact';
const relative = ['today', 'today+7', 'today+30', 'today-7', 'today-30'] as const;
const relativeWords = {
  today: t('dayToday'),
  'today+7': t('dayWeek'),
  'today+30': t('dayMonth'),
  'today-7': t('dayWeekAgo'),
  'today-30': t('dayMonthAgo'),
};

/** A day that goes along with today, or a date. */
function DayValue({ value, onChange }: { value: string; onChange: (day: string) => void }) {
  const named = relative.find((one) => one === value);
  const [dated, setDated] = useState(value !== '' && !named);
  return (
    <>
      <Select
        label={t('day')}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        value={dated ? exact : (named ?? null)}
        onChange={(next) => {
          setDated(next === exact);
          onChange(relative.find((one) => one === next) ?? '');
        }}
        data={[
          ...relative.map((one) => ({ value: one, label: relativeWords[one] })),
          { value: exact, label: t('dayExact') },
        ]}
      />
      {dated && (
        <DateField
          aria-label={t('value')}
          popoverProps={{ withinPortal: false }}
          value={named ? '' : value}
          onChange={onChange}
        />
      )}
    </>
  );
}
