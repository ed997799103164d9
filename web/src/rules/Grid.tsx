import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import type { MyPrincipal } from '../api/me';
import { dayName, weekdays } from '../ui/fields/hours';
import { personColour } from '../ui/Person';
import type { Layer } from './actions';
import classes from './Grid.module.css';
import type { TimeRule } from './queries';
import { w } from './texts';
import { byDay, covers, type Stroke, type Times, timeOf } from './week';

interface Properties {
  principal: MyPrincipal;
  rules: readonly TimeRule[];
  /** When they work in the season that is shown. */
  hours: readonly Times[];
  /** What a stroke changes; nothing for who may not. */
  painting: Layer | undefined;
  busy: boolean;
  onPaint: (stroke: Stroke, on: boolean) => void;
}

const step = 30;
const rows = (24 * 60) / step;
const rowHeight = 13;
/** The first hour in sight. */
const dawn = 6;

interface Cell {
  day: number;
  row: number;
}

/** A week of half hours: what holds when, to be painted with a mouse, a finger or the keys. */
export function Grid({ principal, rules, hours, painting, busy, onPaint }: Properties) {
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<Cell>({ day: 1, row: 18 });
  const [anchor, setAnchor] = useState<Cell>();
  const times = painting && ('usual' in painting ? painting.usual.hours : painting.rule.times);
  const has = ({ day, row }: Cell) => (times ? covers(times, day, row * step) : false);
  const marked = anchor && between(anchor, at);

  const cellAt = (event: PointerEvent): Cell | undefined => {
    const box = body.current?.getBoundingClientRect();
    if (!box) return undefined;
    const day = Math.floor(((event.clientX - box.left) / box.width) * 7) + 1;
    const row = Math.floor((event.clientY - box.top) / rowHeight);
    return { day: clamp(day, 1, 7), row: clamp(row, 0, rows - 1) };
  };
  const finish = (from: Cell, to: Cell) => {
    setAnchor(undefined);
    onPaint(between(from, to), !has(from));
  };
  const pointer = painting &&
    !busy && {
      onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
        const cell = event.button === 0 ? cellAt(event) : undefined;
        if (!cell) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setAnchor(cell);
        setAt(cell);
      },
      onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
        const cell = anchor && cellAt(event);
        if (cell) setAt(cell);
      },
      onPointerUp: (event: PointerEvent<HTMLDivElement>) => {
        const cell = cellAt(event);
        if (anchor && cell) finish(anchor, cell);
      },
      onPointerCancel: () => setAnchor(undefined),
    };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = arrows[event.key];
    if (move) {
      event.preventDefault();
      if (event.shiftKey && painting) setAnchor(anchor ?? at);
      else setAnchor(undefined);
      const next = {
        day: clamp(at.day + move.day, 1, 7),
        row: clamp(at.row + move.row, 0, rows - 1),
      };
      setAt(next);
      document.getElementById(cellId(id, next))?.scrollIntoView?.({ block: 'nearest' });
    } else if ((event.key === ' ' || event.key === 'Enter') && painting && !busy) {
      event.preventDefault();
      finish(anchor ?? at, at);
    } else if (event.key === 'Escape' && anchor) {
      event.stopPropagation();
      setAnchor(undefined);
    }
  };

  return (
    <div className={classes.frame} {...personColour(principal.colour)}>
      <div className={classes.heads} aria-hidden>
        <span />
        {weekdays.map((day) => (
          <span key={day}>{dayName(day)}</span>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a table's rows could not lie over the blocks. */}
      <div
        ref={(node) => {
          if (node && node.dataset.scrolled === undefined) {
            node.dataset.scrolled = '';
            node.scrollTop = (dawn * 60 * rowHeight) / step;
          }
        }}
        className={classes.scroller}
        tabIndex={0}
        role="grid"
        aria-label={w('grid', { name: principal.name })}
        aria-readonly={painting ? undefined : true}
        aria-multiselectable={painting ? true : undefined}
        aria-activedescendant={cellId(id, at)}
        onKeyDown={onKeyDown}
      >
        <div className={classes.sheet} role="presentation" style={{ height: rows * rowHeight }}>
          <div className={classes.hours} aria-hidden>
            {Array.from({ length: 24 }, (_, hour) => (
              <span key={timeOf(hour * 60)} style={{ top: hour * 2 * rowHeight }}>
                {timeOf(hour * 60)}
              </span>
            ))}
          </div>
          <div
            ref={body}
            className={classes.body}
            role="presentation"
            data-paints={painting ? true : undefined}
            {...(pointer || {})}
          >
            <Blocks times={hours} kind="hours" label="" />
            {[...rules]
              .sort((a, b) => rank(a) - rank(b))
              .filter(({ sort }) => sort !== 'hours')
              .map((rule) => (
                <Blocks
                  key={rule.id}
                  times={rule.times}
                  kind={rule.sort}
                  label={rule.label}
                  chosen={painting && 'rule' in painting && painting.rule.id === rule.id}
                />
              ))}
            {Array.from({ length: rows }, (_, row) => (
              // biome-ignore lint/a11y/useSemanticElements: likewise.
              // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names the active cell.
              <div key={timeOf(row * step)} role="row" className={classes.row}>
                {weekdays.map((day) => {
                  const cell = { day, row };
                  const inside =
                    marked?.days.includes(day) &&
                    marked.from <= row * step &&
                    row * step < marked.until;
                  return (
                    // biome-ignore lint/a11y/useSemanticElements: likewise.
                    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names the active cell.
                    <div
                      key={day}
                      id={cellId(id, cell)}
                      role="gridcell"
                      aria-selected={painting ? has(cell) : undefined}
                      aria-label={cellText(cell, rules, hours)}
                      className={classes.cell}
                      data-active={(day === at.day && row === at.row) || undefined}
                      data-marked={inside ? (anchor && has(anchor) ? 'out' : 'in') : undefined}
                    />
                  );
                })}
              </div>
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

const arrows: Record<string, Cell> = {
  ArrowUp: { day: 0, row: -1 },
  ArrowDown: { day: 0, row: 1 },
  ArrowLeft: { day: -1, row: 0 },
  ArrowRight: { day: 1, row: 0 },
};

function cellId(id: string, { day, row }: Cell): string {
  return `${id}-${day}-${row}`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** What lies between two cells, both included. */
function between(a: Cell, b: Cell): Stroke {
  const [first, last] = [Math.min(a.day, b.day), Math.max(a.day, b.day)];
  return {
    days: weekdays.filter((day) => first <= day && day <= last),
    from: Math.min(a.row, b.row) * step,
    until: (Math.max(a.row, b.row) + 1) * step,
  };
}

/** What is wanted lies over what holds for long. */
function rank({ sort }: TimeRule): number {
  return ['hours', 'rather_not', 'rather', 'protected'].indexOf(sort);
}

/** What a cell says to who does not see it. */
function cellText(cell: Cell, rules: readonly TimeRule[], hours: readonly Times[]): string {
  const day = dayName(cell.day, 'long');
  const time = timeOf(cell.row * step);
  const what = rules
    .filter(({ sort, times }) => sort !== 'hours' && covers(times, cell.day, cell.row * step))
    .map(({ label, sort }) => `${label} (${w(sort)})`);
  if (covers(hours, cell.day, cell.row * step)) what.push(w('hours'));
  return what.length > 0
    ? w('cellHas', { day, time, what: what.join(', ') })
    : w('cell', { day, time });
}

interface BlocksProperties {
  times: readonly Times[];
  kind: TimeRule['sort'];
  label: string;
  chosen?: boolean;
}

/** The stretches of one rule, drawn over the week. */
function Blocks({ times, kind, label, chosen }: BlocksProperties) {
  return [...byDay(times)].flatMap(([day, all]) =>
    all.map(([from, until]) => (
      <span
        key={`${day} ${from}`}
        className={classes.block}
        data-sort={kind}
        data-chosen={chosen || undefined}
        aria-hidden
        style={{
          insetInlineStart: `${((day - 1) / 7) * 100}%`,
          top: (from / step) * rowHeight,
          height: ((until - from) / step) * rowHeight,
        }}
      >
        {label}
      </span>
    )),
  );
}
