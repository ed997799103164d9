import { useId } from 'react';
import { personColour } from '../Person';
import classes from './ColourField.module.css';
import { t } from './texts';

const names = [
  'colour0',
  'colour1',
  'colour2',
  'colour3',
  'colour4',
  'colour5',
  'colour6',
  'colour7',
] as const;

interface Properties {
  value: number;
  onChange: (colour: number) => void;
  label?: string;
}

/** One of the eight colours; each has a name, so that none depends on being seen. */
export function ColourField({ value, onChange, label = t('colour') }: Properties) {
  const id = useId();
  return (
    <fieldset className={classes.field}>
      <legend className={classes.legend}>{label}</legend>
      <div className={classes.row}>
        {names.map((name, colour) => (
          <label key={name} className={classes.choice} title={t(name)} {...personColour(colour)}>
            <input
              type="radio"
              className={classes.input}
              name={id}
              checked={value === colour}
              onChange={() => onChange(colour)}
              aria-label={t(name)}
            />
            <span className={classes.swatch} aria-hidden />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What a colour is called. */
export function colourName(colour: number): string {
  return t(names[colour] ?? 'colour7');
}
