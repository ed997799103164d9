import '../fields/pills.css';
import { Button, Modal, MultiSelect, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { readersQuery } from '../../api/comments';
import { useMe, useMyPrincipals, useOwnZone } from '../../api/me';
import { useMembers } from '../../api/members';
import { share, sharesOfQuery } from '../../api/shares';
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
  /** Of a view: the space that it asks for. */
  over?: string | undefined;
  onClose: () => void;
  onDone?: () => void;
}

/** For how long something is shared unless somebody says otherwise. */
const usualDays = 14;

/** With whom and until when. */
export default function ShareForm({ records, title, over, onClose, onDone }: Properties) {
  const client = useQueryClient();
  const today = civilDate(useNow(), useOwnZone());
  const [who, setWho] = useState<string[]>([]);
  const [until, setUntil] = useState(() => addDays(today, usualDays));
  const [note, setNote] = useState('');
  const view = useOver(records, over);
  const people = useColleagues(records.length === 1 ? records[0] : undefined);
  const sending = useMutation({
    mutationFn: () =>
      share({
        about: [...records],
        with: who,
        until,
        note,
        ...(view && { over: view.chosen }),
      }),
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
    if (who.length > 0 && view?.chosen.length !== 0) sending.mutate();
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
        {view && view.choices.length > 0 && (
          <MultiSelect
            label={t('over')}
            hidePickedOptions
            maxValues={10}
            comboboxProps={{ withinPortal: true }}
            data={view.choices}
            value={[...view.chosen]}
            onChange={view.choose}
            error={errors.over}
          />
        )}
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
        <p className={classes.about}>
          {t(view ? (view.none ? 'overNone' : 'aboutView') : 'about')}
        </p>
        {sending.error && (
          <Problem error={sending.error} shown={['with', 'until', 'note', 'over']} />
        )}
        <div className={classes.buttons}>
          <Button
            type="submit"
            loading={sending.isPending}
            disabled={who.length === 0 || !until || view?.chosen.length === 0}
          >
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

/** The spaces whose records a view may show others; undefined for records. */
function useOver(records: readonly End[], asked: string | undefined) {
  const [of] = records;
  const isView = of?.kind === 'saved_view';
  const { data } = useQuery({
    ...sharesOfQuery(of ?? { kind: '', id: '' }),
    enabled: isView,
  });
  const { data: me } = useMe();
  const { data: principals = [] } = useMyPrincipals();
  const [picked, choose] = useState<string[]>();
  if (!isView) return undefined;
  const may = data?.over ?? [];
  const choices = [
    ...principals.map(({ space, name }) => ({ value: space, label: name })),
    ...(me ? [{ value: me.member.id, label: t('overOwn') }] : []),
  ].filter(({ value }) => may.includes(value));
  const usual = choices.length === 1 ? choices : choices.filter(({ value }) => value === asked);
  return {
    choices,
    chosen: picked ?? usual.map(({ value }) => value),
    choose,
    none: data !== undefined && may.length === 0,
  };
}

/** Colleagues, and who of them sees the record anyway. */
function useColleagues(of: End | undefined) {
  const { data: me } = useMe();
  const { data: members = [] } = useMembers();
  const { data: readers } = useQuery({
    ...readersQuery(of ?? { kind: '', id: '' }),
    enabled: of !== undefined && of.kind !== 'saved_view',
  });
  return members
    .filter(({ id, state }) => id !== me?.member.id && state === 'active')
    .map(({ id, name }) => ({
      value: id,
      name,
      label: readers?.members.includes(id) ? `${name} (${t('sees')})` : name,
    }));
}
