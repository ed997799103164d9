import classes from './Span.module.css';
import type { Span, There } from './spans';
import { useClocks } from './useClocks';

interface Properties {
  time: Span;
  /** Whose clocks count beside the reader's, by their ids. */
  people?: readonly string[];
  also?: readonly There[];
}

/** From when to when: on the reader's clocks, which are named, and below on those that show another time. */
export function SpanText({ time, people, also }: Properties) {
  const { here, there } = useClocks().span(time, people, also);
  return (
    <span className={classes.span}>
      <time dateTime={new Date(time.start_us / 1000).toISOString()}>{here}</time>
      {there.map((line) => (
        <span key={line} className={classes.there}>
          {line}
        </span>
      ))}
    </span>
  );
}
