import { UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconX } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { undoAct } from '../api/acts';
import { t } from './texts';
import classes from './toast.module.css';
import { Tray } from './tray';

const undoMs = 8000;
const noteMs = 4000;
const problemMs = 12_000;

const tray = new Tray();

/**
 * Says what was done and offers to take it back for 8 seconds, by its button or by Z. The act is the
 * id that the API answers every write with.
 */
export function undoable(act: string, text: string): void {
  tray.put({ id: `act-${act}`, text, act }, undoMs);
}

/** Takes back what the newest toast with Undo speaks of; false when there is none. */
export function undoLast(): boolean {
  const newest = tray.list().findLast((toast) => toast.act);
  if (!newest?.act) return false;
  void undo(newest.act);
  return true;
}

/** Says something short that needs no answer. */
export function say(text: string): void {
  tray.put({ id: `note-${text}`, text }, noteMs);
}

/** Says why something was not done, and what to do next. */
export function sayProblem(text: string): void {
  tray.put({ id: `problem-${text}`, text, problem: true }, problemMs);
}

async function undo(act: string): Promise<void> {
  tray.drop(`act-${act}`);
  try {
    await undoAct(act);
    say(t('undone'));
  } catch (failure) {
    sayProblem(failure instanceof Error ? failure.message : String(failure));
  }
}

/** Where toasts appear; the application draws it once. They stay while pointed at. */
export function Toasts() {
  const toasts = useSyncExternalStore(tray.subscribe, () => tray.list());
  return (
    <section
      className={classes.tray}
      aria-live="polite"
      aria-label={t('notices')}
      data-chrome
      onPointerEnter={() => tray.hold()}
      onPointerLeave={() => tray.release()}
    >
      {toasts.map(({ id, text, act, problem }) => (
        <div key={id} className={classes.toast} data-problem={problem || undefined}>
          {problem && <IconAlertCircle size={18} stroke={1.8} aria-hidden />}
          <p className={classes.text}>{text}</p>
          {act && (
            <UnstyledButton className={classes.undo} onClick={() => void undo(act)}>
              {t('undo')} <kbd className={classes.key}>Z</kbd>
            </UnstyledButton>
          )}
          {!act && (
            <UnstyledButton
              className={classes.close}
              aria-label={t('close')}
              onClick={() => tray.drop(id)}
            >
              <IconX size={16} stroke={1.8} aria-hidden />
            </UnstyledButton>
          )}
        </div>
      ))}
    </section>
  );
}
