import { useShortcuts } from '../app/shortcuts';
import type { Change, ChangeGroup } from '../calendar/types';
import { asksSomebody } from './asks';
import { isFixable } from './ChangeAnswers';
import { t } from './texts';
import type { Answers } from './useAnswers';

/** The keys of what changed. The current change is the one that has the focus; N goes to the first, or on to the next. */
export function useChangeKeys(groups: readonly ChangeGroup[], answers: Answers): void {
  const group = t('changes');
  const move = (steps: number) => () => {
    const all = rows();
    const at = all.indexOf(current() as HTMLElement);
    focus(all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + steps))]);
  };
  const when = () => current() !== undefined;
  const onCurrent = (act: (change: Change, whose: ChangeGroup['principal']) => void) => () => {
    const key = current()?.dataset.change;
    for (const { principal, items } of groups) {
      const change = items.find((one) => keyOf(one) === key);
      if (change) return act(change, principal);
    }
  };
  const leave = (act: (change: Change) => void) =>
    onCurrent((change) => {
      const all = rows();
      const at = all.indexOf(current() as HTMLElement);
      focus(all[at + 1] ?? all[at - 1]);
      act(change);
    });
  useShortcuts([
    { keys: 'n', label: t('keyNextChange'), group, run: move(1) },
    { keys: 'j', label: t('keyNextChange'), group, when, run: move(1) },
    { keys: 'k', label: t('keyPreviousChange'), group, when, run: move(-1) },
    { keys: 'a', label: t('keyAccept'), group, when, run: leave(answers.accept) },
    { keys: 'l', label: t('keyLater'), group, when, run: leave(answers.later) },
    {
      keys: 'f',
      label: t('keyFix'),
      group,
      when,
      run: onCurrent((change, whose) => isFixable(change) && answers.fix(change, whose)),
    },
    {
      keys: 'w',
      label: t('keyAsk'),
      group,
      when,
      run: onCurrent((change, whose) => asksSomebody(change) && answers.ask(change, whose)),
    },
  ]);
}

/** The key of a change's row. */
export function keyOf({ kind, id }: Change): string {
  return `${kind} ${id}`;
}

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-change]')];
}

function current(): HTMLElement | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-change]') ?? undefined;
}

function focus(row: HTMLElement | undefined): void {
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}
