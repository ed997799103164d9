import type { Placed } from './model';
import { t } from './texts';

/** A layout that comes with the product. */
export interface Ready {
  name: 'desk' | 'phone' | 'travel';
  title: string;
  about: string;
  widgets: readonly Placed[];
}

/** Places widgets below each other, from a column and a row on. */
function stack(
  x: number,
  from: number,
  w: number,
  of: readonly (readonly [widget: string, h: number])[],
): Placed[] {
  let y = from;
  return of.map(([widget, h]) => {
    const placed: Placed = { id: widget, widget, x, y, w, h, options: [] };
    y += h;
    return placed;
  });
}

/** The ready layouts: they need no set-up, and are what one's own begin with. */
export const ready: readonly Ready[] = [
  {
    name: 'desk',
    title: t('desk'),
    about: t('deskAbout'),
    widgets: [
      ...stack(0, 0, 9, [['day', 25]]),
      ...stack(0, 25, 5, [['changes', 36]]),
      ...stack(5, 25, 4, [
        ['untold', 12],
        ['holds', 10],
        ['polls', 10],
      ]),
      ...stack(9, 0, 3, [
        ['mentions', 12],
        ['needs', 16],
        ['bookings', 10],
        ['tasks', 16],
      ]),
    ],
  },
  {
    name: 'phone',
    title: t('phone'),
    about: t('phoneAbout'),
    widgets: stack(0, 0, 12, [
      ['mentions', 12],
      ['day', 30],
      ['needs', 16],
      ['changes', 24],
      ['tasks', 14],
      ['bookings', 10],
      ['untold', 10],
      ['holds', 10],
      ['polls', 10],
    ]),
  },
  {
    name: 'travel',
    title: t('travel'),
    about: t('travelAbout'),
    widgets: [
      ...stack(0, 0, 4, [
        ['clocks', 6],
        ['away', 12],
        ['needs', 16],
        ['untold', 12],
      ]),
      ...stack(4, 0, 5, [
        ['coming', 26],
        ['changes', 24],
      ]),
      ...stack(9, 0, 3, [
        ['mentions', 12],
        ['waiting', 12],
        ['tasks', 16],
        ['notes', 12],
      ]),
    ],
  },
];

export const readyOf = (name: string | undefined) => ready.find((one) => one.name === name);
