import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Column } from '../types';
import { hourMs } from '../wall';
import { type Axis, hourHeight, offsetOn } from './axis';
import classes from './Hidden.module.css';
import { endOf, startOf } from './meeting';
import { outOfView } from './scroll';
import { t } from './texts';

interface Properties {
  scroller: RefObject<HTMLDivElement | null>;
  columns: Column[];
  axis: Axis;
}

const nothing = { above: 0, below: 0, top: 0 };

/** Says how many meetings lie above and below what is in view, and brings the nearest of them there. */
export function Hidden({ scroller, columns, axis }: Properties) {
  const [hidden, setHidden] = useState(nothing);
  const look = useCallback(() => {
    const box = scroller.current;
    if (!box) return;
    const { from, to } = inView(box, axis);
    const next = { ...outOfView(columns, from, to), top: headsOf(box) };
    setHidden((was) => (JSON.stringify(was) === JSON.stringify(next) ? was : next));
  }, [scroller, columns, axis]);
  useEffect(() => {
    const box = scroller.current;
    look();
    box?.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      box?.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [scroller, look]);

  const go = (where: 'above' | 'below') => {
    const box = scroller.current;
    if (!box) return;
    const { from, to } = inView(box, axis);
    const all = columns.flatMap((column) => column.meetings);
    const ms =
      where === 'above'
        ? Math.max(...all.filter((one) => endOf(one) <= from).map(startOf)) - hourMs / 2
        : Math.min(...all.filter((one) => startOf(one) >= to).map(startOf)) - (to - from) / 2;
    box.scrollTo({ top: offsetOn(axis, ms), behavior: 'smooth' });
  };

  return (
    <>
      {hidden.above > 0 && (
        <UnstyledButton
          className={classes.pill}
          style={{ top: hidden.top }}
          data-chrome
          onClick={() => go('above')}
        >
          <IconArrowUp size={13} stroke={2} aria-hidden />
          {t('earlier', { count: hidden.above })}
        </UnstyledButton>
      )}
      {hidden.below > 0 && (
        <UnstyledButton className={classes.pill} data-below data-chrome onClick={() => go('below')}>
          <IconArrowDown size={13} stroke={2} aria-hidden />
          {t('later', { count: hidden.below })}
        </UnstyledButton>
      )}
    </>
  );
}

/** The instants at the upper and lower edge of what is in view, below the heads that stay. */
function inView(box: HTMLElement, axis: Axis): { from: number; to: number } {
  const ms = (pixels: number) => axis.from + (pixels / hourHeight) * hourMs;
  return { from: ms(box.scrollTop), to: ms(box.scrollTop + box.clientHeight - headsOf(box)) };
}

function headsOf(box: HTMLElement): number {
  return (box.firstElementChild as HTMLElement | null)?.offsetHeight ?? 0;
}
