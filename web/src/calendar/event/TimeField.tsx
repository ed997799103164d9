import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { readTime } from './timeOfDay';

interface Properties {
  label: string;
  value: string;
  error?: string;
  onChange: (time: string) => void;
}

/** A time of day as people type it: 9, 930, 9.30, 9:30pm. It becomes 09:30 when one goes on. */
export function TimeField({ label, value, error, onChange }: Properties) {
  const [typed, setTyped] = useState<string>();
  const settle = () => {
    if (typed === undefined) return;
    onChange(readTime(typed) ?? '');
    setTyped(undefined);
  };
  return (
    <TextInput
      aria-label={label}
      placeholder="09:00"
      autoComplete="off"
      inputMode="text"
      maxLength={12}
      value={typed ?? value}
      error={error}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        const whole = /^\d\d:\d\d$/.test(next) ? readTime(next) : undefined;
        if (whole) onChange(whole);
      }}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
      }}
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}
