import { type ReactNode, useEffect } from 'react';
import classes from './Page.module.css';

interface Properties {
  title: string;
  /** One line under the title. */
  about?: ReactNode;
  /** Buttons and switches at the end of the title's line. */
  actions?: ReactNode;
  /** Text pages read better narrow. */
  narrow?: boolean;
  children: ReactNode;
}

/** A page of the application: its title, what can be done, and what is on it. */
export function Page({ title, about, actions, narrow = false, children }: Properties) {
  useEffect(() => {
    document.title = `${title} · Anteroom`;
  }, [title]);
  return (
    <div className={classes.page} data-narrow={narrow || undefined}>
      <header className={classes.head}>
        <div className={classes.words}>
          <h1>{title}</h1>
          {about && <p className={classes.about}>{about}</p>}
        </div>
        {actions && (
          <div className={classes.actions} data-chrome data-page-actions>
            {actions}
          </div>
        )}
      </header>
      {children}
    </div>
  );
}
