import { useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent, MouseEvent } from 'react';
import { simpleKind } from '../api/simple';
import { features } from '../app/features';
import times from '../ui/looks/month.module.css';
import { addressOf } from '../ui/ties/address';
import { type Row, rowKey } from './queries';

interface Properties {
  kind: string;
  row: Row;
  className?: string;
  /** Stands before it. */
  time?: string | undefined;
  /** Stands before it, too: which of its days this is. */
  part?: string | undefined;
  /** Keys that say how it is moved. */
  moves?: string;
  onKeyDown?: (event: KeyboardEvent) => void;
}

/** What a record is called, and a way to it. */
export function Open({ kind, row, className, time, part, moves, onKeyDown }: Properties) {
  const navigate = useNavigate();
  const list = useNavigate({ from: '/lists' });
  const show = (id: string) => void list({ search: (before) => ({ ...before, open: id }) });
  const of = { kind, id: row.id, recurrence_id: row.recurrence_id };
  const href = addressOf(of);
  const open = (event: MouseEvent) => {
    if (href && (event.metaKey || event.ctrlKey || event.shiftKey)) return; // a tab of its own
    event.preventDefault();
    if (simpleKind(kind)) return show(row.id);
    const opens = features.find((one) => one.opens?.[kind])?.opens?.[kind];
    opens?.({ ...of, title: row.label }, { navigate });
  };
  const all = { className, 'data-row': rowKey(row), 'aria-keyshortcuts': moves, onKeyDown };
  const words = (
    <>
      {time && <span className={times.time}>{time}</span>}
      {part && <span className={times.part}>{part}</span>}
      {row.label}
    </>
  );
  return href ? (
    <a href={href} draggable={false} onClick={open} {...all}>
      {words}
    </a>
  ) : (
    <button type="button" onClick={open} {...all}>
      {words}
    </button>
  );
}
