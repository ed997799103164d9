import type { Icon } from '@tabler/icons-react';
import { type ComponentType, createContext, useContext } from 'react';
import type { components } from '../../api/schema';
import type { Shown } from '../../calendar/DaysView';
import type { Days } from '../../calendar/useDays';

export type Layout = components['schemas']['LayoutShown'];
/** A widget at its place: columns of twelve, rows of one height. */
export type Placed = components['schemas']['LayoutWidget'];

/** One thing that a widget can be set to. What is kept is text; `read` in options.ts knows the types. */
export type Option =
  | { kind: 'number'; label: string; min: number; max: number; usual: number }
  | { kind: 'choice'; label: string; of: readonly { value: string; label: string }[] }
  | { kind: 'text'; label: string; about?: string; most: number; lines?: number }
  | { kind: 'people'; label: string }
  | { kind: 'view' | 'note'; label: string };

/** What a widget is set to, each within its bounds. */
export type Values<O> = {
  [Name in keyof O]: O[Name] extends { kind: 'number' }
    ? number
    : O[Name] extends { kind: 'people' }
      ? readonly string[]
      : O[Name] extends { kind: 'choice'; of: readonly { value: infer V }[] }
        ? V
        : string;
};

/** A widget of Today: what the gallery says of it, what it can be set to, and what draws it. */
export interface Widget<O = Record<string, Option>> {
  title: string;
  /** What it shows, in one sentence. */
  about: string;
  icon: Icon;
  /** As it is added. `h` is the most it takes: a widget is as high as what is in it. */
  size: { w: number; h: number };
  min: { w: number; h: number };
  /** It may stand there several times, each set otherwise. */
  many?: true;
  /** It is as high as it needs to be, whatever its size says. */
  whole?: true;
  options?: O;
  Body: ComponentType<{ values: Values<O>; placed: Placed }>;
}

/** Declares a widget, so that its body knows what it is set to. */
export function widgetOf<const O extends Record<string, Option>>(widget: Widget<O>): Widget {
  return widget as unknown as Widget;
}

/** What every widget of Today may use: the days in view, and how to go elsewhere. */
export interface TodayIs {
  days: Days;
  shown: Shown;
  show: (shown: Shown) => void;
  showDay: (date: string) => void;
}

export const TodayContext = createContext<TodayIs | undefined>(undefined);

export function useToday(): TodayIs {
  const today = useContext(TodayContext);
  if (!today) throw new Error('a widget stands outside of Today');
  return today;
}

export const columns = 12;
/** How high a row is, with the gap below it. */
export const rowHeight = 32;
/** Between widgets; the stylesheets have it as --gutter. */
export const gap = 14;

/** How high a widget of some rows is at most. */
export function heightOf(rows: number): number {
  return rows * rowHeight - gap;
}
