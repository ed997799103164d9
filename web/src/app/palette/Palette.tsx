import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import {
  type KeyboardEvent,
  lazy,
  Suspense,
  useDeferredValue,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useOwnZone } from '../../api/me';
import { usePins } from '../../api/pins';
import { maxQuery, useSearch } from '../../api/search';
import { usePinning } from '../../ui/pins/usePinning';
import type { Command } from '../commands';
import { spell } from '../shortcuts';
import { p, t } from '../texts';
import { pageButtons } from './buttons';
import { atHand, type Choice, choicesOf, fromHits } from './choices';
import classes from './Palette.module.css';
import { useHelp } from './useHelp';

const Filters = lazy(() => import('./Filters'));

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
  const pins = usePins();
  const { has, toggle } = usePinning();
  const input = useRef<HTMLInputElement>(null);
  const asked = useDeferredValue(mode === 'create' ? '' : query);
  const search = useSearch(asked);
  const [buttons] = useState(() => (mode === 'create' ? [] : pageButtons(commands)));
  const offered =
    mode === 'create'
      ? commands.filter((one) => one.group === 'create')
      : [...buttons, ...commands];
  const blank = query.trim() === '';
  const answer = query.trim().length >= 2 ? search.data : undefined;
  const helped = useHelp(mode === 'palette' ? asked : '');
  const there = { navigate };
  const toPage = (q: string) => void navigate({ to: '/search', search: { q: q.trim() } });
  const choices = [
    ...(blank && mode === 'palette' ? atHand(pins.data, zone, there) : []),
    ...choicesOf(offered, query, there),
    ...fromHits(answer?.items ?? [], zone, there),
    ...(answer && answer.items.length > 0 ? [all(query, () => toPage(query))] : []),
    ...helped,
  ];
  const current = choices[Math.min(position, choices.length - 1)];
  const fresh = asked === query && !search.isPlaceholderData;
  const offers = blank ? undefined : fresh ? (answer?.offers ?? []) : [];
  const take = (text: string) => {
    setQuery(text);
    setPosition(0);
    input.current?.focus();
  };

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
    const mod = event.metaKey || event.ctrlKey;
    if (event.key === 'Tab' && !event.shiftKey && offers?.[0]) {
      event.preventDefault();
      take(offers[0].text);
    }
    if (mod && event.key.toLowerCase() === 'd') {
      event.preventDefault();
      event.stopPropagation();
      if (current?.record) void toggle(current.record);
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
          ref={input}
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
          maxLength={maxQuery}
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
      {mode === 'palette' && (
        <Suspense fallback={<div className={classes.offers} />}>
          <Filters offers={offers} answer={answer} onTake={take} />
        </Suspense>
      )}
      <div id={listId} role="listbox" aria-label={p('title')} className={classes.list}>
        {choices.map((choice, index) => (
          <Row
            key={choice.id}
            id={`${listId}-${choice.id}`}
            choice={choice}
            heading={choice.group !== choices[index - 1]?.group ? choice.group : undefined}
            current={choice === current}
            pinned={choice.group !== p('pinned') && !!choice.record && has(choice.record)}
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
        {current?.record && (
          <span>
            <kbd>{spell('mod+d')}</kbd> {p('pin')}
          </span>
        )}
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
  pinned: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

function Row({ id, choice, heading, current, pinned, onPoint, onChoose }: RowProperties) {
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
        {pinned && <span className={classes.pinned}>{p('pinned')}</span>}
        {choice.keys && <kbd className={classes.keys}>{spell(choice.keys)}</kbd>}
      </div>
    </>
  );
}

/** The row that leads to everything that was found, on a page of its own. */
function all(query: string, run: () => void): Choice {
  return {
    id: 'all',
    group: p('found'),
    label: p('all', { query: query.trim() }),
    icon: IconSearch,
    run,
  };
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
