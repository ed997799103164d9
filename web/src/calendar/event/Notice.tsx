import type { ReactNode } from 'react';
import classes from './Notice.module.css';

interface Properties {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** Something to know before going on, with what can be done about it. */
export function Notice({ title, children, actions }: Properties) {
  return (
    <section className={classes.notice} role="alert">
      <p className={classes.title}>{title}</p>
      {children}
      {actions && <div className={classes.actions}>{actions}</div>}
    </section>
  );
}
