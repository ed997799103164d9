import { type ComponentType, createElement, lazy } from 'react';
import type { Placed, Widget } from './model';
import { valuesOf } from './options';

/*
 * Every file in ../widgets is a widget, under its own name. The day comes with the page; the
 * others are loaded when a layout has them.
 */
const atOnce = import.meta.glob<Widget>('../widgets/day.tsx', {
  eager: true,
  import: 'widget',
});
const later = import.meta.glob<Widget>(['../widgets/*.tsx', '!../widgets/day.tsx'], {
  import: 'widget',
});

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.tsx'.length);

/** What draws a widget, by its name. */
export const bodies: ReadonlyMap<string, ComponentType<{ placed: Placed }>> = new Map<
  string,
  ComponentType<{ placed: Placed }>
>([
  ...Object.entries(atOnce).map(([path, widget]) => [nameOf(path), bodyOf(widget)] as const),
  ...Object.entries(later).map(
    ([path, load]) =>
      [nameOf(path), lazy(async () => ({ default: bodyOf(await load()) }))] as const,
  ),
]);

function bodyOf({ Body, options }: Widget): ComponentType<{ placed: Placed }> {
  return function Configured({ placed }) {
    return createElement(Body, { values: valuesOf(options, placed), placed });
  };
}

/** All widgets with what they say of themselves: for the gallery, by name. */
export async function allWidgets(): Promise<Map<string, Widget>> {
  const rest = await Promise.all(
    Object.entries(later).map(async ([path, load]) => [nameOf(path), await load()] as const),
  );
  const all = [
    ...Object.entries(atOnce).map(([path, one]) => [nameOf(path), one] as const),
    ...rest,
  ];
  return new Map(all.sort(([, a], [, b]) => a.title.localeCompare(b.title)));
}

/** These grow with what is in them, as a day does with its hours. */
export const wholes: ReadonlySet<string> = new Set(['day', 'week', 'clocks']);
