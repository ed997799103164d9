import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { monthOf } from '../time';
import { monthAfter } from './month';
import classes from './month.module.css';
import { l } from './texts';

interface Properties {
  month: string;
  today: string;
  help?: string;
  change: (month: string | undefined) => void;
  /** What stands at its end. */
  children?: ReactNode;
}

/** Which month a calendar shows, and the ways to others. */
export function MonthBar({ month, today, help, change, children }: Properties) {
  return (
    <div className={classes.bar}>
      <ActionIcon
        variant="default"
        aria-label={l('previous')}
        onClick={() => change(monthAfter(month, -1))}
        data-chrome
      >
        <IconChevronLeft size={16} stroke={1.8} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={l('next')}
        onClick={() => change(monthAfter(month))}
        data-chrome
      >
        <IconChevronRight size={16} stroke={1.8} />
      </ActionIcon>
      <h2 className={classes.title}>{monthOf(month)}</h2>
      {month.slice(0, 7) !== today.slice(0, 7) && (
        <Button variant="default" size="compact-sm" onClick={() => change(undefined)} data-chrome>
          {l('thisMonth')}
        </Button>
      )}
      {children}
      {help && (
        <p className={classes.help} data-chrome>
          {help}
        </p>
      )}
    </div>
  );
}
