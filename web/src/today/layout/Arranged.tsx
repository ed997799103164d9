import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useIsFetching } from '@tanstack/react-query';
import { CatchBoundary } from '@tanstack/react-router';
import { type CSSProperties, memo, Suspense, useEffect, useRef, useState } from 'react';
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

/** A layout as it is used: each widget as high as what is in it. */
export function Arranged({ name, widgets, week }: Properties) {
  const narrow = useMediaQuery('(max-width: 68em)', false, { getInitialValueInEffect: false });
  const page = useRef<HTMLDivElement>(null);
  const settled = useSettled(name);
  const known = widgets.filter(({ widget }) => bodies.has(widget));
  const kept = `${name} ${narrow ? 'narrow' : 'wide'}${week ? ' week' : ''}`;
  const [heights] = useState(() => heightsOf(kept));
  useEffect(() => {
    const keep = () => page.current && keepHeights(kept, page.current);
    window.addEventListener('pagehide', keep);
    return () => {
      keep();
      window.removeEventListener('pagehide', keep);
    };
  }, [kept]);
  const slot = (placed: Placed, limited: boolean) => (
    <Slot key={placed.id} placed={placed} limited={limited} known={heights.get(placed.id)} />
  );
  const draw = (flow: Flow) => <Drawn flow={flow} slot={slot} />;
  return (
    <div ref={page} className={classes.page} data-settled={settled || undefined}>
      {known.length > 0 && !narrow && !week && draw(flowOf(known))}
      {narrow && !week && (
        <div className={classes.below}>{known.map((one) => slot(one, false))}</div>
      )}
      {week && (
        <>
          {known.filter(({ widget }) => widget === 'day').map((one) => slot(one, false))}
          <div className={classes.halves}>
            {known.filter(({ widget }) => widget !== 'day').map((one) => slot(one, false))}
          </div>
        </>
      )}
    </div>
  );
}

interface DrawnProperties {
  flow: Flow;
  slot: (placed: Placed, limited: boolean) => React.ReactNode;
}

function Drawn({ flow, slot }: DrawnProperties) {
  if (flow.kind === 'one') return slot(flow.one, true);
  if (flow.kind === 'below') {
    return (
      <div className={classes.below}>
        {flow.parts.map((part) => (
          <Drawn key={keyOf(part)} flow={part} slot={slot} />
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
            style={{
              gridColumn: `${one.x - flow.x + 1} / span ${one.w}`,
              gridRow: `${one.y - top + 1} / span ${one.h}`,
            }}
          >
            {slot(one, true)}
          </div>
        ))}
      </div>
    );
  }
  return (
    <div className={classes.beside} style={columns}>
      {flow.parts.map((part) => (
        <div
          key={keyOf(part)}
          className={classes.column}
          style={{ gridColumn: `${part.x - flow.x + 1} / span ${part.w}` }}
        >
          <Drawn flow={part} slot={slot} />
        </div>
      ))}
    </div>
  );
}

function keyOf(flow: Flow): string {
  if (flow.kind === 'one') return flow.one.id;
  if (flow.kind === 'grid') return flow.all[0]?.id ?? '';
  return flow.parts.map(keyOf).join(' ');
}

interface SlotProperties {
  placed: Placed;
  /** It takes no more than the layout gives it; what is more is scrolled to. */
  limited: boolean;
  /** How high it was when it was last seen. */
  known: number | undefined;
}

const guessed = 120;

/** The place of one widget. Until something stands in it, its room is kept free. */
const Slot = memo(function Slot({ placed, limited, known }: SlotProperties) {
  const Body = bodies.get(placed.widget);
  if (!Body) return null;
  const style = {
    '--kept': `${known ?? guessed}px`,
    '--most': `${heightOf(placed.h)}px`,
  } as CSSProperties;
  const bounded = limited && !wholes.has(placed.widget);
  return (
    <div
      className={classes.slot}
      data-slot={placed.id}
      data-bounded={bounded || undefined}
      style={style}
    >
      <CatchBoundary getResetKey={() => placed.widget} errorComponent={Broken}>
        <Suspense fallback={null}>
          <Body placed={placed} />
        </Suspense>
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
