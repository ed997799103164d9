import { useCallback, useState } from 'react';
import { undoAct } from '../api/acts';

/** Something that was done while somebody was with a principal. */
export interface Doing {
  act: string;
  /** What was answered, said or asked. */
  words: string;
  /** What followed from it. */
  followed: string[];
  at: number;
}

const place = (principal: string) => `anteroom.with.${principal}`;

function kept(principal: string): Doing[] {
  try {
    const text = sessionStorage.getItem(place(principal));
    return text ? (JSON.parse(text) as Doing[]) : [];
  } catch {
    return [];
  }
}

/** All that was done in this sitting, in its order; it outlives a reload of the page, and ends with it. */
export function useSitting(principal: string) {
  const [done, setDone] = useState(() => kept(principal));
  const keep = useCallback(
    (next: Doing[]) => {
      setDone(next);
      try {
        sessionStorage.setItem(place(principal), JSON.stringify(next));
      } catch {
        // Without room there it is kept as long as the page stands.
      }
    },
    [principal],
  );
  return {
    done,
    add: (doing: Omit<Doing, 'at'>) => keep([...kept(principal), { ...doing, at: Date.now() }]),
    /** The newest, which a single undo takes back. */
    forget: (act: string) => keep(kept(principal).filter((one) => one.act !== act)),
    end: () => keep([]),
    /** Takes all of it back, the newest first; gives what could not be. */
    undoAll: async (): Promise<{ words: string; why: string }[]> => {
      const failed: { words: string; why: string }[] = [];
      for (const { act, words } of [...kept(principal)].reverse()) {
        try {
          await undoAct(act);
        } catch (error) {
          const code = (error as { code?: string }).code;
          if (code === 'act.undone') continue; // by itself, before
          failed.push({ words, why: error instanceof Error ? error.message : String(error) });
        }
      }
      keep([]);
      return failed;
    },
  };
}
