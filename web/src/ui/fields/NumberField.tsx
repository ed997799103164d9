import { TextInput, type TextInputProps } from '@mantine/core';

interface Properties extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  value: number;
  onChange: (value: number) => void;
}

/** A whole number; nothing typed is 0. */
export function NumberField({ value, onChange, min = 0, max, ...properties }: Properties) {
  return (
    <TextInput
      type="number"
      inputMode="numeric"
      min={min}
      max={max}
      step={1}
      {...properties}
      value={value === 0 ? '' : String(value)}
      placeholder="0"
      onChange={(event) => {
        const next = Math.trunc(Number(event.currentTarget.value));
        if (Number.isFinite(next) && next >= 0) onChange(next);
      }}
    />
  );
}
