import type { Finding } from '../api/findings';
import { useShortcuts } from '../app/shortcuts';
import type { Doing } from './FindingRow';
import { t } from './texts';

/**
 * The keys of the list. The current finding is the one whose title has the focus, so Enter opens its meeting
 * by itself. When it leaves the list, the next one takes its place.
 */
export function useKeys(items: readonly Finding[], doing: Doing): void {
  const group = t('title');
  const move = (steps: number) => () => {
    const titles = rows();
    const at = titles.indexOf(document.activeElement as HTMLElement);
    const next = titles[at < 0 ? 0 : Math.max(0, Math.min(titles.length - 1, at + steps))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const onCurrent = (act: (finding: Finding) => void) => () => {
    const row = document.activeElement?.closest('li');
    const key = row?.querySelector<HTMLElement>('[data-finding]')?.dataset.finding;
    const finding = items.find((one) => one.key === key);
    if (finding && !finding.answer) act(finding);
  };
  const leave = (act: (finding: Finding) => void) =>
    onCurrent((finding) => {
      const titles = rows();
      const at = titles.findIndex((title) => title.dataset.finding === finding.key);
      (titles[at + 1] ?? titles[at - 1])?.focus();
      act(finding);
    });
  useShortcuts([
    { keys: 'j', label: t('keyNext'), group, run: move(1) },
    { keys: 'k', label: t('keyPrevious'), group, run: move(-1) },
    {
      keys: 'f',
      label: t('keyFix'),
      group,
      run: onCurrent((one) => one.fixes[0] && doing.fix(one, one.fixes[0])),
    },
    { keys: 's', label: t('keySnooze'), group, run: leave((one) => doing.snooze(one, 'tomorrow')) },
    { keys: 'a', label: t('keyAccept'), group, run: onCurrent(doing.accept) },
  ]);
}

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-finding]')];
}
