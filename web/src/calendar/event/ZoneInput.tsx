import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { t } from './texts';

interface Properties {
  value: string;
  error?: string;
  onChange: (zone: string) => void;
}

/** A zone by its name, offered while one types. Empty means the time floats. */
export function ZoneInput({ value, error, onChange }: Properties) {
  const list = useId();
  return (
    <>
      <TextInput
        aria-label={t('zone')}
        list={list}
        value={value}
        error={error}
        placeholder={t('zoneNone')}
        autoComplete="off"
        spellCheck={false}
        maxLength={64}
        onChange={(event) => onChange(event.currentTarget.value.trim())}
      />
      <datalist id={list}>
        {zones().map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}

let known: readonly string[] | undefined;

function zones(): readonly string[] {
  known ??= [...Intl.supportedValuesOf('timeZone'), 'UTC'];
  return known;
}
