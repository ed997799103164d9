import { nameOfFile } from './useFileDrop';

/** A file that was chosen and where it is to go. */
export interface Chosen {
  file: File;
  /** Of a calendar that is there; '' for one of its own. */
  calendar: string;
  name: string;
}

/** A file as it is first offered: a calendar of its own, named after it. */
export function chosen(file: File): Chosen {
  return { file, calendar: '', name: nameOfFile(file.name) };
}
