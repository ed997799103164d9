import type { ReactNode } from 'react';
import classes from './Chip.module.css';
import { personColour } from './Person';

type Tone = 'plain' | 'action' | 'good' | 'warn' | 'late';

interface Properties {
  tone?: Tone;
  title?: string;
  children: ReactNode;
}

/** A word or two about a record: a role, a state. */
export function Chip({ tone = 'plain', title, children }: Properties) {
  return (
    <span className={classes.chip} data-tone={tone} title={title}>
      {children}
    </span>
  );
}

/** A tag, in its colour. */
export function TagChip({ name, colour }: { name: string; colour: number }) {
  return (
    <span className={classes.chip} data-tag title={name} {...personColour(colour)}>
      <span className={classes.text}>{name}</span>
    </span>
  );
}
