const key = 'today.heights';

interface Heights {
  layout: string;
  of: Record<string, number>;
}

/** How high each widget of a layout was when it was last looked at here, so that its room is kept free until it comes. */
export function heightsOf(layout: string): ReadonlyMap<string, number> {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Heights | null;
    if (kept?.layout !== layout) return new Map();
    return new Map(Object.entries(kept.of).filter(([, height]) => height >= 0 && height < 20_000));
  } catch {
    return new Map(); // nothing that can be read: none is known
  }
}

/** Keeps how high the widgets on the page are. */
export function keepHeights(layout: string, page: HTMLElement): void {
  const of: Record<string, number> = {};
  for (const slot of page.querySelectorAll<HTMLElement>('[data-slot]')) {
    of[slot.dataset.slot ?? ''] = slot.childElementCount > 0 ? slot.offsetHeight : 0;
  }
  try {
    localStorage.setItem(key, JSON.stringify({ layout, of } satisfies Heights));
  } catch {
    // a browser that keeps nothing: room is guessed
  }
}
