import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { useOwnZone } from '../../api/me';
import { useSearch } from '../../api/search';
import type { Command } from '../commands';
import { spell } from '../shortcuts';
import { p, t } from '../texts';
import { type Choice, choicesOf, fromHits } from './choices';
import classes from './Palette.module.css';

interface Properties {
  /** `create` shows only what can be made. */
  mode: 'palette' | 'create';
  commands: readonly Command[];
  /** What was typed while it was on its way. */
  typed: string;
  onClose: () => void;
}

/** One box for everything: what can be done, where one can go, and whatever the search finds. */
export default function Palette({ mode, commands, typed, onClose }: Properties) {
  const [query, setQuery] = useState(typed);
  const [position, setPosition] = useState(0);
  const listId = useId();
  const navigate = useNavigate();
  const zone = useOwnZone();
  const search = useSearch(useDeferredValue(mode === 'create' ? '' : query));
  const offered = mode === 'create' ? commands.filter((one) => one.group === 'create') : commands;
  const hits = query.trim().length >= 2 ? (search.data?.items ?? []) : [];
  const choices = [
    ...choicesOf(offered, query, { navigate }),
    ...fromHits(hits, zone, { navigate }),
  ];
  const current = choices[Math.min(position, choices.length - 1)];

  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    choice.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event);
    if (step !== 0 && choices.length > 0) {
      event.preventDefault();
      setPosition(
        (Math.min(position, choices.length - 1) + step + choices.length) % choices.length,
      );
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      choose(current);
    }
  };

  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size={620}
      padding={0}
      yOffset="12dvh"
      xOffset={12}
      aria-label={p('title')}
      classNames={{ content: classes.palette }}
    >
      <div className={classes.box}>
        <IconSearch size={18} stroke={1.8} aria-hidden />
        <input
          className={classes.input}
          // biome-ignore lint/a11y/noAutofocus: the palette opens to be typed into, and gives the focus back when it closes.
          autoFocus
          data-autofocus
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={current && `${listId}-${current.id}`}
          aria-label={p('title')}
          placeholder={mode === 'create' ? p('placeholderCreate') : t('search')}
          value={query}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setPosition(0);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className={classes.leave} onClick={onClose}>
          {t('close')}
        </button>
      </div>
      <div id={listId} role="listbox" aria-label={p('title')} className={classes.list}>
        {choices.map((choice, index) => (
          <Row
            key={choice.id}
            id={`${listId}-${choice.id}`}
            choice={choice}
            heading={choice.group !== choices[index - 1]?.group ? choice.group : undefined}
            current={choice === current}
            onPoint={() => setPosition(index)}
            onChoose={() => choose(choice)}
          />
        ))}
      </div>
      <Remark query={query} empty={choices.length === 0} search={search} />
      <footer className={classes.foot} aria-hidden>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {p('choose')}
        </span>
        <span>
          <kbd>↵</kbd> {p('open')}
        </span>
        <span>
          <kbd>esc</kbd> {p('leave')}
        </span>
      </footer>
    </Modal>
  );
}

interface RowProperties {
  id: string;
  choice: Choice;
  heading: string | undefined;
  current: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

function Row({ id, choice, heading, current, onPoint, onChoose }: RowProperties) {
  const row = useRef<HTMLDivElement>(null);
  const Picture = choice.icon ?? IconSearch;
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <>
      {heading && (
        <div role="presentation" className={classes.heading}>
          {heading}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox that controls this list. */}
      <div
        ref={row}
        id={id}
        role="option"
        aria-selected={current}
        tabIndex={-1}
        className={classes.row}
        onMouseMove={current ? undefined : onPoint}
        onClick={onChoose}
      >
        <Picture size={17} stroke={1.7} aria-hidden />
        <span className={classes.label}>{choice.label}</span>
        {choice.note && <span className={classes.note}>{choice.note}</span>}
        {choice.keys && <kbd className={classes.keys}>{spell(choice.keys)}</kbd>}
      </div>
    </>
  );
}

interface RemarkProperties {
  query: string;
  empty: boolean;
  search: { isFetching: boolean; isError: boolean };
}

function Remark({ query, empty, search }: RemarkProperties) {
  const text = search.isError
    ? p('searchFailed')
    : empty && (search.isFetching ? p('searching') : p('nothing', { query: query.trim() }));
  return text ? (
    <p className={classes.remark} role="status">
      {text}
    </p>
  ) : null;
}

function stepOf(event: KeyboardEvent): number {
  const control = event.ctrlKey && !event.metaKey;
  if (event.key === 'ArrowDown' || (control && event.key === 'n')) return 1;
  if (event.key === 'ArrowUp' || (control && event.key === 'p')) return -1;
  return 0;
}
