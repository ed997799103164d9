import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Empty.module.css';

interface Properties {
  icon?: Icon;
  /** One sentence: what is not here. */
  text: string;
  /** One button or link: what to do about it. */
  action?: ReactNode;
  /** Inside a widget, where the card is there already. */
  inline?: boolean;
}

/** What stands where there is nothing yet: one sentence and one action. */
export function Empty({ icon: Picture, text, action, inline = false }: Properties) {
  return (
    <div className={classes.empty} data-inline={inline || undefined}>
      {Picture && !inline && (
        <span className={classes.icon} aria-hidden>
          <Picture size={20} stroke={1.6} />
        </span>
      )}
      <p className={classes.text}>{text}</p>
      {action}
    </div>
  );
}
