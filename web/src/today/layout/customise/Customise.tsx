import { Button } from '@mantine/core';
import { useElementSize, useMediaQuery } from '@mantine/hooks';
import { IconArrowBackUp, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { useShortcuts } from '../../../app/shortcuts';
import { PageSkeleton } from '../../../ui/PageSkeleton';
import type { Choice } from '../layouts';
import { columns, gap, heightOf, type Placed, rowHeight, type Widget } from '../model';
import { allWidgets } from './allWidgets';
import { add, type Direction, put, remove, reorder, step } from './arrange';
import classes from './Customise.module.css';
import { Tile } from './Tile';
import { c } from './texts';
import { phoneRow, useCarry } from './useCarry';
import { useDraft } from './useDraft';
import { useKeeping } from './useKeeping';
import { useQuietKeys } from './useQuietKeys';

const Gallery = lazy(() => import('./Gallery'));
const Settings = lazy(() => import('./Settings'));

const mostWidgets = 40;
const arrows: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

interface Properties {
  choice: Choice;
  leave: () => void;
}

/** Today while it is arranged: widgets are added, moved, sized, set and removed, step by step, and kept at the end. */
export default function Customise(props: Properties) {
  const { data: widgets } = useQuery({
    queryKey: ['widgets'],
    queryFn: allWidgets,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return widgets ? <Arranging {...props} widgets={widgets} /> : <PageSkeleton />;
}

interface ArrangingProperties extends Properties {
  widgets: ReadonlyMap<string, Widget>;
}

function Arranging({ choice, leave, widgets }: ArrangingProperties) {
  const draft = useDraft(choice.current.widgets);
  const keeping = useKeeping(choice, draft, leave);
  const [adding, setAdding] = useState(false);
  const [setting, setSetting] = useState<string>();
  const [said, setSaid] = useState('');
  const narrow = useMediaQuery('(max-width: 68em)', false, { getInitialValueInEffect: false });
  const { ref: grid, width } = useElementSize<HTMLUListElement>();
  const help = useId();
  const focus = useFocus(choice.current.widgets[0]?.id ?? 'add');
  const { inDialog } = useQuietKeys();

  const titleOf = ({ widget }: Placed) => widgets.get(widget)?.title ?? c('gone');
  const minOf = ({ widget }: Placed) => widgets.get(widget)?.min ?? { w: 1, h: 1 };
  /** Says where a widget is after a step. */
  const tell = (all: readonly Placed[], id: string, how: 'move' | 'size') => {
    const one = all.find((other) => other.id === id);
    if (!one) return;
    const title = titleOf(one);
    if (narrow) setSaid(c('movedTo', { title, at: all.indexOf(one) + 1, all: all.length }));
    else if (how === 'size') setSaid(c('sized', { title, w: one.w, h: one.h }));
    else setSaid(c('moved', { title, x: one.x + 1, y: one.y + 1 }));
  };
  const drop = (next: readonly Placed[], id: string, how: 'move' | 'size') => {
    draft.step(next);
    tell(next, id, how);
  };
  const { carrying, handlers } = useCarry({ widgets: draft.widgets, width, narrow, minOf, drop });
  const shown = carrying?.would ?? draft.widgets;

  const undo = () => setSaid(c(draft.undo() ? 'undone' : 'nothing'));
  const takeOut = (one: Placed) => {
    const at = draft.widgets.indexOf(one);
    const next = remove(draft.widgets, one.id);
    draft.step(next);
    setSaid(c('removed', { title: titleOf(one) }));
    focus(next[Math.min(at, next.length - 1)]?.id ?? 'add');
  };
  const onAdd = (name: string, widget: Widget) => {
    const id = newWidgetId(draft.widgets);
    const next = add(draft.widgets, { id, widget: name, x: 0, y: 0, ...widget.size, options: [] });
    draft.step(next);
    const one = next.find((other) => other.id === id);
    if (one) setSaid(c('added', { title: widget.title, x: one.x + 1, y: one.y + 1 }));
    focus(id, false);
  };
  const onKeyDown = (one: Placed) => (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      takeOut(one);
      return;
    }
    const direction = arrows[event.key];
    if (!direction) return;
    event.preventDefault();
    const sizing = event.shiftKey && !narrow;
    const next = narrow
      ? reorder(draft.widgets, one.id, draft.widgets.indexOf(one) + asOf(direction))
      : sizing
        ? put(draft.widgets, one.id, grown(one, direction), minOf(one))
        : step(draft.widgets, one.id, direction);
    draft.step(next);
    tell(next, one.id, sizing ? 'size' : 'move');
    focus(one.id);
  };
  useShortcuts([
    {
      keys: 'Escape',
      label: c('keyDone'),
      group: c('group'),
      when: () => !inDialog(),
      run: keeping.done,
    },
    { keys: 'z', label: c('keyUndo'), group: c('group'), run: undo },
  ]);

  const set = draft.widgets.find(({ id }) => id === setting);
  const setWidget = set && widgets.get(set.widget);
  const rows = Math.max(0, ...shown.map(({ y, h }) => y + h));
  return (
    <section className={classes.customise} aria-label={c('bar')}>
      <div className={classes.bar} data-chrome>
        <h2 className={classes.name}>{c('title', { name: keeping.title })}</h2>
        <Button
          variant="default"
          data-grip="add"
          leftSection={<IconPlus size={16} stroke={1.8} />}
          onClick={() => setAdding(true)}
        >
          {c('add')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} stroke={1.8} />}
          disabled={!draft.changed}
          onClick={undo}
        >
          {c('undo')}
        </Button>
        {draft.changed && (
          <Button variant="subtle" color="gray" onClick={keeping.discard}>
            {c('discard')}
          </Button>
        )}
        <Button loading={keeping.busy} onClick={keeping.done}>
          {c('done')}
        </Button>
        <p id={help} className={classes.hint}>
          {!keeping.own &&
            `${c(choice.current.kept ? 'copies' : 'comesReady', { name: keeping.title })} `}
          {c(narrow ? 'hintPhone' : 'hint')}
        </p>
      </div>
      {keeping.conflict && (
        <div className={classes.conflict} role="alert">
          <span>{c('conflict')}</span>
          <Button size="compact-sm" onClick={keeping.copy}>
            {c('copy')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={keeping.theirs}>
            {c('theirs')}
          </Button>
        </div>
      )}
      <p className={classes.said} aria-live="assertive">
        {said}
      </p>
      {shown.length === 0 && <p className={classes.empty}>{c('empty')}</p>}
      <ul
        ref={grid}
        className={classes.grid}
        aria-label={c('widgets')}
        data-narrow={narrow || undefined}
        style={{ height: (narrow ? shown.length * phoneRow : rows * rowHeight) || undefined }}
      >
        {carrying && !narrow && (
          <Ghost of={shown.find(({ id }) => id === carrying.id)} width={width} />
        )}
        {inOrderOf(draft.widgets, shown).map((one) => {
          const carried = carrying?.id === one.id;
          const was = carried ? draft.widgets.find(({ id }) => id === one.id) : undefined;
          const index = shown.indexOf(one);
          const title = titleOf(one);
          const { x, y, w, h } = one;
          return (
            <Tile
              key={one.id}
              placed={one}
              widget={widgets.get(one.widget)}
              label={
                narrow
                  ? c('whereInRow', { title, at: index + 1, all: shown.length })
                  : c('where', { title, x: x + 1, y: y + 1, w, h })
              }
              help={help}
              narrow={narrow}
              carried={carried}
              style={
                narrow
                  ? lined(was ? draft.widgets.indexOf(was) : index, was && carrying)
                  : boxed(was ?? one, width, was && carrying)
              }
              grip={handlers(one.id, 'move')}
              corner={handlers(one.id, 'size')}
              onKeyDown={onKeyDown(one)}
              onSettings={() => setSetting(one.id)}
              onRemove={() => takeOut(one)}
            />
          );
        })}
      </ul>
      <Suspense fallback={null}>
        {adding && (
          <Gallery
            widgets={widgets}
            placed={draft.widgets}
            most={mostWidgets}
            onAdd={onAdd}
            onClose={() => setAdding(false)}
          />
        )}
        {set && setWidget && (
          <Settings
            placed={set}
            widget={setWidget}
            change={(to) => draft.step(draft.widgets.map((one) => (one.id === to.id ? to : one)))}
            onClose={() => setSetting(undefined)}
          />
        )}
      </Suspense>
    </section>
  );
}

/** Tiles stand in the order in which they are read, and keep it while one is carried: moved, it would be dropped. */
function inOrderOf(order: readonly Placed[], shown: readonly Placed[]): Placed[] {
  return order.flatMap(({ id }) => shown.find((one) => one.id === id) ?? []);
}

function asOf(direction: Direction): number {
  if (direction === 'up') return -1;
  return direction === 'down' ? 1 : 0;
}

function grown({ w, h }: Placed, direction: Direction): { w?: number; h?: number } {
  if (direction === 'left' || direction === 'right')
    return { w: w + (direction === 'right' ? 1 : -1) };
  return { h: h + (direction === 'down' ? 1 : -1) };
}

type Carried = { how: 'move' | 'size'; dx: number; dy: number } | undefined;

function boxed({ x, y, w, h }: Placed, width: number, carried?: Carried) {
  const pitch = (width + gap) / columns;
  const sizing = carried?.how === 'size';
  return {
    left: x * pitch,
    top: y * rowHeight,
    width: w * pitch - gap + (sizing ? carried.dx : 0),
    height: heightOf(h) + (sizing ? carried.dy : 0),
    transform: carried && !sizing ? `translate(${carried.dx}px, ${carried.dy}px)` : undefined,
  };
}

function lined(index: number, carried?: Carried) {
  return {
    left: 0,
    right: 0,
    top: index * phoneRow,
    height: phoneRow - 8,
    transform: carried ? `translateY(${carried.dy}px)` : undefined,
  };
}

/** Where a widget would lie if it were let go. */
function Ghost({ of, width }: { of: Placed | undefined; width: number }) {
  return of ? <li className={classes.ghost} aria-hidden style={boxed(of, width)} /> : null;
}

/** Puts the focus on a widget's head once it stands there, and brings it into view. */
function useFocus(first: string) {
  const wanted = useRef<{ id: string; take: boolean; stay?: true } | undefined>({
    id: first,
    take: true,
    stay: true,
  });
  useEffect(() => {
    const { id, take, stay } = wanted.current ?? {};
    if (!id) return;
    wanted.current = undefined;
    const grip = document.querySelector<HTMLElement>(`[data-grip="${CSS.escape(id)}"]`);
    if (take) grip?.focus({ preventScroll: true });
    if (!stay) (grip?.closest('li') ?? grip)?.scrollIntoView({ block: 'nearest' });
  });
  return (id: string, take = true) => {
    wanted.current = { id, take };
  };
}

function newWidgetId(taken: readonly Placed[]): string {
  for (;;) {
    const id = crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36) ?? '0';
    if (!taken.some((one) => one.id === id)) return id;
  }
}
