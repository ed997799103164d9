import { useId } from 'react';
import classes from './Choices.module.css';

interface Choice {
  value: string;
  label: string;
  /** What choosing it means. */
  about?: string;
}

interface Properties {
  label: string;
  value: string;
  onChange: (value: string) => void;
  choices: readonly Choice[];
  disabled?: boolean;
}

/** A few choices that need a sentence each. */
export function Choices({ label, value, onChange, choices, disabled }: Properties) {
  const id = useId();
  return (
    <fieldset className={classes.field} disabled={disabled}>
      <legend className={classes.legend}>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={classes.choice}>
          <input
            type="radio"
            className={classes.radio}
            name={id}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>
            {choice.label}
            {choice.about && <span className={classes.about}>{choice.about}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
