import { type ComponentType, createElement } from 'react';
import { later as loaded } from '../../ui/later';
import type { Placed, Widget } from './model';
import { valuesOf } from './options';

/*
 * Every file in ../widgets is a widget, under its own name. The day comes with the page; the
 * others are loaded when a layout has them.
 */
export const atOnce = import.meta.glob<Widget>('../widgets/day.tsx', {
  eager: true,
  import: 'widget',
});
export const later = import.meta.glob<Widget>(['../widgets/*.tsx', '!../widgets/day.tsx'], {
  import: 'widget',
});

export const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.tsx'.length);

/** What draws a widget, by its name. */
export const bodies: ReadonlyMap<string, ComponentType<{ placed: Placed }>> = new Map<
  string,
  ComponentType<{ placed: Placed }>
>([
  ...Object.entries(atOnce).map(([path, widget]) => [nameOf(path), bodyOf(widget)] as const),
  ...Object.entries(later).map(
    ([path, load]) => [nameOf(path), loaded(async () => bodyOf(await load()))] as const,
  ),
]);

function bodyOf({ Body, options }: Widget): ComponentType<{ placed: Placed }> {
  return function Configured({ placed }) {
    return createElement(Body, { values: valuesOf(options, placed), placed });
  };
}

/** These grow with what is in them, as a day does with its hours. */
export const wholes: ReadonlySet<string> = new Set(['day', 'week', 'clocks']);
