import type { Path } from '../app/commands';
import { spell } from '../app/shortcuts';

/** Where an article stands in the list of all. */
export const groups = ['start', 'day', 'time', 'together', 'house'] as const;

/**
 * One article: a file in `articles`. Its text is plain, with a little markup: a blank line between paragraphs, `- ` before
 * each line of a list, `**strong**`, `[[m]]` or `[[g t]]` for keys as shortcuts.ts writes them, and `{/tasks Tasks}` for a
 * page.
 */
export interface Article {
  /** Its name; it never changes, because other places open it by that. */
  id: string;
  title: string;
  group: (typeof groups)[number];
  /** The page that it is about. */
  page?: Path;
  /** Other words that find it. */
  words?: string;
  text: string;
}

/** A piece of a line. */
export type Piece =
  | { sort: 'text' | 'strong' | 'keys'; text: string }
  | { sort: 'page'; text: string; to: string };

/** A paragraph, or a list of lines. */
export interface Block {
  list: boolean;
  lines: Piece[][];
}

/** Reads the markup of an article. */
export function read(text: string): Block[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((part) => {
      const list = part.trimStart().startsWith('- ');
      const lines = list
        ? part
            .trim()
            .split(/\n(?=- )/)
            .map((line) => line.slice(2))
        : [part];
      return { list, lines: lines.map((line) => pieces(line.replace(/\s*\n\s*/g, ' ').trim())) };
    });
}

const mark = /\*\*(.+?)\*\*|\[\[(.+?)\]\]|\{(\/[a-z/-]*) ([^}]+)\}/g;

function pieces(line: string): Piece[] {
  const all: Piece[] = [];
  let at = 0;
  for (const found of line.matchAll(mark)) {
    if (found.index > at) all.push({ sort: 'text', text: line.slice(at, found.index) });
    const [whole, strong, keys, to, label] = found;
    if (strong) all.push({ sort: 'strong', text: strong });
    else if (keys) all.push({ sort: 'keys', text: keys });
    else if (to && label) all.push({ sort: 'page', text: label, to });
    at = found.index + whole.length;
  }
  if (at < line.length) all.push({ sort: 'text', text: line.slice(at) });
  return all;
}

const said = ({ sort, text }: Piece) => (sort === 'keys' ? spell(text) : text);

/** What an article says, without its markup. */
export function plain(text: string): string {
  return read(text)
    .flatMap(({ lines }) => lines.map((line) => line.map(said).join('')))
    .join(' ');
}
