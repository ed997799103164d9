import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type OwnField, useFields } from '../../api/fields';
import { useMembers } from '../../api/members';
import { later } from '../later';
import {
  type Asked,
  answerable,
  type How,
  howsOf,
  readAsked,
  sentValue,
  writeAsked,
} from './filter';
import classes from './own.module.css';
import { o } from './texts';

// The calendar of a date field weighs as much as the page of tasks, and few ask for a date.
const DateField = later(async () => (await import('../fields/DateField')).DateField);
const any = 'any';

interface Properties {
  kind: string;
  /** As it stands in the address. */
  value: string | undefined;
  onChange: (asked: string | undefined) => void;
  className?: string;
}

/** Asks what records hold in one field of one's own; nothing where there are none. */
export function OwnFilter({ kind, value, onChange, className }: Properties) {
  const { data } = useFields();
  const fields = data?.items.filter(({ kinds }) => kinds.includes(kind)) ?? [];
  const asked = readAsked(value);
  const field = fields.find(({ id }) => id === asked?.field);
  if (!data || (fields.length === 0 && !asked)) return null;
  if (asked && !field) {
    return (
      <span className={classes.filter}>
        <span className={classes.kept}>{o('trashed')}</span>
        <Button variant="default" size="compact-sm" onClick={() => onChange(undefined)}>
          {o('clear')}
        </Button>
      </span>
    );
  }
  return (
    <span className={classes.filter}>
      <Select
        aria-label={o('field')}
        className={className}
        allowDeselect={false}
        searchable={fields.length > 8}
        value={field?.id ?? any}
        onChange={(id) =>
          onChange(id && id !== any ? writeAsked({ field: id, how: 'set', value: '' }) : undefined)
        }
        data={[
          { value: any, label: o('anyField') },
          ...fields.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {field && asked && (
        <Question
          key={field.id}
          field={field}
          asked={asked}
          onChange={onChange}
          className={className}
        />
      )}
    </span>
  );
}

interface HowProperties {
  field: OwnField;
  asked: Asked;
  onChange: (asked: string) => void;
  className?: string;
}

/** What is asked of the field that was chosen. Half a question waits until it is whole. */
function Question({ field, asked, onChange, className }: HowProperties) {
  const { data: members = [] } = useMembers();
  const [typed, setTyped] = useState(asked);
  const put = (next: Partial<Asked>) => {
    const all = { ...typed, ...next };
    setTyped(all);
    const value = sentValue(field, all.value);
    if (answerable(all)) onChange(writeAsked({ ...all, value }));
  };
  if (field.type === 'choice' || field.type === 'person') {
    const options =
      field.type === 'choice'
        ? field.choices.map(({ id, name }) => ({ value: `is:${id}`, label: name }))
        : members.map(({ id, name }) => ({ value: `is:${id}`, label: name }));
    return (
      <Select
        aria-label={o('how', { name: field.name })}
        className={className}
        allowDeselect={false}
        searchable={options.length > 8}
        value={asked.how === 'is' ? `is:${asked.value}` : asked.how}
        onChange={(next) => {
          const [how, value = ''] = (next ?? 'set').split(':');
          put({ how: how as How, value });
        }}
        data={[
          { value: 'set', label: o('set') },
          ...options,
          { value: 'empty', label: o('empty') },
        ]}
      />
    );
  }
  const wants = typed.how !== 'set' && typed.how !== 'empty';
  return (
    <>
      <Select
        aria-label={o('how', { name: field.name })}
        className={className}
        allowDeselect={false}
        value={typed.how}
        onChange={(how) => put({ how: (how ?? 'set') as How })}
        data={howsOf(field.type).map((how) => ({
          value: how,
          label: field.type === 'checkbox' ? o(how === 'set' ? 'ticked' : 'unticked') : o(how),
        }))}
      />
      {wants && field.type === 'date' && (
        <DateField
          aria-label={o('value', { name: field.name })}
          className={className}
          value={typed.value}
          onChange={(value) => put({ value })}
        />
      )}
      {wants && field.type !== 'date' && (
        <TextInput
          aria-label={o('value', { name: field.name })}
          className={className}
          value={typed.value}
          maxLength={200}
          inputMode={field.type === 'number' || field.type === 'money' ? 'decimal' : 'text'}
          onChange={(event) => setTyped({ ...typed, value: event.currentTarget.value })}
          onBlur={() => put({})}
          onKeyDown={(event) => event.key === 'Enter' && put({})}
        />
      )}
    </>
  );
}
