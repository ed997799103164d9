import type { Icon } from '@tabler/icons-react';
import type { UseNavigateResult } from '@tanstack/react-router';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { cityOf, civilDate, clock, fromMicros, sameZone, shortDate, weekday } from '../ui/time';
import { p } from './texts';

/** What a command may use when it runs. */
export interface CommandContext {
  navigate: UseNavigateResult<string>;
}

/** Something a person can do from the palette, from the New menu, or by a key. */
export interface Command {
  /** Unique: "tasks.new". */
  id: string;
  label: string;
  /** `create` also stands in the New menu. `here` is for what concerns the page in view. */
  group: 'here' | 'create' | 'go' | 'do';
  icon?: Icon;
  /** Combination of shortcuts.ts; the command is then also a shortcut. */
  keys?: string;
  /** Offered only when somebody types what it is called. */
  asked?: boolean;
  /** Other words that find it: "diary appointment". */
  words?: string;
  run: (context: CommandContext) => void;
}

/** One thing found by the search over everything. */
export interface Hit {
  kind: string;
  id: string;
  title: string;
  snippet?: string;
  space?: string;
  /** Whose it is. */
  space_name?: string;
  /** When it is or was due. */
  at_us?: number;
  /** In which zone that is told; without one it stands as if in UTC. */
  zone?: string;
  all_day?: boolean;
  /** That is the first time of a series. */
  repeats?: boolean;
  /** Which date of a series it is. */
  recurrence_id?: string | undefined;
}

/** The addresses of the pages. */
export type Path =
  | '/'
  | '/calendar'
  | '/search'
  | '/tasks'
  | '/projects'
  | '/runs'
  | '/notes'
  | '/holds'
  | '/requests'
  | '/polls'
  | '/bookings'
  | '/decisions'
  | '/ahead'
  | '/replan'
  | '/untold'
  | '/handover'
  | '/audit'
  | '/behind'
  | '/wrap-up'
  | '/forecast'
  | '/people'
  | '/resources'
  | '/files'
  | '/lists'
  | '/rules'
  | '/calendars'
  | '/tags'
  | '/fields'
  | '/bring-in'
  | '/trash'
  | '/notifications'
  | '/settings';

/** A place in the navigation. */
export interface Place {
  to: Path;
  label: string;
  icon: Icon;
  /** Combination that goes there: "g t". */
  keys: string;
  /**
   * `work` stands on top (and on the phone's bar), `house` below; `bell` has the bell in the header, `box` is reached
   * from the search box.
   */
  part: 'work' | 'house' | 'bell' | 'box';
  /** How much waits there; a hook. */
  useCount?: () => number | undefined;
}

/** How a record of some kind is made. */
export interface Make {
  run: Command['run'];
  /** Only who leads the house makes one. */
  led?: true;
}

/** What a feature tells the shell at start: small, because it is part of the start script. */
export interface Feature {
  name: string;
  place: Place;
  commands?: readonly Command[];
  /** How to open what the search found, by kind. */
  opens?: Readonly<Record<string, (hit: Hit, context: CommandContext) => void>>;
  /** How one is made, by kind: what its list offers while it is empty. */
  makes?: Readonly<Record<string, Make>>;
}

let ofPage: readonly Command[] = [];
const listeners = new Set<() => void>();

function changePage(next: readonly Command[]): void {
  ofPage = next;
  for (const tell of listeners) tell();
}

/** Adds commands of the page in view to the palette for as long as it is on the screen. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  latest.current = commands;
  const ids = commands.map((one) => one.id).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: handlers are read through `latest`; only another set of commands registers anew.
  useEffect(() => {
    const mine = latest.current.map(
      (one, index): Command => ({
        ...one,
        run: (context) => latest.current[index]?.run(context),
      }),
    );
    changePage([...ofPage, ...mine]);
    return () => changePage(ofPage.filter((one) => !mine.includes(one)));
  }, [ids]);
}

/** The commands that pages in view have added. */
export function usePageCommands(): readonly Command[] {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => ofPage,
  );
}

/** Keeps what has, for each word of the query, a word that begins so; those whose label begins so first. */
export function match(commands: readonly Command[], query: string): Command[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  const found = commands.filter((command) => {
    const words = fold(`${command.label} ${command.words ?? ''}`).split(/[^\p{L}\p{N}]+/u);
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  });
  const begins = (command: Command) => fold(command.label).startsWith(wanted[0] ?? '');
  return [...found.filter(begins), ...found.filter((command) => !begins(command))];
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** "Tue 8 Dec, 14:00", on the clocks of the meeting, which are named when they are not the reader's. */
export function whenOf(hit: Hit, own: string, now: number = Date.now()): string {
  const { at_us, zone, all_day, repeats } = hit;
  if (hit.kind !== 'event' || at_us === undefined) return '';
  const at = fromMicros(at_us);
  const read = zone || 'UTC';
  const date = civilDate(at, read);
  const day = `${weekday(date)} ${shortDate(date, civilDate(now, own))}`;
  if (all_day) return repeats ? p('since', { when: day }) : day;
  const time = `${day}, ${clock(at, read)}`;
  const told = zone && !sameZone(zone, own) ? `${time} ${cityOf(zone)}` : time;
  return repeats ? p('since', { when: told }) : told;
}

/** When and whose it is, and the words that matched; addresses of mail tell nobody anything. */
export function noteOf(hit: Hit, own: string): string {
  const { space_name, snippet = '' } = hit;
  return [
    hit.kind === 'comment' && p('comment'),
    whenOf(hit, own),
    space_name,
    !snippet.includes('@') && snippet,
  ]
    .filter(Boolean)
    .join(' · ');
}
