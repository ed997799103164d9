import { useEffect, useRef } from 'react';

/**
 * Keyboard shortcuts. A combination is one key ("c", "?", "[", "mod+k", "Enter") or a sequence of
 * two with a space ("g t"). `mod` is ⌘ on Apple keyboards and Ctrl elsewhere. Shortcuts are off
 * while somebody types and while a dialog is open, except those with `mod`. Where two stand on the same
 * combination, the one registered last wins, and any over the shell's, which may come after its first page's.
 */
export interface Shortcut {
  keys: string;
  label: string;
  /** Heading in the help dialog. */
  group: string;
  run: () => void;
  /** It holds only while this is so; otherwise the one before on the same combination does. */
  when?: () => boolean;
}

const patienceMs = 1200;

/** What the dispatcher needs of a KeyboardEvent. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'metaKey' | 'ctrlKey' | 'altKey' | 'repeat' | 'target' | 'defaultPrevented'
> & { preventDefault: () => void; isComposing?: boolean };

export class Shortcuts {
  #registered: Shortcut[] = [];
  #first = '';
  #firstAt = 0;
  #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Adds shortcuts, over those there are or below all of them, and returns what removes them again. */
  add(shortcuts: readonly Shortcut[], below = false): () => void {
    this.#registered = below
      ? [...shortcuts, ...this.#registered]
      : [...this.#registered, ...shortcuts];
    return () => {
      this.#registered = this.#registered.filter((one) => !shortcuts.includes(one));
    };
  }

  /** Those in force, first registered first, without the ones that another covers. */
  list(): Shortcut[] {
    return this.#registered.filter(
      (one, index) =>
        !this.#registered.slice(index + 1).some((later) => later.keys === one.keys && !later.when),
    );
  }

  /** Runs the shortcut of this key press, if there is one. */
  handle(press: Press): boolean {
    if (press.defaultPrevented || press.isComposing || press.altKey) return false;
    const mod = press.metaKey || press.ctrlKey;
    if (!mod && isBusy(press.target)) return false;
    const key =
      (mod ? 'mod+' : '') + (press.key.length === 1 ? press.key.toLowerCase() : press.key);
    const sequence = this.#pending() ? `${this.#first} ${key}` : key;
    this.#first = '';
    const found = this.#find(sequence) ?? this.#find(key);
    if (found) {
      press.preventDefault();
      if (!press.repeat || found.keys.length === 1) found.run();
      return true;
    }
    if (this.#registered.some((one) => one.keys.startsWith(`${key} `))) {
      this.#first = key;
      this.#firstAt = this.#now();
    }
    return false;
  }

  #pending(): boolean {
    return this.#first !== '' && this.#now() - this.#firstAt < patienceMs;
  }

  #find(keys: string): Shortcut | undefined {
    return this.#registered.findLast((one) => one.keys === keys && (one.when?.() ?? true));
  }
}

/** The shortcuts of this page. */
export const shortcuts = new Shortcuts();

/** Registers shortcuts for as long as the component is on the screen; `below` those of pages, where it frames them. */
export function useShortcuts(list: readonly Shortcut[], below = false): void {
  const latest = useRef(list);
  latest.current = list;
  const combinations = list.map((one) => one.keys).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: labels and handlers are read through `latest`; only a change of keys registers anew.
  useEffect(
    () =>
      shortcuts.add(
        latest.current.map((one, index) => ({
          ...one,
          run: () => latest.current[index]?.run(),
          ...(one.when && { when: () => latest.current[index]?.when?.() ?? true }),
        })),
        below,
      ),
    [combinations, below],
  );
}

/** Listens on the window; call once. */
export function listen(target: Window = window): () => void {
  const onKey = (event: KeyboardEvent) => void shortcuts.handle(event);
  target.addEventListener('keydown', onKey);
  return () => target.removeEventListener('keydown', onKey);
}

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('[aria-modal="true"]')) return true;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input:not([type="checkbox"]):not([type="radio"]), textarea, select') !== null)
  );
}

const apple = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

/** How a combination is written on the screen: "G T", "⌘ K" or "Ctrl K". */
export function spell(keys: string): string {
  return keys
    .split(' ')
    .map((key) =>
      key
        .replace('mod+', apple ? '⌘ ' : 'Ctrl ')
        .replace('Arrow', '')
        .replace(/(^| )(\w)$/, (_, space: string, letter: string) => space + letter.toUpperCase()),
    )
    .join(' ');
}
