import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';

/**
 * Puts a text in place of the one in the editor. Blocks that are as they were are left alone, and of the others only
 * what differs is replaced, so that the cursor stays where somebody is about to type.
 */
export function showText(editor: Editor, body: string): void {
  const json = editor.markdown?.parse(body);
  if (!json || editor.isDestroyed) return;
  const next = editor.schema.nodeFromJSON(json);
  let tr = editor.state.tr;
  try {
    change(tr, editor.state.doc, next);
    tr.doc.check();
  } catch {
    tr = editor.state.tr.replaceWith(0, editor.state.doc.content.size, next.content);
  }
  if (!tr.docChanged) return;
  editor.view.dispatch(tr.setMeta('addToHistory', false).setMeta('remote', true));
}

/** Changes a document into another, from its end towards its beginning, so that places before stay right. */
function change(tr: Transaction, doc: Node, next: Node): void {
  for (const { from, to, begin, end } of ranges(doc, next).reverse()) {
    const had = doc.slice(from, to).content;
    const put = next.slice(begin, end).content;
    const start = had.findDiffStart(put);
    const last = had.findDiffEnd(put);
    if (start === null || !last) continue;
    // Where what was put in repeats what stands before it, the two ends run over each other.
    const over = Math.max(0, start - Math.min(last.a, last.b));
    if (had.size === 0 || put.size === 0) tr.replaceWith(from, to, put);
    else
      tr.replace(
        from + start,
        from + last.a + over,
        next.slice(begin + start, begin + last.b + over),
      );
  }
}

interface Range {
  from: number;
  to: number;
  begin: number;
  end: number;
}

/** Where the blocks of two documents differ: places in the one, and in the other. */
function ranges(doc: Node, next: Node): Range[] {
  const all: Range[] = [];
  let [a, b] = [0, 0];
  for (const [i, k] of [...alike(doc, next), [doc.childCount, next.childCount] as const]) {
    if (i > a || k > b) {
      all.push({
        from: place(doc, a),
        to: place(doc, i),
        begin: place(next, b),
        end: place(next, k),
      });
    }
    [a, b] = [i + 1, k + 1];
  }
  return all;
}

/** Pairs of blocks that are the same in both, in order, by the longest common sequence. */
function alike(one: Node, other: Node): (readonly [number, number])[] {
  const [n, m] = [one.childCount, other.childCount];
  if (n * m > 4_000_000) return [];
  const same = (i: number, k: number) => matches(one.child(i), other.child(k));
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

/** Whether a block is what the text says, but for blanks at its end: a text has none there, and somebody is about to go on. */
function matches(block: Node, told: Node): boolean {
  if (block.eq(told)) return true;
  if (!block.isTextblock || block.type !== told.type) return false;
  const blanks = /[ \u00a0]+$/.exec(block.textContent)?.[0].length ?? 0;
  return blanks > 0 && block.cut(0, block.content.size - blanks).eq(told);
}

/** Where a block of a document begins. */
function place(doc: Node, index: number): number {
  let at = 0;
  for (let i = 0; i < index; i++) at += doc.child(i).nodeSize;
  return at;
}
