import '../fields/pills.css';
import { Button, Modal, MultiSelect, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { readersQuery } from '../../api/comments';
import { useMe, useOwnZone } from '../../api/me';
import { useMembers } from '../../api/members';
import { share } from '../../api/shares';
import type { End } from '../../api/ties';
import { DateField } from '../fields/DateField';
import { fieldErrors, Problem } from '../Problem';
import classes from '../ties/ties.module.css';
import { addDays, civilDate } from '../time';
import { say, undoable } from '../toast';
import { useNow } from '../useNow';
import { t } from './texts';

interface Properties {
  /** What is shared, in one act. */
  records: readonly End[];
  /** What it is called, where it is one. */
  title: string;
  onClose: () => void;
  onDone?: () => void;
}

/** For how long something is shared unless somebody says otherwise. */
const usualDays = 14;

/** With whom and until when. */
export default function ShareForm({ records, title, onClose, onDone }: Properties) {
  const client = useQueryClient();
  const today = civilDate(useNow(), useOwnZone());
  const [who, setWho] = useState<string[]>([]);
  const [until, setUntil] = useState(() => addDays(today, usualDays));
  const [note, setNote] = useState('');
  const people = useColleagues(records.length === 1 ? records[0] : undefined);
  const sending = useMutation({
    mutationFn: () => share({ about: [...records], with: who, until, note }),
    onSuccess: ({ act }) => {
      const name = people.find(({ value }) => value === who[0])?.name ?? '';
      if (act)
        undoable(
          act,
          who.length === 1 ? t('done', { name }) : t('doneMany', { count: who.length }),
        );
      else say(t('same'));
      onClose();
      onDone?.();
    },
    onError: () => undefined,
    onSettled: () => client.invalidateQueries({ queryKey: ['share'] }),
  });
  const errors = sending.error ? fieldErrors(sending.error) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (who.length > 0) sending.mutate();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={480}
      yOffset="10dvh"
      title={
        records.length === 1
          ? t('formTitle', { title })
          : t('formTitleMany', { count: records.length })
      }
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <form className={classes.form} onSubmit={submit}>
        <MultiSelect
          label={t('who')}
          placeholder={who.length === 0 ? t('whoHint') : undefined}
          data-autofocus
          searchable
          hidePickedOptions
          maxValues={10}
          nothingFoundMessage={t('whoNone')}
          comboboxProps={{ withinPortal: true }}
          data={people}
          value={who}
          onChange={setWho}
          error={errors.with}
        />
        <DateField
          label={t('day')}
          value={until}
          minDate={today}
          maxDate={addDays(today, 365)}
          onChange={setUntil}
          error={errors.until}
        />
        <Textarea
          label={t('note')}
          placeholder={t('noteHint')}
          autosize
          minRows={2}
          maxRows={5}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          error={errors.note}
        />
        <p className={classes.about}>{t('about')}</p>
        {sending.error && <Problem error={sending.error} shown={['with', 'until', 'note']} />}
        <div className={classes.buttons}>
          <Button type="submit" loading={sending.isPending} disabled={who.length === 0 || !until}>
            {t('do')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** Colleagues, and who of them sees the record anyway. */
function useColleagues(of: End | undefined) {
  const { data: me } = useMe();
  const { data: members = [] } = useMembers();
  const { data: readers } = useQuery({
    ...readersQuery(of ?? { kind: '', id: '' }),
    enabled: of !== undefined,
  });
  return members
    .filter(({ id, state }) => id !== me?.member.id && state === 'active')
    .map(({ id, name }) => ({
      value: id,
      name,
      label: readers?.members.includes(id) ? `${name} (${t('sees')})` : name,
    }));
}
