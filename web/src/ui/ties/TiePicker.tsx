import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { newId } from '../../api/id';
import { ApiError } from '../../api/problem';
import { type End, type Linked, link, type Means, relink } from '../../api/ties';
import { Problem } from '../Problem';
import { undoable } from '../toast';
import { RecordSearch } from './RecordSearch';
import { type Shown, useAbout } from './TieRow';
import { meanings, said, t } from './texts';
import classes from './ties.module.css';

interface Properties {
  of: End;
  /** What is linked with it already. */
  linked: readonly Linked[];
  /** The link that is to mean something else; a new one is made without it. */
  change: Linked | undefined;
  onClose: () => void;
}

/** Finds what belongs to a record and says what that means: type, Enter, arrows, Enter. */
export default function TiePicker({ of, linked, change, onClose }: Properties) {
  const client = useQueryClient();
  const [id] = useState(newId);
  const [other, setOther] = useState<Shown | undefined>(change);
  const [means, setMeans] = useState<Means>(change?.means ?? 'belongs_with');
  const [note, setNote] = useState(change?.note ?? '');
  const about = useAbout();
  const name = useId();
  const chosen = useRef<HTMLInputElement>(null);
  // The search goes, and what it gave is said something about.
  useEffect(() => {
    if (other) chosen.current?.focus();
  }, [other]);
  const sending = useMutation({
    mutationFn: async ({ kind, id: to, title }: Shown) => {
      if (change) {
        const { act } = await relink(change.tie, { rev: change.rev, from: of, means, note });
        if (act) undoable(act, t('changed', { title }));
        return;
      }
      const { act } = await link({ id, from: of, to: { kind, id: to }, means, note });
      if (act) undoable(act, t('linked', { title }));
    },
    onSuccess: onClose,
    onError: () => undefined,
    onSettled: () => client.invalidateQueries({ queryKey: ['tie'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (other) sending.mutate(other);
  };
  const { error } = sending;
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      yOffset="10dvh"
      title={change ? t('changeTitle', { title: change.title }) : t('pickTitle')}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      {!other ? (
        <RecordSearch of={of} linked={linked} onPick={setOther} />
      ) : (
        <form className={classes.form} onSubmit={submit}>
          <fieldset className={classes.meanings}>
            <legend>{t('means')}</legend>
            {meanings.map((one) => (
              <label key={one} className={classes.meaning}>
                <input
                  ref={one === means ? chosen : undefined}
                  type="radio"
                  name={name}
                  value={one}
                  checked={one === means}
                  onChange={() => setMeans(one)}
                />
                {said(one)}
              </label>
            ))}
          </fieldset>
          <p className={classes.other}>
            <strong>{other.title}</strong>
            <span className={classes.about}>{about(other)}</span>
            {!change && (
              <Button variant="subtle" size="compact-sm" onClick={() => setOther(undefined)}>
                {t('other')}
              </Button>
            )}
          </p>
          <TextInput
            label={t('note')}
            placeholder={t('noteHint')}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {error && (
            <Problem
              error={
                error instanceof ApiError && error.code === 'tie.stale'
                  ? new Error(t('gone'))
                  : error
              }
            />
          )}
          <div className={classes.buttons}>
            <Button type="submit" loading={sending.isPending}>
              {t(change ? 'save' : 'do')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
