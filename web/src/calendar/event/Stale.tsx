import { Button } from '@mantine/core';
import { useHistory } from '../../api/history';
import type { EventDetail } from '../types';
import { Notice } from './Notice';
import classes from './Stale.module.css';
import { t } from './texts';

interface Properties {
  theirs: EventDetail;
  /** Their version is on the form now. */
  shown: boolean;
  keepMine: () => void;
  showTheirs: () => void;
}

/** Somebody was faster: who, and what they changed; with the choice, and nothing lost either way. */
export function Stale({ theirs, shown, keepMine, showTheirs }: Properties) {
  const { data } = useHistory('event', theirs.id, true);
  const last = data?.items.find(({ op }) => op === 'update') ?? data?.items[0];
  return (
    <Notice
      title={last ? t('staleTitle', { name: last.by.name }) : t('staleUnknown')}
      actions={
        shown ? (
          <Button size="compact-sm" variant="default" onClick={keepMine}>
            {t('mineBack')}
          </Button>
        ) : (
          <>
            <Button size="compact-sm" onClick={keepMine}>
              {t('keepMine')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={showTheirs}>
              {t('loadTheirs')}
            </Button>
          </>
        )
      }
    >
      <ul className={classes.changes}>
        {last?.fields.map(({ name, before, after }) => (
          <li key={name}>
            <span className={classes.name}>{name}</span>
            <del>{before || t('nothing')}</del> → <ins>{after || t('nothing')}</ins>
          </li>
        ))}
      </ul>
      {!shown && <p>{t('staleAbout')}</p>}
    </Notice>
  );
}
