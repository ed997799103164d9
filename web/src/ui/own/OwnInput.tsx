import { ActionIcon, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { OwnField } from '../../api/fields';
import { useMembers } from '../../api/members';
import { DateField } from '../fields/DateField';
import { PersonDot } from '../Person';
import classes from './own.module.css';
import { t } from './texts';
import { asSent, safeLink } from './words';

/** What is kept in a field, or typed into it. */
export interface Typed {
  value: string;
  currency: string;
}

interface Properties {
  field: OwnField;
  now: Typed;
  problem: string;
  /** Gives what is kept then; nothing when it was refused. */
  save: (typed: Typed, was: Typed) => Promise<Typed | undefined>;
  forget: () => void;
}

/** What is typed over what is kept: others' words show up, unless one is typing here. */
function useTyped({ field, now, problem, save, forget }: Properties) {
  const { value, currency } = now;
  const usual = field.currency ?? '';
  const fresh = (kept: Typed) => (kept.value ? kept : { value: '', currency: usual });
  const [typed, setTyped] = useState(() => fresh(now));
  const latest = useRef(typed);
  const seen = useRef(now);
  const touched = useRef(false);
  const put = (next: Typed) => {
    latest.current = next;
    setTyped(next);
  };

  useEffect(() => {
    if (touched.current) return;
    seen.current = { value, currency };
    latest.current = value ? { value, currency } : { value: '', currency: usual };
    setTyped(latest.current);
  }, [value, currency, usual]);
  // After a refusal the next try is over what stands there now.
  useEffect(() => {
    if (problem) seen.current = { value, currency };
  }, [problem, value, currency]);

  const change = (next: Typed) => {
    touched.current = true;
    if (problem) forget();
    put(next);
  };
  const keep = async () => {
    const mine = latest.current;
    const sent = asSent(field.type, mine.value);
    const unit = field.type === 'money' && sent ? mine.currency.trim().toUpperCase() : '';
    const was = seen.current;
    if (!touched.current) return;
    if (sent === was.value && (unit === was.currency || !sent)) {
      touched.current = false;
      return put(fresh(was));
    }
    const kept = await save({ value: sent, currency: unit }, was);
    if (!kept) return;
    seen.current = kept;
    touched.current = latest.current !== mine;
    if (!touched.current) put(fresh(kept));
  };
  return { typed, change, keep };
}

/** The right input for what a field holds. Texts are kept when one leaves them or presses Enter, choices at once. */
export function OwnInput(properties: Properties) {
  const { field, problem } = properties;
  const { typed, change, keep } = useTyped(properties);
  const choose = (value: string) => {
    change({ value, currency: '' });
    void keep();
  };
  const shared = { label: field.name, error: problem || undefined };
  switch (field.type) {
    case 'checkbox':
      return (
        <Checkbox
          label={field.name}
          error={problem || undefined}
          checked={typed.value === 'true'}
          onChange={(event) => choose(event.currentTarget.checked ? 'true' : '')}
        />
      );
    case 'choice':
    case 'person':
      return <Chosen {...shared} field={field} value={typed.value} onChange={choose} />;
    case 'date':
      return <DateField {...shared} clearable value={typed.value} onChange={choose} />;
    default:
      return (
        <Written {...shared} field={field} typed={typed} change={change} keep={() => void keep()} />
      );
  }
}

interface ChosenProperties {
  field: OwnField;
  label: string;
  error?: string;
  value: string;
  onChange: (value: string) => void;
}

/** One of the choices, or a colleague. */
function Chosen({ field, value, onChange, ...shared }: ChosenProperties) {
  const { data: members = [] } = useMembers();
  const options =
    field.type === 'person'
      ? members
          .filter(({ id, state }) => state === 'active' || id === value)
          .map(({ id, name }) => ({ value: id, label: name }))
      : field.choices
          .filter(({ id, gone }) => !gone || id === value)
          .map(({ id, name }) => ({ value: id, label: name }));
  const colours = new Map(field.choices.map(({ id, colour }) => [id, colour]));
  const dot = (id: string) => {
    const colour = colours.get(id);
    return colour === undefined ? undefined : <PersonDot colour={colour} />;
  };
  return (
    <Select
      {...shared}
      placeholder={t(field.type === 'person' ? 'nobody' : 'none')}
      clearable
      searchable={options.length > 8}
      data={options}
      value={value || null}
      onChange={(next) => onChange(next ?? '')}
      leftSection={value ? dot(value) : undefined}
      renderOption={({ option }) => (
        <>
          {dot(option.value)} {option.label}
        </>
      )}
    />
  );
}

interface WrittenProperties {
  field: OwnField;
  label: string;
  error?: string;
  typed: Typed;
  change: (typed: Typed) => void;
  keep: () => void;
}

/** What is typed: texts, numbers, amounts and addresses. */
function Written({ field, typed, change, keep, ...shared }: WrittenProperties) {
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    keep();
    // Ctrl Enter is for the form around it.
    if (!event.ctrlKey && !event.metaKey) event.preventDefault();
  };
  const input = {
    ...shared,
    value: typed.value,
    maxLength: 2000,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      change({ ...typed, value: event.currentTarget.value }),
    onBlur: keep,
    onKeyDown,
  };
  if (field.type === 'text') return <Textarea {...input} autosize minRows={1} maxRows={8} />;
  if (field.type === 'number') return <TextInput {...input} inputMode="decimal" />;
  if (field.type === 'money') {
    return (
      <div className={classes.pair}>
        <TextInput {...input} inputMode="decimal" />
        <TextInput
          label={<span aria-hidden>&nbsp;</span>}
          aria-label={t('currency', { name: field.name })}
          value={typed.currency}
          maxLength={3}
          autoCapitalize="characters"
          onChange={(event) =>
            change({ ...typed, currency: event.currentTarget.value.toUpperCase() })
          }
          onBlur={keep}
          onKeyDown={onKeyDown}
        />
      </div>
    );
  }
  const goes = safeLink(typed.value);
  return (
    <TextInput
      {...input}
      type="url"
      inputMode="url"
      placeholder="https://"
      rightSection={
        goes && (
          <ActionIcon
            component="a"
            href={goes}
            target="_blank"
            rel="noopener noreferrer"
            variant="subtle"
            aria-label={t('open', { name: field.name })}
            title={t('open', { name: field.name })}
          >
            <IconExternalLink size={16} stroke={1.7} />
          </ActionIcon>
        )
      }
    />
  );
}
