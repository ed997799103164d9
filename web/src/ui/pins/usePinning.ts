import { useQueryClient } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { type Pinnable, pin, same, unpin, usePins } from '../../api/pins';
import { sayProblem, takenBackBy } from '../toast';
import { t } from './texts';

type Titled = Pinnable & { title?: string };

/** Pinning and unpinning, each taken back by Undo, with the pin where it was. */
export function usePinning() {
  const client = useQueryClient();
  const { data } = usePins();
  const pinned = data?.pinned ?? [];
  const has = (of: Pinnable) => pinned.some(same(of));

  const say = async (what: () => Promise<void>, back: () => Promise<void>, text: string) => {
    try {
      await what();
      takenBackBy(back, text);
    } catch (failure) {
      sayProblem((failure as Error).message);
    }
  };
  /** The pin that comes after this one. */
  const after = (of: Pinnable) => pinned[pinned.findIndex(same(of)) + 1];

  const toggle = (of: Titled) => {
    const { title } = of;
    if (has(of)) {
      const next = after(of);
      return say(
        () => unpin(client, of),
        () => pin(client, of, next),
        title ? t('unpinnedOne', { title }) : t('unpinned'),
      );
    }
    return say(
      () => pin(client, of),
      () => unpin(client, of),
      title ? t('pinnedOne', { title }) : t('pinned'),
    );
  };
  /** Puts a pin before another one, or last. */
  const move = (of: Titled & { title: string }, before: Pinnable | undefined) => {
    const next = after(of);
    return say(
      () => pin(client, of, before),
      () => pin(client, of, next),
      t('moved', { title: of.title }),
    );
  };
  /** Alt and the arrows move the pin that has the focus. */
  const shift = (event: KeyboardEvent, index: number) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const one = pinned[index];
    if (!event.altKey || !by || !one) return;
    event.preventDefault();
    event.stopPropagation();
    if (pinned[index + by]) void move(one, pinned[by < 0 ? index - 1 : index + 2]);
  };
  return { pinned: data?.pinned, has, toggle, move, shift };
}
