import { Button, Checkbox } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy, IconMinus } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { LeftOut } from '../../ui/LeftOut';
import { say, sayProblem } from '../../ui/toast';
import { type Found, type FoundSlot, textOf } from './ask';
import classes from './find.module.css';
import { t } from './texts';

interface Properties {
  found: Found;
  /** Whether this is the answer to an earlier question. */
  old: boolean;
  onChoose: (slot: FoundSlot) => void;
  /** Holds the times that are marked, or all that fit. */
  onHold: (slots: FoundSlot[]) => void;
  /** Asks people by a link which of them suit. */
  onPoll: (slots: FoundSlot[]) => void;
}

/** The times that fit, best first; where none does, what nearly fits and what stands in its way. */
export function Results({ found, old, onChoose, onHold, onPoll }: Properties) {
  const { slots, misses, asked } = found;
  const goes = asked.filter(({ goes }) => goes);
  const [marked, setMarked] = useState<readonly string[]>([]);
  const list = useRef<HTMLElement>(null);
  const all = [...slots, ...misses];
  const mark = (start: string, yes: boolean) =>
    setMarked((was) => (yes ? [...was, start] : was.filter((one) => one !== start)));
  const chosen = all.filter(({ start }) => marked.includes(start));
  const meant = chosen.length > 0 ? chosen : slots;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-slot]') ?? [])];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      rows[Math.max(0, Math.min(rows.length - 1, at + step))]?.focus();
      return;
    }
    const onRow = at >= 0 && rows[at] === document.activeElement;
    const slot = onRow ? all[at] : undefined;
    if (slot && event.key === ' ') {
      event.preventDefault();
      mark(slot.start, !marked.includes(slot.start));
    }
    if (slot && event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      onChoose(slot);
    }
    if (event.key === 'h' && meant.length > 0) {
      event.preventDefault();
      event.stopPropagation();
      onHold(meant);
    }
  };
  const row = (slot: FoundSlot, number: number) => (
    <Row
      key={slot.start}
      slot={slot}
      number={number}
      marked={marked.includes(slot.start)}
      mark={(yes) => mark(slot.start, yes)}
      onChoose={() => onChoose(slot)}
    />
  );
  return (
    <section
      ref={list}
      className={classes.results}
      data-old={old || undefined}
      aria-label={t('results')}
      aria-busy={old}
      onKeyDown={onKeyDown}
    >
      <header className={classes.head}>
        <h2>{slots.length > 0 || misses.length === 0 ? t('results') : t('nearly')}</h2>
        <span className={classes.muted} role="status">
          {t('possible', { count: found.possible })}
        </span>
      </header>
      <LeftOut count={found.left_out} of="found" />
      {goes.map(({ name, goes: how = 'first', because = '' }) => (
        <p key={name} className={classes.muted}>
          {t(`goes_${how}`, { name, because })}
        </p>
      ))}
      {slots.length > 0 && <ol className={classes.list}>{slots.map((s, i) => row(s, i + 1))}</ol>}
      {slots.length === 0 && (
        <p className={classes.none}>{misses.length > 0 ? t('none') : t('noneAtAll')}</p>
      )}
      {misses.length > 0 && (
        <>
          {slots.length > 0 && <h2>{t('nearly')}</h2>}
          <ol className={classes.list}>{misses.map((s, i) => row(s, slots.length + i + 1))}</ol>
        </>
      )}
      {all.length > 0 && (
        <div className={classes.buttons}>
          <Button
            variant="default"
            leftSection={<IconCopy size={15} stroke={1.8} />}
            disabled={meant.length === 0}
            onClick={() => void copy(meant)}
          >
            {t('copy')}
          </Button>
          <Button
            variant="default"
            disabled={meant.length === 0}
            onClick={() => onHold(meant)}
            rightSection={<kbd>H</kbd>}
          >
            {t('hold')}
          </Button>
          <Button variant="default" disabled={meant.length === 0} onClick={() => onPoll(meant)}>
            {t('poll')}
          </Button>
          <span className={`${classes.muted} ${classes.keys}`}>{t('keys')}</span>
        </div>
      )}
    </section>
  );
}

interface RowProperties {
  slot: FoundSlot;
  number: number;
  marked: boolean;
  mark: (yes: boolean) => void;
  onChoose: () => void;
}

const pictures = { good: IconCheck, poor: IconMinus, obstacle: IconAlertTriangle };

function Row({ slot, number, marked, mark, onChoose }: RowProperties) {
  return (
    <li className={classes.slot} data-marked={marked || undefined}>
      {/* The row itself takes the focus, so that keys go from time to time. */}
      <button
        type="button"
        data-slot
        className={classes.when}
        title={t('chooseThis')}
        aria-label={t('choose', { when: slot.when })}
        onClick={onChoose}
      >
        <span className={classes.number} aria-hidden>
          {number}
        </span>
        {slot.when}
      </button>
      <Checkbox
        size="xs"
        className={classes.mark}
        aria-label={t('mark', { when: slot.when })}
        checked={marked}
        onChange={(event) => mark(event.currentTarget.checked)}
      />
      {slot.times.length > 1 && (
        <ul className={classes.times}>
          {slot.times.map(({ zone, place, time, people }) => (
            <li key={zone} title={people.join(', ')}>
              <b>{place}</b> {time}
            </li>
          ))}
        </ul>
      )}
      <ul className={classes.reasons}>
        {slot.reasons.map(({ kind, text }) => {
          const Picture = pictures[kind];
          return (
            <li key={text} data-kind={kind}>
              <Picture size={14} stroke={2} aria-hidden />
              {text}
            </li>
          );
        })}
      </ul>
    </li>
  );
}

async function copy(slots: readonly FoundSlot[]) {
  try {
    await navigator.clipboard.writeText(textOf(slots));
    say(t('copied', { count: slots.length }));
  } catch {
    sayProblem(t('copyFailed'));
  }
}
