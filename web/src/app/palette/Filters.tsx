import type { Offer } from '../../api/search';
import { p } from '../texts';
import classes from './Palette.module.css';

/** What is offered before anything is typed. */
const begin = ['kind:', 'tag:', 'in:', 'by:', 'from:', 'until:', 'is:'];

/** The filters with which what is typed can begin. */
export function beginnings(): Offer[] {
  return begin.map((key) => ({ text: key, label: key, about: '' }));
}

interface Properties {
  offers: readonly Offer[];
  /** Tab takes the first. */
  tab: boolean;
  onTake: (text: string) => void;
}

/** How the question can go on as a filter: a line of small buttons. */
export function Filters({ offers, tab, onTake }: Properties) {
  if (offers.length === 0) return null;
  return (
    <fieldset className={classes.offers} aria-label={p('filters')}>
      {offers.map(({ text, label, about }, index) => (
        <button
          key={label}
          type="button"
          className={classes.offer}
          title={about || undefined}
          onClick={() => onTake(text)}
        >
          {label}
          {index === 0 && tab && <kbd aria-hidden>Tab</kbd>}
        </button>
      ))}
    </fieldset>
  );
}
