import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { say } from '../ui/toast';
import { useRenew } from './actions';
import classes from './Decisions.module.css';
import type { useSitting } from './sitting';
import { w } from './withTexts';

interface Properties {
  sitting: ReturnType<typeof useSitting>;
  name: string;
  onClose: () => void;
}

/** What was decided, said and asked, and all that followed; one press takes all of it back. */
export function Summary({ sitting, name, onClose }: Properties) {
  const renew = useRenew();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<{ words: string; why: string }[]>();
  const undo = async () => {
    setBusy(true);
    const left = await sitting.undoAll();
    renew(['decision', 'point', 'hold_set', 'booking', 'event', 'task', 'note', 'request', 'view']);
    setBusy(false);
    if (left.length > 0) setFailed(left);
    else {
      say(w('undoneAll'));
      onClose();
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${w('with', { name })}: ${w('closed')}`}
      closeButtonProps={{ 'aria-label': w('goOn') }}
      centered
    >
      {failed ? (
        <ul className={classes.done} role="alert">
          {failed.map(({ words, why }) => (
            <li key={words}>{w('notUndone', { what: words, why })}</li>
          ))}
        </ul>
      ) : (
        <>
          {sitting.done.length === 0 && <p>{w('nothingDone')}</p>}
          <ol className={classes.done}>
            {sitting.done.map(({ act, words, followed }) => (
              <li key={act}>
                {words}
                {followed.length > 0 && (
                  <ul className={classes.follows}>
                    {followed.map((one) => (
                      <li key={one}>{one}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      <span className={classes.buttons}>
        <Button
          onClick={() => {
            sitting.end();
            onClose();
          }}
        >
          {w('finish')}
        </Button>
        {!failed && sitting.done.length > 0 && (
          <Button variant="default" loading={busy} onClick={() => void undo()}>
            {w('undoAll')}
          </Button>
        )}
        {!failed && (
          <Button variant="subtle" color="gray" onClick={onClose}>
            {w('goOn')}
          </Button>
        )}
      </span>
    </Modal>
  );
}
