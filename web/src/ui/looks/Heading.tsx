import { IconChevronDown } from '@tabler/icons-react';
import { PersonDot } from '../Person';
import type { Fold } from './folds';
import classes from './heading.module.css';

interface Properties extends Fold {
  name: string;
  /** Of a person, a tag or a choice. */
  colour?: number | undefined;
  count: number;
  /** There are more than are loaded. */
  partly?: boolean | undefined;
}

/** What rows have in common, and how many they are; it folds them away. */
export function Heading({ name, colour, count, partly, open, toggle }: Properties) {
  return (
    <button type="button" className={classes.heading} aria-expanded={open} onClick={toggle}>
      <IconChevronDown size={15} stroke={1.8} aria-hidden className={classes.fold} />
      {colour !== undefined && <PersonDot colour={colour} />}
      <span>{name}</span>
      <span className={classes.count}>
        {count}
        {partly && '+'}
      </span>
    </button>
  );
}
