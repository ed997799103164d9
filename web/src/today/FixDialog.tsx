import { Button, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { undoAct } from '../api/acts';
import { type Finding, type Fix, useFindings } from '../api/findings';
import { useWritable } from '../api/me';
import { renew } from '../calendar/cache';
import type { Change, ChangeGroup } from '../calendar/types';
import type { Take } from '../guard/useDoing';
import { say, sayProblem } from '../ui/toast';
import classes from './FixDialog.module.css';
import { t } from './texts';
import { withoutYear } from './whenText';

const mostWays = 3;

interface Properties {
  change: Change;
  whose: ChangeGroup['principal'];
  today: string;
  take: Take;
  open: (event: string) => void;
  /** What the reader said by it to the change. */
  answered: (said: 'accepted' | 'asked') => void;
  onClose: () => void;
}

/** The ways out of what a change has brought about, the best first; each says whom it would have to be told to. */
export default function FixDialog({
  change,
  whose,
  today,
  take,
  open,
  answered,
  onClose,
}: Properties) {
  const client = useQueryClient();
  const { data } = useFindings();
  const about = (data?.items ?? []).filter(({ meetings }) =>
    meetings.some(({ event }) => event === change.id),
  );
  const mayUndo = useWritable()(whose.id);
  const ways = about
    .flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })))
    .slice(0, mostWays);
  const choose = async ({ finding, fix }: { finding: Finding; fix: Fix }) => {
    const outcome = await take(finding, fix);
    if (!outcome) return;
    onClose();
    if (outcome !== 'opened') answered(outcome === 'asked' ? 'asked' : 'accepted');
  };
  const back = async () => {
    try {
      await undoAct(change.act);
      say(t('undone'));
      void renew(client, change.kind);
      onClose();
    } catch (failure) {
      sayProblem(failure instanceof Error ? failure.message : String(failure));
    }
  };
  const all = [
    ...ways.map((way) => ({
      key: `${way.finding.key} ${way.fix.label}`,
      label: way.fix.label,
      note: way.fix.messages.length > 0 ? t('tells', { count: way.fix.messages.length }) : '',
      run: () => void choose(way),
    })),
    ...(mayUndo ? [{ key: 'back', label: t('takeBack'), note: '', run: () => void back() }] : []),
  ];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('fixTitle', { title: change.title })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
      onKeyDown={(event) => {
        const way = all[Number(event.key) - 1];
        if (way && !event.ctrlKey && !event.metaKey) way.run();
      }}
    >
      <p className={classes.what}>
        {withoutYear(change.summary, today)}
        {change.consequence && <strong>{withoutYear(change.consequence, today)}</strong>}
      </p>
      {about.map(({ key, text, otherwise }) => (
        <p key={key} className={classes.why}>
          {text} {otherwise}
        </p>
      ))}
      {data && about.length === 0 && <p className={classes.why}>{t('nothingFound')}</p>}
      <ol className={classes.ways}>
        {all.map(({ key, label, note, run }, index) => (
          <li key={key}>
            <Button
              fullWidth
              justify="flex-start"
              variant={index === 0 ? 'light' : 'default'}
              leftSection={<kbd className={classes.key}>{index + 1}</kbd>}
              data-autofocus={index === 0 || undefined}
              onClick={run}
            >
              {label}
            </Button>
            {note && <span className={classes.note}>{note}</span>}
          </li>
        ))}
      </ol>
      <div className={classes.end}>
        <Button
          variant="subtle"
          color="gray"
          onClick={() => {
            onClose();
            open(change.id);
          }}
        >
          {t('openIt')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('leaveIt')}
        </Button>
      </div>
    </Modal>
  );
}
