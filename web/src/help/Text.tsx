import { Link } from '@tanstack/react-router';
import { spell } from '../app/shortcuts';
import { type Piece, read } from './article';
import classes from './help.module.css';

/** What an article says. */
export function Text({ text, onLeave }: { text: string; onLeave: () => void }) {
  return (
    <div className={classes.text}>
      {read(text).map(({ list, lines }, index) => {
        const key = `${index}`; // an article never changes while it is read
        const body = lines.map((line, at) => (
          <Line key={`${key}-${String(at)}`} line={line} onLeave={onLeave} />
        ));
        return list ? (
          <ul key={key}>
            {body.map((one) => (
              <li key={one.key}>{one}</li>
            ))}
          </ul>
        ) : (
          <p key={key}>{body}</p>
        );
      })}
    </div>
  );
}

function Line({ line, onLeave }: { line: Piece[]; onLeave: () => void }) {
  return line.map((piece, index) => {
    const key = `${index}-${piece.text}`;
    if (piece.sort === 'strong') return <strong key={key}>{piece.text}</strong>;
    if (piece.sort === 'page') {
      return (
        <Link key={key} to={piece.to} onClick={onLeave}>
          {piece.text}
        </Link>
      );
    }
    return piece.sort === 'keys' ? <Keys key={key} keys={piece.text} /> : piece.text;
  });
}

/** A combination, key by key. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className={classes.keys}>
      {spell(keys)
        .split(' ')
        .map((key, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the keys of one combination never move.
          <kbd key={index} className={classes.key}>
            {key}
          </kbd>
        ))}
    </span>
  );
}
