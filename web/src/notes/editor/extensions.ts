import { type Extensions, mergeAttributes, Node } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { TaskItem, TaskList } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Markdown } from '@tiptap/markdown';
import StarterKit from '@tiptap/starter-kit';
import { Marked } from 'marked';
import { previewAddress } from '../../api/files';
import { e } from '../texts';
import { names } from './names';

/** A record that a note names. */
export interface Named {
  kind: string;
  id: string;
}

const address = /^anteroom:([a-z_]{1,40})\/([0-9a-f-]{36})$/;
const written = /^\[((?:\\.|[^\]\\\n])*)\]\(anteroom:([a-z_]{1,40})\/([0-9a-f-]{36})\)/;

/** Reads the address of a record. */
export function readAddress(to: string | null | undefined): Named | undefined {
  const [, kind, id] = address.exec(to ?? '') ?? [];
  return kind && id ? { kind, id } : undefined;
}

/** The word in the brackets of a link, as the server writes it. */
function word(kind: string): string {
  return kind === 'member' ? '@' : kind.replaceAll('_', ' ');
}

/** Whether an address may be followed from a note. */
export function leads(to: string): boolean {
  return /^(https?|mailto|tel):/i.test(to) && !/[\0\s]/.test(to);
}

/** How a record is shown: by what it is called, as far as the reader sees it. */
function nodeView({ node }: { node: { attrs: Record<string, unknown> } }) {
  const { kind, id } = node.attrs as unknown as Named;
  const key = `${kind}/${id}`;
  const dom = document.createElement('span');
  dom.setAttribute('data-record', key);
  const draw = () => {
    const title = names.of(key);
    dom.textContent =
      title === undefined
        ? names.asked
          ? e('unseen')
          : '…'
        : `${kind === 'member' ? '@' : ''}${title}`;
    dom.toggleAttribute('data-unseen', title === undefined);
    if (title === undefined) {
      dom.removeAttribute('role');
      dom.removeAttribute('tabindex');
    } else {
      dom.setAttribute('role', 'link');
      dom.tabIndex = 0;
    }
  };
  draw();
  const stop = names.listen(draw);
  return {
    dom,
    destroy: stop,
    ignoreMutation: () => true,
    stopEvent: (event: Event) =>
      event.type === 'keydown' && (event as KeyboardEvent).key === 'Enter',
  };
}

/** A record in the middle of words. What it is called is put in by the page (`fillNames`), never by the text. */
export const RecordLink = Node.create({
  name: 'recordLink',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({ kind: { default: '' }, id: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'span[data-record]',
      getAttrs: (element) => {
        const named = readAddress(`anteroom:${element.getAttribute('data-record')}`);
        return named ?? false;
      },
    },
  ],
  renderHTML({ node, HTMLAttributes }) {
    const { kind, id } = node.attrs as Named;
    const { kind: _kind, id: _id, ...rest } = HTMLAttributes;
    return ['span', mergeAttributes(rest, { 'data-record': `${kind}/${id}` }), word(kind)];
  },
  addNodeView: () => nodeView,
  markdownTokenizer: {
    name: 'recordLink',
    level: 'inline',
    start: (src: string) => src.indexOf('['),
    tokenize(src: string) {
      const [raw, , kind, id] = written.exec(src) ?? [];
      return raw ? { type: 'recordLink', raw, kind, id } : undefined;
    },
  },
  parseMarkdown: (token, helpers) =>
    helpers.createNode('recordLink', { kind: token.kind, id: token.id }),
  renderMarkdown: ({ attrs = {} }) => `[${word(attrs.kind)}](anteroom:${attrs.kind}/${attrs.id})`,
});

/** A picture: a file of the house is shown, any other stays where it is and is only named. */
const Picture = Image.extend({
  renderHTML({ node, HTMLAttributes }) {
    const { src, alt } = node.attrs as { src: string | null; alt: string | null };
    const file = readAddress(src);
    if (file?.kind === 'file') {
      return [
        'img',
        mergeAttributes(HTMLAttributes, {
          src: previewAddress(file.id, { size: 'large' }),
          alt: alt ?? '',
        }),
      ];
    }
    return ['span', { 'data-elsewhere': '' }, alt || src || ''];
  },
}).configure({ allowBase64: false });

/** HTML in a text is text: nothing of it is read as HTML, on the way in or out. */
function reader() {
  const marked = new Marked();
  marked.use({ tokenizer: { html: () => undefined, tag: () => undefined } });
  return marked as unknown as typeof import('marked').marked;
}

/** Everything that a note can hold. */
export function kit(): Extensions {
  return [
    StarterKit.configure({
      underline: false,
      heading: { levels: [1, 2, 3, 4] },
      trailingNode: false,
      link: {
        openOnClick: false,
        autolink: true,
        linkOnPaste: true,
        protocols: ['http', 'https', 'mailto', 'tel'],
        isAllowedUri: (to) => leads(to ?? ''),
        HTMLAttributes: { rel: 'noopener noreferrer', target: '_blank' },
      },
    }),
    TaskList,
    TaskItem.configure({ nested: true }),
    Table.configure({ resizable: false }),
    TableRow,
    TableHeader,
    TableCell,
    Picture,
    RecordLink,
    Markdown.configure({ marked: reader(), markedOptions: { gfm: true } }),
  ];
}
