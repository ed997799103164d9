import { ActionIcon, Button, Menu, Popover, Select, TextInput } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconAt,
  IconBold,
  IconCheckbox,
  IconCode,
  IconItalic,
  IconLink,
  IconList,
  IconListCheck,
  IconListNumbers,
  IconPhoto,
  IconQuote,
  IconReplace,
  IconStrikethrough,
  IconTable,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type ReactNode, useRef, useState } from 'react';
import { e } from '../texts';
import { leads } from './extensions';

interface Properties {
  editor: Editor;
  pick: (what: 'record' | 'mention') => void;
  task: () => void;
  picture: (files: File[]) => void;
}

const levels = [1, 2, 3] as const;

/** What can be done to the words: everything here has a key, a mark in Markdown, or both. */
export function Toolbar({ editor, pick, task, picture }: Properties) {
  const input = useRef<HTMLInputElement>(null);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      strike: now.isActive('strike'),
      code: now.isActive('code'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      checks: now.isActive('taskList'),
      quote: now.isActive('blockquote'),
      link: now.isActive('link'),
      table: now.isActive('table'),
      level: levels.find((level) => now.isActive('heading', { level })) ?? 0,
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  });
  const run = () => editor.chain().focus();
  const toggle = (label: string, icon: ReactNode, active: boolean, act: () => void) => (
    <Tool label={label} active={active} act={act}>
      {icon}
    </Tool>
  );
  return (
    <div className="note-bar" role="toolbar" aria-label={e('bar')} data-chrome>
      <Select
        className="note-style"
        size="xs"
        aria-label={e('style')}
        allowDeselect={false}
        value={String(on.level)}
        data={[
          { value: '0', label: e('paragraph') },
          ...levels.map((level) => ({ value: String(level), label: e('heading', { level }) })),
        ]}
        onChange={(next) => {
          const level = levels.find((one) => String(one) === next);
          if (level) run().setHeading({ level }).run();
          else run().setParagraph().run();
        }}
      />
      {toggle(e('bold'), <IconBold {...size} />, on.bold, () => run().toggleBold().run())}
      {toggle(e('italic'), <IconItalic {...size} />, on.italic, () => run().toggleItalic().run())}
      {toggle(e('strike'), <IconStrikethrough {...size} />, on.strike, () =>
        run().toggleStrike().run(),
      )}
      {toggle(e('code'), <IconCode {...size} />, on.code, () => run().toggleCode().run())}
      {toggle(e('bullets'), <IconList {...size} />, on.bullets, () =>
        run().toggleBulletList().run(),
      )}
      {toggle(e('numbers'), <IconListNumbers {...size} />, on.numbers, () =>
        run().toggleOrderedList().run(),
      )}
      {toggle(e('checks'), <IconListCheck {...size} />, on.checks, () =>
        run().toggleTaskList().run(),
      )}
      {toggle(e('quote'), <IconQuote {...size} />, on.quote, () => run().toggleBlockquote().run())}
      <Tables editor={editor} active={on.table} />
      <WebLink editor={editor} active={on.link} />
      <Tool label={e('record')} act={() => pick('record')}>
        <IconReplace {...size} />
      </Tool>
      <Tool label={e('mention')} act={() => pick('mention')}>
        <IconAt {...size} />
      </Tool>
      <Tool label={e('picture')} act={() => input.current?.click()}>
        <IconPhoto {...size} />
      </Tool>
      <Tool label={e('task')} act={task}>
        <IconCheckbox {...size} />
      </Tool>
      <Tool label={e('undo')} off={!on.undo} act={() => run().undo().run()}>
        <IconArrowBackUp {...size} />
      </Tool>
      <Tool label={e('redo')} off={!on.redo} act={() => run().redo().run()}>
        <IconArrowForwardUp {...size} />
      </Tool>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={e('picture')}
        accept="image/png,image/jpeg,image/gif,image/webp"
        onChange={(event) => {
          picture([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

const size = { size: 17, stroke: 1.8 };

interface ToolProperties {
  label: string;
  active?: boolean;
  off?: boolean;
  act: () => void;
  children: ReactNode;
}

/** One button; pressing it leaves the cursor in the text. */
function Tool({ label, active, off, act, children }: ToolProperties) {
  return (
    <ActionIcon
      variant={active ? 'light' : 'subtle'}
      color={active ? undefined : 'gray'}
      size={32}
      aria-label={label}
      aria-pressed={active}
      title={label}
      disabled={off}
      onMouseDown={(event) => event.preventDefault()}
      onClick={act}
    >
      {children}
    </ActionIcon>
  );
}

function Tables({ editor, active }: { editor: Editor; active: boolean }) {
  const run = () => editor.chain().focus();
  if (!active) {
    return (
      <Tool
        label={e('table')}
        act={() => run().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
      >
        <IconTable {...size} />
      </Tool>
    );
  }
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="light" size={32} aria-label={e('table')} title={e('table')}>
          <IconTable {...size} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => run().addRowAfter().run()}>{e('rowMore')}</Menu.Item>
        <Menu.Item onClick={() => run().addColumnAfter().run()}>{e('columnMore')}</Menu.Item>
        <Menu.Item onClick={() => run().deleteRow().run()}>{e('rowLess')}</Menu.Item>
        <Menu.Item onClick={() => run().deleteColumn().run()}>{e('columnLess')}</Menu.Item>
        <Menu.Item onClick={() => run().deleteTable().run()}>{e('tableLess')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function WebLink({ editor, active }: { editor: Editor; active: boolean }) {
  const [opened, open] = useState(false);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const set = () => {
    const to = /^[\w.-]+\.\w{2,}(\/|$)/.test(typed) ? `https://${typed}` : typed.trim();
    if (!leads(to)) return setWrong(true);
    open(false);
    if (editor.state.selection.empty && !active) {
      editor
        .chain()
        .focus()
        .insertContent({ type: 'text', text: to, marks: [{ type: 'link', attrs: { href: to } }] })
        .run();
    } else editor.chain().focus().extendMarkRange('link').setLink({ href: to }).run();
  };
  return (
    <Popover opened={opened} onChange={open} trapFocus withinPortal>
      <Popover.Target>
        <ActionIcon
          variant={active ? 'light' : 'subtle'}
          color={active ? undefined : 'gray'}
          size={32}
          aria-label={e('link')}
          title={e('link')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            setTyped(String(editor.getAttributes('link').href ?? ''));
            setWrong(false);
            open(!opened);
          }}
        >
          <IconLink {...size} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className="note-link"
          onSubmit={(event) => {
            event.preventDefault();
            set();
          }}
        >
          <TextInput
            data-autofocus
            label={e('linkAsk')}
            placeholder="https://"
            value={typed}
            error={wrong && e('linkWrong')}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit">{e('linkSet')}</Button>
          {active && (
            <Button
              variant="default"
              onClick={() => {
                open(false);
                editor.chain().focus().extendMarkRange('link').unsetLink().run();
              }}
            >
              {e('linkNone')}
            </Button>
          )}
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
