import type { Widget } from '../model';
import { atOnce, later, nameOf } from '../registry';

/** All widgets with what they say of themselves: for the gallery, by name. */
export async function allWidgets(): Promise<Map<string, Widget>> {
  const rest = await Promise.all(
    Object.entries(later).map(async ([path, load]) => [nameOf(path), await load()] as const),
  );
  const all = [
    ...Object.entries(atOnce).map(([path, one]) => [nameOf(path), one] as const),
    ...rest,
  ];
  return new Map(all.sort(([, a], [, b]) => a.title.localeCompare(b.title)));
}
