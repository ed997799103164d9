import { readText } from '../app/search';

/** What an address of Projects may carry. */
export interface ProjectsSearch {
  /** The project whose panel is open, by id, or "new". */
  open?: string;
}

export function projectsSearch(raw: Record<string, unknown>): ProjectsSearch {
  return { open: readText(raw, 'open') };
}
