/** A line of a text as it is read at a glance. */
export interface Line {
  kind: 'text' | 'head' | 'item' | 'open' | 'done';
  parts: (string | { href: string; words: string })[];
}

const most = 400;
const link = /\[([^\]\n]{1,200})\]\((https?:\/\/[^\s)]{1,500})\)|(https?:\/\/[^\s<>"')\]]{1,500})/g;

/** Markdown as plain lines: heads, items and boxes, with links to web pages; everything else is words. */
export function linesOf(text: string): Line[] {
  return text
    .split('\n')
    .slice(0, most)
    .map((line) => {
      const box = /^\s*[-*+] \[([ xX])\] (.*)$/.exec(line);
      if (box) return { kind: box[1] === ' ' ? 'open' : 'done', parts: partsOf(box[2] ?? '') };
      const item = /^\s*(?:[-*+]|\d{1,3}[.)]) (.*)$/.exec(line);
      if (item) return { kind: 'item', parts: partsOf(item[1] ?? '') };
      const head = /^#{1,6} (.*)$/.exec(line);
      if (head) return { kind: 'head', parts: partsOf(head[1] ?? '') };
      return { kind: 'text', parts: partsOf(line) };
    });
}

function partsOf(line: string): Line['parts'] {
  const parts: Line['parts'] = [];
  let from = 0;
  for (const found of line.matchAll(link)) {
    const [whole, words, named, bare] = found;
    const href = named ?? bare ?? '';
    parts.push(unmarked(line.slice(from, found.index)), { href, words: words ?? href });
    from = found.index + whole.length;
  }
  parts.push(unmarked(line.slice(from)));
  return parts.filter((part) => part !== '');
}

/** Without the marks for bold, slanted and code, and without the bar before what is escaped. */
function unmarked(text: string): string {
  return text.replaceAll(/(\*\*|__|~~|`)/g, '').replaceAll(/\\([\\`*_{}[\]()#+.!~>-])/g, '$1');
}
