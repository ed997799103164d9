import { Button } from '@mantine/core';
import { useIsFetching } from '@tanstack/react-query';
import { CatchBoundary } from '@tanstack/react-router';
import {
  type CSSProperties,
  memo,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import classes from './Arranged.module.css';
import { type Flow, flowOf } from './flow';
import { heightsOf, keepHeights } from './heights';
import { heightOf, type Placed } from './model';
import { bodies, wholes } from './registry';
import { t } from './texts';

interface Properties {
  /** Under what it is remembered how high its widgets are. */
  name: string;
  widgets: readonly Placed[];
  /** A week takes the whole width, and the others stand below it. */
  week: boolean;
}

/**
 * A layout as it is used: each widget as high as what is in it. Where there is no room for columns, and in a week, the
 * style sheet takes the columns away and stacks the widgets in their order; so nothing is drawn anew, and loses what is
 * typed in it, when a window grows or a tablet is turned.
 */
export function Arranged({ name, widgets, week }: Properties) {
  const page = useRef<HTMLDivElement>(null);
  const known = widgets.filter(({ widget }) => bodies.has(widget));
  const [heights] = useState(() => heightsOf(keyOf(name, week)));
  useEffect(() => {
    const keep = () => page.current && keepHeights(keyOf(name, week), page.current);
    window.addEventListener('pagehide', keep);
    return () => {
      keep();
      window.removeEventListener('pagehide', keep);
    };
  }, [name, week]);
  const slot = (placed: Placed) => (
    <Slot
      key={placed.id}
      placed={placed}
      order={known.indexOf(placed)}
      known={heights.get(placed.id)}
    />
  );
  return (
    <Settling name={name} page={page} week={week}>
      {known.length > 0 && <Drawn flow={flowOf(known)} slot={slot} />}
    </Settling>
  );
}

interface SettlingProperties {
  name: string;
  page: RefObject<HTMLDivElement | null>;
  week: boolean;
  children: ReactNode;
}

/** The whole of it, which alone is drawn again with each answer that comes, to know when all have. */
function Settling({ name, page, week, children }: SettlingProperties) {
  const settled = useSettled(name);
  return (
    <div
      ref={page}
      className={classes.page}
      data-settled={settled || undefined}
      data-week={week || undefined}
    >
      {children}
    </div>
  );
}

/** Under what heights are remembered: they differ where there are no columns. */
function keyOf(name: string, week: boolean): string {
  const narrow = window.matchMedia('(max-width: 68em)').matches;
  return `${name} ${narrow ? 'narrow' : 'wide'}${week ? ' week' : ''}`;
}

interface DrawnProperties {
  flow: Flow;
  slot: (placed: Placed) => ReactNode;
}

function Drawn({ flow, slot }: DrawnProperties) {
  if (flow.kind === 'one') return slot(flow.one);
  if (flow.kind === 'below') {
    return (
      <div className={classes.below}>
        {flow.parts.map((part) => (
          <Drawn key={idsIn(part)} flow={part} slot={slot} />
        ))}
      </div>
    );
  }
  const columns = { '--columns': flow.w } as CSSProperties;
  if (flow.kind === 'grid') {
    const top = Math.min(...flow.all.map(({ y }) => y));
    return (
      <div className={classes.beside} style={columns}>
        {flow.all.map((one) => (
          <div
            key={one.id}
            className={classes.column}
            style={{
              gridColumn: `${one.x - flow.x + 1} / span ${one.w}`,
              gridRow: `${one.y - top + 1} / span ${one.h}`,
            }}
          >
            {slot(one)}
          </div>
        ))}
      </div>
    );
  }
  return (
    <div className={classes.beside} style={columns}>
      {flow.parts.map((part) => (
        <div
          key={idsIn(part)}
          className={classes.column}
          style={{ gridColumn: `${part.x - flow.x + 1} / span ${part.w}` }}
        >
          <Drawn flow={part} slot={slot} />
        </div>
      ))}
    </div>
  );
}

function idsIn(flow: Flow): string {
  if (flow.kind === 'one') return flow.one.id;
  if (flow.kind === 'grid') return flow.all[0]?.id ?? '';
  return flow.parts.map(idsIn).join(' ');
}

interface SlotProperties {
  placed: Placed;
  /** Where it stands when all are stacked. */
  order: number;
  /** How high it was when it was last seen. */
  known: number | undefined;
}

const guessed = 120;

/** The place of one widget. Until something stands in it, its room is kept free. */
const Slot = memo(function Slot({ placed, order, known }: SlotProperties) {
  const Body = bodies.get(placed.widget);
  if (!Body) return null;
  const style = {
    '--order': order,
    '--kept': `${known ?? guessed}px`,
    '--least': `${known ?? 0}px`,
    '--most': `${heightOf(placed.h)}px`,
  } as CSSProperties;
  return (
    <div
      className={classes.slot}
      data-slot={placed.id}
      data-bounded={!wholes.has(placed.widget) || undefined}
      data-day={placed.widget === 'day' || undefined}
      style={style}
    >
      <CatchBoundary getResetKey={() => placed.widget} errorComponent={Broken}>
        <Body placed={placed} />
      </CatchBoundary>
    </div>
  );
});

function Broken() {
  return (
    <div className={classes.broken} role="alert">
      {t('broken')}
      <Button size="compact-sm" variant="default" onClick={() => location.reload()}>
        {t('again')}
      </Button>
    </div>
  );
}

/** Whether everything has come that was asked for when the layout appeared. */
function useSettled(name: string): boolean {
  const fetching = useIsFetching();
  const [settled, setSettled] = useState('');
  useEffect(() => {
    if (settled === name) return;
    const wait = setTimeout(() => setSettled(name), fetching > 0 ? 5000 : 600);
    return () => clearTimeout(wait);
  }, [fetching, settled, name]);
  return settled === name;
}
