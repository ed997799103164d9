import { TextInput, type TextInputProps } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { readTime } from './readTime';
import { t } from './texts';

interface Properties extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  /** "14:05", or '' for none. */
  value: string;
  onChange: (time: string) => void;
}

/** A time of day by the 24-hour clock. It reads what people type; where fingers are, the phone's own wheel comes up. */
export function TimeField({ value, onChange, ...properties }: Properties) {
  const touch = useMediaQuery('(pointer: coarse)');
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  if (touch) {
    return (
      <TextInput
        {...properties}
        type="time"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  const settle = () => {
    const time = typed.trim() === '' ? '' : readTime(typed);
    setTyped(time ?? value);
    if (time !== null && time !== value) onChange(time);
  };
  return (
    <TextInput
      placeholder={t('timePlaceholder')}
      autoComplete="off"
      maxLength={12}
      {...properties}
      value={typed}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const time = readTime(text);
        // Only what can't become something else by another letter; the rest is read on leaving the field.
        if (time === text.trim()) onChange(time);
      }}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
      }}
    />
  );
}
