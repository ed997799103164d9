import { readOneOf, readText } from '../app/search';

const views = ['coming', 'past', 'pages'] as const;
const additions = ['page', 'booking'] as const;

/** What an address of Bookings may carry. */
export interface BookingsSearch {
  /** Those to come when left out. */
  view?: (typeof views)[number];
  /** The booking whose details are open, by id. */
  open?: string;
  /** The page whose details are open, by id. */
  page?: string;
  /** The form that is open; a booking is made on the page that is open. */
  add?: (typeof additions)[number];
}

export function bookingsSearch(raw: Record<string, unknown>): BookingsSearch {
  return {
    view: readOneOf(raw, 'view', views),
    open: readText(raw, 'open'),
    page: readText(raw, 'page'),
    add: readOneOf(raw, 'add', additions),
  };
}
