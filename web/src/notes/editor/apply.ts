import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';

/**
 * Puts a text in place of the one in the editor. Blocks that are as they were are left alone, and of the others only
 * what differs is replaced, so that the cursor stays where somebody is about to type.
 */
export function showText(editor: Editor, body: string): void {
  const json = editor.markdown?.parse(body);
  if (!json || editor.isDestroyed) return;
  const next = editor.schema.nodeFromJSON(json);
  const { tr } = editor.state;
  // From the end of the text towards its beginning, so that places before stay right.
  for (const { from, to, index, until } of ranges(editor, next).reverse()) {
    const put = next.content.cut(offset(next, index), offset(next, until));
    const had = tr.doc.slice(from, to).content;
    const start = had.findDiffStart(put);
    if (start === null) continue;
    const end = had.findDiffEnd(put);
    if (!end) continue;
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    if (put.size === 0 || had.size === 0) tr.replaceWith(from, to, put);
    else {
      const slice = next.slice(offset(next, index) + start, offset(next, index) + end.b + overlap);
      tr.replace(from + start, from + end.a + overlap, slice);
    }
  }
  if (!tr.docChanged) return;
  tr.setMeta('addToHistory', false).setMeta('remote', true);
  try {
    tr.doc.check();
    editor.view.dispatch(tr);
  } catch {
    editor
      .chain()
      .setMeta('remote', true)
      .setMeta('addToHistory', false)
      .setContent(json, { emitUpdate: true })
      .run();
  }
}

interface Range {
  from: number;
  to: number;
  index: number;
  until: number;
}

/** Where the blocks of two documents differ: places in the old one, and which blocks of the new one go there. */
function ranges(editor: Editor, next: Node): Range[] {
  const { doc } = editor.state;
  const met = alike(doc, next);
  const all: Range[] = [];
  let [a, b] = [0, 0];
  for (const [i, k] of [...met, [doc.childCount, next.childCount] as const]) {
    if (i > a || k > b) all.push({ from: offset(doc, a), to: offset(doc, i), index: b, until: k });
    [a, b] = [i + 1, k + 1];
  }
  return all;
}

/** Pairs of blocks that are the same in both, in order, by the longest common sequence. */
function alike(one: Node, other: Node): (readonly [number, number])[] {
  const [n, m] = [one.childCount, other.childCount];
  if (n * m > 4_000_000) return [];
  const same = (i: number, k: number) => one.child(i).eq(other.child(k));
  const length = Array.from({ length: n + 1 }, () => new Uint32Array(m + 1));
  const at = (i: number, k: number) => length[i]?.[k] ?? 0;
  for (let i = n - 1; i >= 0; i--) {
    const row = length[i];
    if (!row) continue;
    for (let k = m - 1; k >= 0; k--) {
      row[k] = same(i, k) ? at(i + 1, k + 1) + 1 : Math.max(at(i + 1, k), at(i, k + 1));
    }
  }
  const met: (readonly [number, number])[] = [];
  for (let i = 0, k = 0; i < n && k < m; ) {
    if (same(i, k)) met.push([i++, k++]);
    else if (at(i + 1, k) >= at(i, k + 1)) i++;
    else k++;
  }
  return met;
}

/** Where a block of a document begins. */
function offset(doc: Node, index: number): number {
  let at = 0;
  for (let i = 0; i < index; i++) at += doc.child(i).nodeSize;
  return at;
}
