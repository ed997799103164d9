import { IconChevronDown } from '@tabler/icons-react';
import { PersonDot } from '../ui/Person';
import classes from './lists.module.css';
import type { Section } from './sections';

interface Properties {
  section: Section;
  open: boolean;
  toggle: () => void;
}

/** What rows have in common, and how many they are; it folds them away. */
export function Heading({ section: { name, colour, rows, partly }, open, toggle }: Properties) {
  return (
    <button type="button" className={classes.heading} aria-expanded={open} onClick={toggle}>
      <IconChevronDown size={15} stroke={1.8} aria-hidden className={classes.fold} />
      {colour !== undefined && <PersonDot colour={colour} />}
      <span>{name}</span>
      <span className={classes.count}>
        {rows.length}
        {partly && '+'}
      </span>
    </button>
  );
}
