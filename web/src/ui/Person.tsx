import classes from './Person.module.css';

const hues = 8;

/** What puts a person's colours on an element: `<div {...personColour(principal.colour)}>`. */
export function personColour(colour: number): { 'data-person': number } {
  return { 'data-person': ((Math.trunc(colour) % hues) + hues) % hues };
}

/** A dot in a person's colour. Never alone: the name stands beside it. */
export function PersonDot({ colour }: { colour: number }) {
  return <span className={classes.dot} aria-hidden {...personColour(colour)} />;
}

/** A person's name with their dot. */
export function PersonName({ name, colour }: { name: string; colour: number }) {
  return (
    <span className={classes.name}>
      <PersonDot colour={colour} />
      <span className={classes.text}>{name}</span>
    </span>
  );
}
