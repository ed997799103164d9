import classes from '../widgets.module.css';
import { type Line, linesOf } from './lines';

const marks = { item: '• ', open: '☐ ', done: '☑ ', text: '', head: '' };

/** A text to be read at a glance. */
export function Plain({ text }: { text: string }) {
  return (
    <div className={classes.text}>
      {linesOf(text).map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing else that tells them apart.
        <Drawn key={at} line={line} />
      ))}
    </div>
  );
}

function Drawn({ line: { kind, parts } }: { line: Line }) {
  const words = parts.map((part, at) =>
    typeof part === 'string' ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: likewise.
      <a key={at} href={part.href} target="_blank" rel="noopener noreferrer">
        {part.words}
      </a>
    ),
  );
  if (kind === 'head') return <h3>{words}</h3>;
  return (
    <p>
      {marks[kind]}
      {words}
    </p>
  );
}
