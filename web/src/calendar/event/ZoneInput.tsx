import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { t } from './texts';

interface Properties {
  value: string;
  error?: string;
  label?: string;
  /** What stands there while nothing is chosen. */
  placeholder?: string;
  onChange: (zone: string) => void;
}

/** A zone by its name, offered while one types. Of a meeting empty means that its time floats. */
export function ZoneInput(props: Properties) {
  const { value, error, label = t('zone'), placeholder = t('zoneNone'), onChange } = props;
  const list = useId();
  return (
    <>
      <TextInput
        aria-label={label}
        list={list}
        value={value}
        error={error}
        placeholder={placeholder}
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
