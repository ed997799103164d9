import { ActionIcon } from '@mantine/core';
import { IconPencil, IconX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { useOwnZone } from '../../api/me';
import { simpleName } from '../../api/simple';
import type { Linked } from '../../api/ties';
import { whenOf } from '../../app/commands';
import { features } from '../../app/features';
import { useLeaving } from '../leaving';
import { relativeDay } from '../RelativeDate';
import { civilDate, fromMicros } from '../time';
import { useNow } from '../useNow';
import { addressOf } from './address';
import { kinds, t } from './texts';
import classes from './ties.module.css';

export type Shown = Pick<Linked, 'kind' | 'id' | 'title'> &
  Partial<Pick<Linked, 'at_us' | 'zone' | 'all_day' | 'repeats' | 'note'>>;

interface Properties {
  one: Shown;
  change?: () => void;
  end?: () => void;
}

/** One record that belongs to another: what it is, when, and a way to it. */
export function TieRow({ one, change, end }: Properties) {
  const navigate = useNavigate();
  const leaving = useLeaving();
  const about = useAbout();
  const { title } = one;
  const feature = features.find(({ opens }) => opens?.[one.kind]);
  const Picture = feature?.place.icon;
  const href = addressOf(one);
  const open = async (event: MouseEvent) => {
    if (href && (event.metaKey || event.ctrlKey || event.shiftKey)) return; // a tab of its own
    event.preventDefault();
    if (await leaving()) feature?.opens?.[one.kind]?.(one, { navigate });
  };
  return (
    <li className={classes.row}>
      {Picture && <Picture size={16} stroke={1.7} aria-hidden className={classes.picture} />}
      <span className={classes.words}>
        {href ? (
          <a href={href} className={classes.open} onClick={(event) => void open(event)}>
            {title}
          </a>
        ) : (
          <button type="button" className={classes.open} onClick={(event) => void open(event)}>
            {title}
          </button>
        )}
        <span className={classes.about}>{[about(one), one.note].filter(Boolean).join(' · ')}</span>
      </span>
      {change && (
        <ActionIcon
          aria-label={t('change', { title })}
          title={t('change', { title })}
          onClick={change}
        >
          <IconPencil size={15} stroke={1.7} />
        </ActionIcon>
      )}
      {end && (
        <ActionIcon aria-label={t('end', { title })} title={t('end', { title })} onClick={end}>
          <IconX size={15} stroke={1.8} />
        </ActionIcon>
      )}
    </li>
  );
}

/** Of which kind a record is, and when. */
export function useAbout(): (one: Shown) => string {
  const zone = useOwnZone();
  const now = useNow();
  return (one) => {
    const kind = simpleName(one.kind) ?? kinds(one.kind as Parameters<typeof kinds>[0]);
    if (!one.at_us || one.kind === 'file') return kind;
    if (one.kind === 'event') return `${kind} · ${whenOf(one, zone)}`;
    // A task without a time is due at the very end of its day, which is the beginning of the next.
    const at = fromMicros(one.at_us) - (one.kind === 'task' ? 1 : 0);
    return `${kind} · ${relativeDay(civilDate(at, zone), civilDate(now, zone))}`;
  };
}
