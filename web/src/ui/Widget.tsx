import { type ReactNode, useId } from 'react';
import classes from './Widget.module.css';

interface Properties {
  title: ReactNode;
  /** A number or a few words after the title. */
  note?: ReactNode;
  /** Small buttons at the end of the head. */
  actions?: ReactNode;
  /** For tables and lists that reach the card's edges. */
  flush?: boolean;
  children: ReactNode;
}

/** A card with a head. It is as high as what is in it. */
export function Widget({ title, note, actions, flush = false, children }: Properties) {
  const id = useId();
  return (
    <section className={classes.widget} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {note !== undefined && <span className={classes.note}>{note}</span>}
        {actions && (
          <span className={classes.actions} data-chrome>
            {actions}
          </span>
        )}
      </header>
      <div className={classes.body} data-flush={flush || undefined}>
        {children}
      </div>
    </section>
  );
}
