import { readDate, readFlag, readOneOf, readText } from '../app/search';

export const looks = ['list', 'table', 'board', 'calendar'] as const;

/** What a list is asked and how it shows the answer, as the address says it; what is left out is as usual. */
export interface Asked {
  q?: string;
  /** What columns are to hold: "form:is:procedure", "own:FIELD:set". */
  filters?: string[];
  /** The name of a column. */
  sort?: string;
  /** The other way round. */
  desc?: true;
  look?: (typeof looks)[number];
  /** What a board has columns for; by which day a calendar shows records. */
  group?: string;
  /** Of a table, with commas between them. */
  columns?: string;
}

/** What an address of Lists may carry. */
export interface ListsSearch extends Asked {
  /** The kind of record. */
  kind?: string;
  /** A saved view. What else is asked beside it stands in the way of what it asks itself. */
  view?: string;
  /** The month of a calendar, by its first day. */
  month?: string;
  /** A record that is open beside the list, or `new`; of kinds that have no page of their own. */
  open?: string;
}

export function listsSearch(raw: Record<string, unknown>): ListsSearch {
  const filters = Array.isArray(raw.filters)
    ? raw.filters.filter((one) => typeof one === 'string').slice(0, 30)
    : [];
  return {
    kind: readText(raw, 'kind'),
    view: readText(raw, 'view'),
    q: readText(raw, 'q'),
    filters: filters.length > 0 ? filters : undefined,
    sort: readText(raw, 'sort'),
    desc: readFlag(raw, 'desc'),
    look: readOneOf(raw, 'look', looks),
    group: readText(raw, 'group'),
    columns: readText(raw, 'columns'),
    month: readDate(raw, 'month'),
    open: readText(raw, 'open'),
  };
}
