import type { Notice } from '../api/notices';
import { useShortcuts } from '../app/shortcuts';
import type { Actions } from './actions';
import { t } from './texts';

/** The keys of the list: the current notice is the row that has the focus, or something in it. */
export function useKeys(items: readonly Notice[], actions: Actions): void {
  const group = t('title');
  const rows = () => [...document.querySelectorAll<HTMLElement>('[data-notice]')];
  const current = () => document.activeElement?.closest<HTMLElement>('[data-notice]') ?? undefined;
  const go = (row: HTMLElement | undefined) => {
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };
  const move = (steps: number) => () => {
    const all = rows();
    const row = current();
    const at = row ? all.indexOf(row) : -1;
    go(all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + steps))]);
  };
  const chosen = () => items.find(({ id }) => id === current()?.dataset.notice);
  // What the reader is done with may leave the list, so the focus goes on first.
  const then = (run: (one: Notice) => void) => () => {
    const one = chosen();
    if (!one) return;
    const all = rows();
    const at = all.indexOf(current() as HTMLElement);
    go(all[at + 1] ?? all[at - 1]);
    run(one);
  };
  const onRow = () => document.activeElement?.matches('[data-notice]') === true;
  useShortcuts([
    { keys: 'j', label: t('keyNext'), group, run: move(1) },
    { keys: 'k', label: t('keyPrevious'), group, run: move(-1) },
    {
      keys: 'Enter',
      label: t('keyOpen'),
      group,
      when: onRow,
      run: () => {
        const one = chosen();
        if (one) void actions.open(one);
      },
    },
    { keys: 'e', label: t('keyRead'), group, run: then(actions.flip) },
    { keys: 'm', label: t('keyMute'), group, run: then(actions.mute) },
    { keys: 'a', label: t('keyAll'), group, run: () => actions.all(items) },
  ]);
}
