import { useEffect, useRef, useState } from 'react';
import { useShortcuts } from '../app/shortcuts';
import list from '../ui/list.module.css';
import { Facts, Marks } from './Facts';
import type { Shown, Verb } from './queries';
import { t } from './texts';

interface Properties {
  items: readonly Shown[];
  open: (id: string) => void;
  decide: (one: Shown, to: Verb) => void;
  /** In a widget, where there is little room and the keys are the page's. */
  compact?: boolean;
}

/** Requests one below the other, what goes first on top. */
export function Queue({ items, open, decide, compact = false }: Properties) {
  return (
    <>
      {!compact && <Keys items={items} open={open} decide={decide} />}
      <ul className={list.list} data-compact={compact || undefined} aria-label={t('list')}>
        {items.map((one) => (
          <li key={one.id} className={list.row}>
            <button
              type="button"
              className={list.title}
              data-request={one.id}
              onClick={() => open(one.id)}
            >
              {one.title}
            </button>
            <span className={list.when}>
              <Marks one={one} state={!compact && one.standing !== 'new'} />
            </span>
            <span className={list.about}>
              <Facts one={one} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const verbs: readonly { keys: string; to: Verb; label: Parameters<typeof t>[0] }[] = [
  { keys: 'a', to: 'accept', label: 'accept' },
  { keys: 'd', to: 'delegate', label: 'delegate' },
  { keys: 'w', to: 'write', label: 'write' },
  { keys: 'l', to: 'later', label: 'later_' },
  { keys: 'n', to: 'decline', label: 'decline' },
  { keys: 'x', to: 'done', label: 'done' },
  { keys: 'r', to: 'reopen', label: 'reopen' },
];

/** The current request is the one whose title has, or had last, the focus; when it leaves, the next takes its place. */
function Keys({ items, open, decide }: Omit<Properties, 'compact'>) {
  const [current, setCurrent] = useState(0);
  const latest = useRef(items);
  latest.current = items;
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      const id = target instanceof HTMLElement ? target.dataset.request : undefined;
      const at = latest.current.findIndex((one) => one.id === id);
      if (at >= 0) setCurrent(at);
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  const move = (steps: number) => {
    const titles = [...document.querySelectorAll<HTMLElement>('[data-request]')];
    const here = titles.indexOf(document.activeElement as HTMLElement);
    const next = titles[here < 0 ? Math.min(current, titles.length - 1) : here + steps];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const at = () => items[Math.min(current, items.length - 1)];
  const on = (act: (one: Shown) => void) => () => {
    const one = at();
    if (one) act(one);
  };
  const group = t('title');
  useShortcuts([
    { keys: 'j', label: t('next'), group, run: () => move(1) },
    { keys: 'k', label: t('previous'), group, run: () => move(-1) },
    { keys: 'e', label: t('openIt'), group, run: on((one) => open(one.id)) },
    ...verbs.map(({ keys, to, label }) => ({
      keys,
      label: t(label as 'accept'),
      group,
      run: on((one) => decide(one, to)),
    })),
  ]);
  return null;
}
