import { UnstyledButton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { undoAct } from '../api/acts';
import { renew } from '../calendar/cache';
import type { Change } from '../calendar/types';
import { say, sayProblem } from '../ui/toast';
import classes from './ChangeRow.module.css';
import { t } from './texts';
import { whenText } from './whenText';

interface Properties {
  change: Change;
  own: string;
  today: string;
  mayUndo: boolean;
  open: (event: string) => void;
}

/** One change: what, before → after, what follows from it, by whom and when. */
export function ChangeRow({ change, own, today, mayUndo, open }: Properties) {
  const { title, summary, consequence, kind, id, op, at_us } = change;
  const gone = op === 'trash';
  return (
    <li className={classes.row}>
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
      </p>
    </li>
  );
}

/** This year goes without saying: "23 Nov 2026" is "23 Nov". */
function withoutYear(text: string, today: string): string {
  const year = today.slice(0, 4);
  return text.replaceAll(new RegExp(`(\\d{1,2} [A-Z][a-z]{2}) ${year}\\b`, 'g'), '$1');
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
