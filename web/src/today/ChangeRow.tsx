import { UnstyledButton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { undoAct } from '../api/acts';
import { renew } from '../calendar/cache';
import type { Change } from '../calendar/types';
import { say, sayProblem } from '../ui/toast';
import classes from './ChangeRow.module.css';
import { t } from './texts';
import { keyOf } from './useChangeKeys';
import { whenText, withoutYear } from './whenText';

interface Properties {
  change: Change;
  own: string;
  today: string;
  mayUndo: boolean;
  /** What can be answered to it. */
  children?: ReactNode;
  open: (event: string) => void;
}

/** One change: what, before → after, what follows from it, by whom and when. */
export function ChangeRow({ change, own, today, mayUndo, children, open }: Properties) {
  const { title, summary, consequence, kind, id, op, at_us, said, said_us = 0 } = change;
  const gone = op === 'trash';
  return (
    <li className={classes.row} data-change={keyOf(change)} data-said={said} tabIndex={-1}>
      <p className={classes.line}>
        {kind === 'event' && !gone ? (
          <UnstyledButton className={classes.title} onClick={() => open(id)}>
            {title}
          </UnstyledButton>
        ) : (
          <span className={classes.title} data-gone={gone || undefined}>
            {title}
          </span>
        )}
        {mayUndo && <Undo change={change} />}
      </p>
      <p className={classes.summary}>{withoutYear(summary, today)}</p>
      {consequence && <p className={classes.consequence}>{withoutYear(consequence, today)}</p>}
      <p className={classes.by}>
        {byText(change)}, <time>{whenText(at_us / 1000, own, today)}</time>
        {said && (
          <span className={classes.said}>
            {t(said === 'asked' ? 'askedAt' : 'laterAt', {
              when: whenText(said_us / 1000, own, today),
            })}
          </span>
        )}
      </p>
      {children}
    </li>
  );
}

function byText({ by, on_behalf, via }: Change): string {
  if (via === 'link') return by.name ? t('byLinkName', { name: by.name }) : t('byLink');
  if (!by.name) return t('byItself');
  if (via === 'import' || via === 'job') return t('byName', { name: by.name, via: t('viaImport') });
  return t(on_behalf ? 'byBehalf' : 'by', { name: by.name });
}

function Undo({ change }: { change: Change }) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const undo = async () => {
    setBusy(true);
    try {
      await undoAct(change.act);
      say(t('undone'));
      void renew(client, change.kind);
    } catch (failure) {
      sayProblem(failure instanceof Error ? failure.message : String(failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <UnstyledButton
      className={classes.undo}
      disabled={busy}
      aria-label={t('undoOf', { title: change.title })}
      onClick={() => void undo()}
    >
      {t('undo')}
    </UnstyledButton>
  );
}
