import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { readersQuery } from '../../api/comments';
import { useMe } from '../../api/me';
import { useMembers } from '../../api/members';
import type { End } from '../../api/ties';
import { useUnsent } from '../unsent';
import classes from './comments.module.css';
import { matching, mentionsIn, typedName } from './mentions';
import { t } from './texts';

interface Properties {
  of: End;
  /** What it says already; a new comment has none. */
  initial?: string;
  /** Sends it; what was typed stays when that fails. */
  send: (text: string, mentions: string[]) => Promise<unknown>;
  onClose: () => void;
}

const maxText = 4000;
const shownAtOnce = 8;

/** Where one writes a comment; an @ offers those who can be mentioned, and says why others can't. */
export function Composer({ of, initial, send, onClose }: Properties) {
  const key = initial === undefined ? `comment on ${of.kind}/${of.id}` : undefined;
  const [text, setText] = useUnsent(key, initial);
  const [caret, setCaret] = useState(0);
  const [closed, setClosed] = useState(false);
  const [at, setAt] = useState(0);
  const [sending, setSending] = useState(false);
  const listId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const after = useRef<number>(undefined);
  const { data: me } = useMe();
  const { data: members = [] } = useMembers();
  const { data: readers } = useQuery(readersQuery(of));
  const people = members
    .filter(({ state, id }) => state === 'active' && id !== me?.member.id)
    .map(({ id, name }) => ({ id, name, reads: readers?.members.includes(id) ?? true }))
    .sort((a, b) => Number(b.reads) - Number(a.reads) || a.name.localeCompare(b.name));
  const name = closed ? undefined : typedName(text, caret);
  const offered = name ? matching(name.query, people).slice(0, shownAtOnce) : [];
  const current = offered[Math.min(at, offered.length - 1)];
  const named = mentionsIn(text, people);
  const outside = named.filter(({ reads }) => !reads);

  const type = (next: string, to: number) => {
    setText(next);
    setCaret(to);
  };
  const pick = (one: (typeof people)[number] | undefined) => {
    if (!one?.reads || !name) return;
    const next = `${text.slice(0, name.from)}@${one.name} `;
    type(next + text.slice(caret), next.length);
    setClosed(true);
    after.current = next.length;
  };
  // The caret goes behind the name before another key can come.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the text has become another.
  useLayoutEffect(() => {
    if (after.current === undefined) return;
    area.current?.focus();
    area.current?.setSelectionRange(after.current, after.current);
    after.current = undefined;
  }, [text]);
  const submit = async () => {
    if (!text.trim() || sending) return;
    setSending(true);
    try {
      await send(
        text,
        named.filter(({ reads }) => reads).map(({ id }) => id),
      );
      setText('');
      onClose();
    } catch {
      // Said by whoever sent it; what was typed is still here.
    } finally {
      setSending(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation(); // the form around this is not meant
    if (event.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (offered.length > 0 && by) {
      event.preventDefault();
      setAt((Math.min(at, offered.length - 1) + by + offered.length) % offered.length);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    } else if (current && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault();
      pick(current);
    } else if (offered.length > 0 && event.key === 'Escape') {
      event.preventDefault();
      setClosed(true);
    }
  };
  return (
    <div className={classes.composer}>
      <Textarea
        ref={area}
        aria-label={t('text')}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? listId : undefined}
        aria-activedescendant={current && `${listId}-${current.id}`}
        placeholder={t('hint')}
        autosize
        minRows={2}
        maxRows={12}
        autoFocus
        value={text}
        error={text.length > maxText ? t('long') : undefined}
        data-mantine-stop-propagation={offered.length > 0}
        onChange={({ currentTarget }) => {
          type(currentTarget.value, currentTarget.selectionStart);
          setClosed(false);
          setAt(0);
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
      {offered.length > 0 && (
        <div id={listId} role="listbox" aria-label={t('people')} className={classes.people}>
          {offered.map((one, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the text that controls this list.
            <div
              key={one.id}
              id={`${listId}-${one.id}`}
              role="option"
              aria-selected={one === current}
              aria-disabled={!one.reads || undefined}
              tabIndex={-1}
              className={classes.person}
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={one === current ? undefined : () => setAt(index)}
              onClick={() => pick(one)}
            >
              <span>{one.name}</span>
              {!one.reads && <span className={classes.about}>{t('outside')}</span>}
            </div>
          ))}
        </div>
      )}
      {outside.length > 0 && (
        <p className={classes.outside} role="status">
          {t('outsiders', { names: outside.map((one) => one.name).join(', ') })}
        </p>
      )}
      <div className={classes.buttons}>
        <Button
          size="compact-md"
          loading={sending}
          disabled={!text.trim() || text.length > maxText}
          aria-keyshortcuts="Control+Enter"
          onClick={() => void submit()}
        >
          {t(initial === undefined ? 'send' : 'save')}
        </Button>
        <Button size="compact-md" variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
