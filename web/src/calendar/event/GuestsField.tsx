import { ActionIcon, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import type { Guest } from '../types';
import classes from './GuestsField.module.css';
import { addGuests, readGuests, withoutGuest } from './guests';
import { t } from './texts';

interface Properties {
  /** The form it is part of. */
  form: {
    values: { guests: Guest[] };
    errors: { guests?: string | undefined };
    set: (change: { guests: Guest[] }) => void;
  };
}

/** Who is invited, and a line to add more in, one by one or pasted. */
export function GuestsField({ form }: Properties) {
  const { values, errors, set } = form;
  const [text, setText] = useState('');
  const [bad, setBad] = useState<string[]>([]);
  const add = () => {
    const { guests, rest } = readGuests(text);
    if (guests.length > 0) set({ guests: addGuests(values.guests, guests) });
    setText(rest.join(', '));
    setBad(rest);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || text.trim() === '' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  const remove = (email: string) => set({ guests: withoutGuest(values.guests, email) });
  return (
    <div>
      <TextInput
        label={t('addGuests')}
        placeholder={t('guestsPlaceholder')}
        title={t('guestsHint')}
        inputMode="email"
        autoComplete="off"
        spellCheck={false}
        value={text}
        error={errors.guests ?? (bad.length > 0 && t('guestsBad', { list: bad.join(', ') }))}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setBad([]);
        }}
        onKeyDown={onKeyDown}
        onBlur={add}
      />
      {values.guests.length > 0 && (
        <ul className={classes.list}>
          {values.guests.map(({ name, email }) => (
            <li key={email} className={classes.guest}>
              <span className={classes.name}>{name || email}</span>
              {name && <span className={classes.email}>{email}</span>}
              <ActionIcon
                size="sm"
                aria-label={t('removeGuest', { name: name || email })}
                onClick={() => remove(email)}
              >
                <IconX size={14} stroke={1.8} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
