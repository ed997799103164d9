import { UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconX } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { undoAct } from '../api/acts';
import { t } from './texts';
import classes from './toast.module.css';
import { type Toast, Tray } from './tray';

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

/** The same for what is no act, such as what a reader notes for themselves. */
export function takenBackBy(takeBack: () => Promise<void>, text: string): void {
  tray.put({ id: `note-${text}`, text, takeBack }, undoMs);
}

/** Takes back what the newest toast with Undo speaks of; false when there is none. */
export function undoLast(): boolean {
  const newest = tray.list().findLast((toast) => toast.act || toast.takeBack);
  if (!newest) return false;
  void undo(newest);
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

async function undo({ id, act, takeBack }: Toast): Promise<void> {
  tray.drop(id);
  try {
    if (act) await undoAct(act);
    await takeBack?.();
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
      {toasts.map((toast) => (
        <div key={toast.id} className={classes.toast} data-problem={toast.problem || undefined}>
          {toast.problem && <IconAlertCircle size={18} stroke={1.8} aria-hidden />}
          <p className={classes.text}>{toast.text}</p>
          {toast.act || toast.takeBack ? (
            <UnstyledButton className={classes.undo} onClick={() => void undo(toast)}>
              {t('undo')} <kbd className={classes.key}>Z</kbd>
            </UnstyledButton>
          ) : (
            <UnstyledButton
              className={classes.close}
              aria-label={t('close')}
              onClick={() => tray.drop(toast.id)}
            >
              <IconX size={16} stroke={1.8} aria-hidden />
            </UnstyledButton>
          )}
        </div>
      ))}
    </section>
  );
}
