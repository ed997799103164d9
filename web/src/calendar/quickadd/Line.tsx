import type { KeyboardEvent } from 'react';
import { piecesOf, type Span } from './highlight';
import classes from './Line.module.css';

interface Properties {
  text: string;
  /** The text that the spans are of: what was typed a moment ago. */
  read: string;
  spans: readonly Span[];
  label: string;
  placeholder: string;
  describedBy: string;
  onChange: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * The line to type in, with what was understood marked behind the letters. A copy of the text lies below the field
 * and carries the marks; it also makes the field as high as the text needs.
 */
export function Line({ text, read, spans, ...rest }: Properties) {
  const { label, placeholder, describedBy, onChange, onKeyDown } = rest;
  return (
    <div className={classes.line}>
      <div className={classes.copy} aria-hidden>
        {keyed(piecesOf(text, read, spans)).map(({ key, piece }) =>
          piece.kind ? (
            <mark key={key} data-kind={piece.kind} title={piece.meaning}>
              {piece.text}
            </mark>
          ) : (
            <span key={key}>{piece.text}</span>
          ),
        )}
        {/* Keeps the last line from falling flat. */}
        {'\u200b'}
      </div>
      <textarea
        className={classes.field}
        rows={1}
        data-autofocus
        // biome-ignore lint/a11y/noAutofocus: it opens to be typed into, and gives the focus back when it closes.
        autoFocus
        aria-label={label}
        aria-describedby={describedBy}
        placeholder={placeholder}
        value={text}
        maxLength={2000}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="done"
        onChange={(event) => onChange(event.currentTarget.value.replaceAll('\n', ' '))}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

/** Pieces with keys that stay while the text grows at its end. */
function keyed(pieces: ReturnType<typeof piecesOf>) {
  let at = 0;
  return pieces.map((piece) => {
    const key = `${at}-${piece.kind ?? ''}`;
    at += piece.text.length;
    return { key, piece };
  });
}
