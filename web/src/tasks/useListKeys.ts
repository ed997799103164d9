import { prepareChase } from '../app/chasing';
import { useShortcuts } from '../app/shortcuts';
import { t } from './texts';
import type { Selection } from './useSelection';

interface Moves {
  current: string | undefined;
  setCurrent: (id: string | undefined) => void;
  done: (id: string) => void;
  open: (id: string) => void;
  trash: (id: string) => void;
  selection: Selection;
}

/**
 * The keys of the list. The current task is the one whose title has, or had last, the focus; so Enter opens it
 * by itself, and a screen reader says where one is. When it leaves the list, the next one takes its place.
 */
export function useListKeys({ current, setCurrent, done, open, trash, selection }: Moves): void {
  const group = t('title');
  const move = (steps: number) => {
    const titles = rows();
    const here = titles.indexOf(document.activeElement as HTMLElement);
    const at = here < 0 ? titles.findIndex((title) => title.dataset.task === current) : here;
    const next = titles[at < 0 ? 0 : Math.max(0, Math.min(titles.length - 1, at + steps))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const onCurrent = (act: (id: string) => void) => () => {
    if (current && rows().some((title) => title.dataset.task === current)) act(current);
  };
  const leave = (act: (id: string) => void) =>
    onCurrent((id) => {
      const titles = rows();
      const at = titles.findIndex((title) => title.dataset.task === id);
      const next = titles[at + 1] ?? titles[at - 1];
      act(id);
      next?.focus();
      if (!next) setCurrent(undefined);
    });
  useShortcuts([
    { keys: 'j', label: t('keyNext'), group, run: () => move(1) },
    { keys: 'k', label: t('keyPrevious'), group, run: () => move(-1) },
    { keys: 'x', label: t('keyDone'), group, run: leave(done) },
    { keys: 's', label: t('keySelect'), group, run: onCurrent(selection.toggle) },
    // While tasks are chosen, X chooses too: what is done then is done to all of them.
    {
      keys: 'x',
      label: t('keySelect'),
      group,
      when: () => selection.on,
      run: onCurrent(selection.toggle),
    },
    { keys: 'mod+a', label: t('keyAll'), group, when: () => selection.on, run: selection.all },
    {
      keys: 'Escape',
      label: t('keyClear'),
      group,
      when: () => selection.on,
      run: selection.clear,
    },
    { keys: 'e', label: t('keyEdit'), group, run: onCurrent(open) },
    {
      keys: 'w',
      label: t('keyWait'),
      group,
      run: onCurrent((id) => {
        prepareChase(id);
        open(id);
      }),
    },
    { keys: '#', label: t('keyTrash'), group, run: leave(trash) },
    { keys: 'Delete', label: t('keyTrash'), group, run: leave(trash) },
  ]);
}

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-task]')].filter((one) =>
    one.checkVisibility(),
  );
}
