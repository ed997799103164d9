import { useState } from 'react';
import type { Wishing } from './Rows';
import type { Wish } from './usePlan';

/** What the reader wants otherwise; forgotten when they ask for something else. */
export function useWishes(about: string) {
  const [all, setAll] = useState<{ about: string; wishes: readonly Wish[] }>({ about, wishes: [] });
  const wishes = all.about === about ? all.wishes : [];
  const put = (key: string, wish?: Wish) =>
    setAll({
      about,
      wishes: [...wishes.filter((one) => one.key !== key), ...(wish ? [wish] : [])],
    });
  const wishing: Wishing = {
    keep: (key) => put(key, { key, do: 'stay' }),
    cancel: (key) => put(key, { key, do: 'cancel' }),
    to: (key, start) => put(key, { key, do: 'to', start }),
    free: (key) => put(key),
  };
  return { wishes, wishing, reset: () => setAll({ about, wishes: [] }) };
}
