import { useShortcuts } from '../app/shortcuts';
import type { Wishing } from './Rows';
import { t } from './texts';
import type { Plan } from './usePlan';

/** The keys of a plan. The current meeting is the one whose title has the focus. */
export function useKeys(plan: Plan | undefined, wishing: Wishing, apply: () => void): void {
  const group = t('title');
  const move = (steps: number) => () => {
    const titles = rows();
    const at = titles.indexOf(document.activeElement as HTMLElement);
    const next = titles[at < 0 ? 0 : Math.max(0, Math.min(titles.length - 1, at + steps))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const onCurrent = (act: (key: string) => void) => () => {
    const key = (document.activeElement as HTMLElement | null)?.dataset.meeting;
    if (key) act(key);
  };
  const keep = (key: string) => {
    const pinned = plan?.stays.find((one) => one.key === key)?.pinned;
    const called = plan?.cancels.some((one) => one.key === key);
    if (pinned || called) wishing.free(key);
    else wishing.keep(key);
  };
  useShortcuts([
    { keys: 'j', label: t('keyNext'), group, run: move(1) },
    { keys: 'k', label: t('keyPrevious'), group, run: move(-1) },
    { keys: 's', label: t('keyKeep'), group, run: onCurrent(keep) },
    { keys: 'x', label: t('keyCancel'), group, run: onCurrent(wishing.cancel) },
    { keys: 'a', label: t('keyApply'), group, run: apply },
  ]);
}

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-meeting]')];
}
