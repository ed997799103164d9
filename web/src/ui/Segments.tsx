import { type ReactNode, useId } from 'react';
import classes from './Segments.module.css';

interface Segment {
  value: string;
  label: ReactNode;
}

interface Properties {
  'aria-label'?: string;
  'aria-labelledby'?: string;
  data: readonly Segment[];
  /** None is chosen where no segment has it. */
  value?: string;
  onChange: (value: string) => void;
  size?: 'xs' | 'sm';
  fullWidth?: boolean;
  disabled?: boolean;
  className?: string;
}

/**
 * One of a few, all of them in sight: radio buttons in a row. The chosen one is coloured, not marked by something that
 * slides: placing that measures the page before it is drawn, which costs a full board 50 ms.
 */
export function Segments({ data, value, onChange, disabled, ...look }: Properties) {
  const { size = 'sm', fullWidth, className = '', ...names } = look;
  const group = useId();
  return (
    <div
      role="radiogroup"
      className={`${classes.group} ${className}`}
      data-size={size}
      data-full-width={fullWidth || undefined}
      aria-disabled={disabled}
      aria-label={names['aria-label']}
      aria-labelledby={names['aria-labelledby']}
    >
      {data.map((one) => (
        <label key={one.value} className={classes.segment}>
          <input
            type="radio"
            name={group}
            className={classes.input}
            disabled={disabled}
            checked={one.value === value}
            onChange={() => onChange(one.value)}
          />
          {one.label}
        </label>
      ))}
    </div>
  );
}
