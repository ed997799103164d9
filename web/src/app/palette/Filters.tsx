import type { Offer, SearchAnswer } from '../../api/search';
import { p } from '../texts';
import classes from './Palette.module.css';

/** What is offered before anything is typed. */
const begin: readonly Offer[] = ['kind:', 'tag:', 'in:', 'by:', 'from:', 'until:', 'is:'].map(
  (key) => ({ text: key, label: key, about: '' }),
);

interface Properties {
  /** How what is typed can go on; the filters themselves before anything is. Tab takes the first. */
  offers: readonly Offer[] | undefined;
  /** Its filters are told as they were read, and which could not be. */
  answer?: SearchAnswer | undefined;
  onTake: (text: string) => void;
}

/** How the question can go on as a filter, as a line of small buttons, and how it was read so far. */
export default function Filters({ offers, answer, onTake }: Properties) {
  return (
    <>
      {offers?.length !== 0 && (
        <fieldset className={classes.offers} aria-label={p('filters')}>
          {(offers ?? begin).map(({ text, label, about }, index) => (
            <button
              key={label}
              type="button"
              className={classes.offer}
              title={about || undefined}
              onClick={() => onTake(text)}
            >
              {label}
              {index === 0 && offers && <kbd aria-hidden>Tab</kbd>}
            </button>
          ))}
        </fieldset>
      )}
      {answer && answer.filters.length + answer.unclear.length > 0 && (
        <div className={classes.read} role="status">
          {answer.filters.length > 0 && (
            <p>{answer.filters.map(({ meaning }) => meaning).join(' · ')}</p>
          )}
          {answer.unclear.map(({ text, why }) => (
            <p key={text} data-unclear>
              {p('unclear', { text, why })}
            </p>
          ))}
        </div>
      )}
    </>
  );
}
