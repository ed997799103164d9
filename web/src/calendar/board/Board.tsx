import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react';
import { clock } from '../../ui/time';
import type { Column, Going } from '../types';
import { AllDayRow } from './AllDayRow';
import { type Axis, hourHeight, hourTicks, offsetOn } from './axis';
import classes from './Board.module.css';
import { ColumnHead } from './ColumnHead';
import { Hidden } from './Hidden';
import type { Placed } from './meeting';
import { PersonColumn } from './PersonColumn';
import { Corner, Ruler } from './Ruler';
import { scrollTarget } from './scroll';
import { t } from './texts';
import type { Moving } from './useMoving';
import type { Roving } from './useRoving';

/** What can be done on a board. */
export interface BoardActions {
  open: (placed: Placed) => void;
  mayWrite: (column: Column) => boolean;
  /** Empty time was chosen, in instants. */
  create?: (column: Column, from: number, to: number) => void;
  /** A meeting was put somewhere else. */
  drop: (placed: Placed, going: Going) => void;
  /** The menu of a person's column. */
  menu?: (column: Column) => ReactNode;
}

export interface BoardProperties {
  columns: Column[];
  axis: Axis;
  /** The reader's zone. */
  own: string;
  /** The reader's date today, and the instant. */
  today: string;
  now: number;
  /** Another zone, whose hours stand beside the reader's. */
  beside?: string;
  /** When somebody's stay at another place ends, by principal. */
  until?: ReadonlyMap<string, string>;
  roving: Roving;
  moving: Moving | null;
  actions: BoardActions;
}

/**
 * The day of everybody, side by side on one axis of instants: the same height is the same moment for all, whatever
 * their clocks show. `whole` shows all of the axis at once instead of a part to scroll in.
 */
export function Board(props: BoardProperties & { label: string; whole?: boolean }) {
  const { columns, axis, own, now, label, beside, whole = false } = props;
  const scroller = useRef<HTMLDivElement>(null);
  useFirstLook(scroller, props);
  const template = { '--columns': columns.length } as CSSProperties;
  const height = offsetOn(axis, axis.to);
  return (
    <div className={classes.board} data-whole={whole || undefined} data-beside={beside}>
      {!whole && <Hidden scroller={scroller} columns={columns} axis={axis} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a day without meetings has nothing else to reach it by. */}
      <section ref={scroller} className={classes.scroller} aria-label={label} tabIndex={0}>
        <div className={classes.top} style={template}>
          <div className={classes.heads}>
            <Corner own={own} beside={beside} />
            {columns.map((column) => (
              <ColumnHead key={column.principal.id} column={column} {...props} />
            ))}
          </div>
          <AllDayRow {...props} />
        </div>
        <div className={classes.body} style={{ ...template, height }}>
          <Ruler axis={axis} own={own} beside={beside} />
          <Lines axis={axis} own={own} />
          {columns.map((column) => (
            <PersonColumn key={column.principal.id} {...props} column={column} />
          ))}
          <NowLine axis={axis} now={now} own={own} />
        </div>
      </section>
    </div>
  );
}

function Lines({ axis, own }: { axis: Axis; own: string }) {
  return (
    <div className={classes.lines} aria-hidden>
      {hourTicks(axis, own).map(({ at }) => (
        <span key={at} style={{ top: offsetOn(axis, at) }} />
      ))}
    </div>
  );
}

function NowLine({ axis, now, own }: { axis: Axis; now: number; own: string }) {
  if (now < axis.from || now >= axis.to) return null;
  const time = clock(now, own);
  return (
    <div className={classes.now} style={{ top: offsetOn(axis, now) }}>
      <time className={classes.nowTime} title={t('now', { time })}>
        {time}
      </time>
    </div>
  );
}

/** Scrolls to the hours that matter when a day comes into view; afterwards the reader scrolls. */
function useFirstLook(scroller: React.RefObject<HTMLDivElement | null>, props: BoardProperties) {
  const seen = useRef<number | null>(null);
  useEffect(() => {
    const box = scroller.current;
    if (!box || seen.current === props.axis.from || props.columns.length === 0) return;
    seen.current = props.axis.from;
    const hours = box.clientHeight / hourHeight;
    box.scrollTop = offsetOn(props.axis, scrollTarget(props.columns, props.axis, props.now, hours));
  });
}
