import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { useOwnZone } from '../../api/me';
import { type Hit, noteOf } from '../../app/commands';
import { features } from '../../app/features';
import { addressOf } from '../ties/address';
import classes from './pins.module.css';

interface Properties {
  hit: Hit;
  /** Leaves out whose it is and the words that matched. */
  short?: boolean;
  /** Small buttons at its end. */
  children?: ReactNode;
}

/** One record of any kind: its picture, what it is called, when and whose, and a way to it. */
export function RecordRow({ hit, short = false, children }: Properties) {
  const navigate = useNavigate();
  const zone = useOwnZone();
  const feature = features.find(({ opens }) => opens?.[hit.kind]);
  const Picture = feature?.place.icon ?? IconSearch;
  const href = addressOf(hit);
  const open = (event: MouseEvent) => {
    if (href && (event.metaKey || event.ctrlKey || event.shiftKey)) return; // a tab of its own
    event.preventDefault();
    feature?.opens?.[hit.kind]?.(hit, { navigate });
  };
  const about = noteOf(short ? { ...hit, snippet: '' } : hit, zone);
  return (
    <div className={classes.row}>
      <Picture size={16} stroke={1.7} aria-hidden className={classes.picture} />
      <span className={classes.words}>
        {href ? (
          <a href={href} className={classes.open} data-row onClick={open}>
            {hit.title}
          </a>
        ) : (
          <button type="button" className={classes.open} data-row onClick={open}>
            {hit.title}
          </button>
        )}
        <span className={classes.about}>{about}</span>
      </span>
      {children}
    </div>
  );
}
