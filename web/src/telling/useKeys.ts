import type { Untold } from '../api/tellings';
import { useShortcuts } from '../app/shortcuts';
import { copy, type Telling } from './actions';
import { t } from './texts';

/** The keys of the list: the current message is the row that has the focus, or something in it. */
export function useKeys(items: readonly Untold[], telling: Telling): void {
  const group = t('title');
  const rows = () => [...document.querySelectorAll<HTMLElement>('[data-hearer]')];
  const current = () => document.activeElement?.closest<HTMLElement>('[data-hearer]') ?? undefined;
  const move = (steps: number) => () => {
    const all = rows();
    const row = current();
    const at = row ? all.indexOf(row) : -1;
    const next = all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + steps))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const chosen = () => {
    const [id, person] = current()?.dataset.hearer?.split(/ (.*)/) ?? [];
    const item = items.find((one) => one.id === id);
    const hearer = item?.messages.find((one) => one.person === person);
    return item && hearer ? { item, hearer } : undefined;
  };
  useShortcuts([
    { keys: 'j', label: t('keyNext'), group, run: move(1) },
    { keys: 'k', label: t('keyPrevious'), group, run: move(-1) },
    {
      keys: 'd',
      label: t('keyTold'),
      group,
      run: () => {
        const one = chosen();
        if (!one) return;
        const all = rows();
        const at = all.indexOf(current() as HTMLElement);
        (all[at + 1] ?? all[at - 1])?.focus();
        telling.one(one.item, one.hearer);
      },
    },
    {
      keys: 'y',
      label: t('keyCopy'),
      group,
      run: () => {
        const one = chosen();
        if (one) void copy(one.hearer.text, t('copied', { name: one.hearer.name }));
      },
    },
  ]);
}
