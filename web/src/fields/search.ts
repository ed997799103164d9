import { readFlag, readText } from '../app/search';

/** What an address of Own fields may carry. */
export interface FieldsSearch {
  /** The field whose details are open, by id. */
  open?: string;
  /** The form for a new one is open. */
  new?: true;
}

export function fieldsSearch(raw: Record<string, unknown>): FieldsSearch {
  return { open: readText(raw, 'open'), new: readFlag(raw, 'new') };
}
