import { readFlag, readText } from '../app/search';

/** What an address of Tags may carry. */
export interface TagsSearch {
  /** The record whose details are open, by id. */
  open?: string;
  /** The form for a new one is open. */
  new?: true;
  /** What has the tag is shown, by the tag's id. */
  uses?: string;
}

export function tagsSearch(raw: Record<string, unknown>): TagsSearch {
  return { open: readText(raw, 'open'), new: readFlag(raw, 'new'), uses: readText(raw, 'uses') };
}
