import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { newId } from '../api/id';
import classes from './Polls.module.css';
import { t } from './texts';

/** Somebody who is going to be asked. */
export interface ToAsk {
  id: string;
  name: string;
  email: string;
  required: boolean;
}

interface Properties {
  people: readonly ToAsk[];
  change: (people: ToAsk[]) => void;
  errors: Readonly<Record<string, string>>;
}

/** Whom to ask, one a row. Empty rows are left out. */
export function AskedField({ people, change, errors }: Properties) {
  const put = (id: string, to: Partial<ToAsk>) =>
    change(people.map((one) => (one.id === id ? { ...one, ...to } : one)));
  return (
    <fieldset className={classes.asked}>
      <legend>{t('whoToAsk')}</legend>
      {people.map(({ id, name, email, required }, index) => (
        <div key={id} className={classes.askedRow}>
          <TextInput
            aria-label={t('name')}
            placeholder={t('name')}
            maxLength={200}
            value={name}
            onChange={(event) => put(id, { name: event.currentTarget.value })}
          />
          <TextInput
            aria-label={t('email')}
            placeholder={t('email')}
            maxLength={320}
            value={email}
            onChange={(event) => put(id, { email: event.currentTarget.value })}
          />
          <Checkbox
            label={t('needed')}
            checked={required}
            onChange={(event) => put(id, { required: event.currentTarget.checked })}
          />
          <ActionIcon
            variant="subtle"
            aria-label={t('removePerson', { number: index + 1 })}
            title={t('removePerson', { number: index + 1 })}
            onClick={() => change(people.filter((one) => one.id !== id))}
          >
            <IconX size={16} stroke={1.8} />
          </ActionIcon>
        </div>
      ))}
      {(errors.email || errors.name) && (
        <p className={classes.error}>{errors.email ?? errors.name}</p>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.add}
        leftSection={<IconPlus size={14} stroke={2} />}
        onClick={() => change([...people, { id: newId(), name: '', email: '', required: false }])}
      >
        {t('addPerson')}
      </Button>
    </fieldset>
  );
}
