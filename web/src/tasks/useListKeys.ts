import { useShortcuts } from '../app/shortcuts';
import { t } from './texts';

interface Moves {
  current: string | undefined;
  setCurrent: (id: string | undefined) => void;
  done: (id: string) => void;
  open: (id: string) => void;
  trash: (id: string) => void;
}

/**
 * The keys of the list. The current task is the one whose title has, or had last, the focus; so Enter opens it
 * by itself, and a screen reader says where one is. When it leaves the list, the next one takes its place.
 */
export function useListKeys({ current, setCurrent, done, open, trash }: Moves): void {
  const group = t('title');
  const move = (steps: number) => {
    const titles = rows();
    const at = titles.findIndex((title) => title.dataset.task === current);
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
    { keys: 'e', label: t('keyEdit'), group, run: onCurrent(open) },
    { keys: '#', label: t('keyTrash'), group, run: leave(trash) },
    { keys: 'Delete', label: t('keyTrash'), group, run: leave(trash) },
  ]);
}

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-task]')];
}
