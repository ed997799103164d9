import { ActionIcon, Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { useMe, useOwnZone } from '../api/me';
import { ApiError } from '../api/problem';
import { forgetPrepared, preparedDecision } from '../app/deciding';
import { DateField } from '../ui/fields/DateField';
import { useWritableSpaces } from '../ui/fields/SpaceField';
import { usualDeadline } from '../ui/fields/slots';
import { TimeField } from '../ui/fields/TimeField';
import { Columns, Panel, PanelForm } from '../ui/Panel';
import { Problem } from '../ui/Problem';
import { Segments } from '../ui/Segments';
import { civilDate } from '../ui/time';
import { undoable } from '../ui/toast';
import { useNow } from '../ui/useNow';
import { useRenew } from './actions';
import classes from './Decisions.module.css';
import { Effects } from './Effects';
import type { Decision, Effect } from './queries';
import { t } from './texts';

interface Properties {
  /** The one that is changed; a new one when absent. */
  decision?: Decision;
  onClose: () => void;
  onDone: (id: string) => void;
}

interface Answer {
  id: string;
  title: string;
  follows: Effect[];
}

const mostOptions = 8;

function answersOf(options: { title?: string; follows: Effect[] }[] | undefined): Answer[] {
  const all = (options ?? []).map(({ title = '', follows }) => ({ id: newId(), title, follows }));
  while (all.length < 2) all.push({ id: newId(), title: '', follows: [] });
  return all;
}

/** Asks a principal something, or changes what is asked. */
export default function Form({ decision, onClose, onDone }: Properties) {
  const zone = useOwnZone();
  const { data: me } = useMe();
  const today = civilDate(useNow(), zone);
  const people = useWritableSpaces().filter(({ id }) => id !== me?.member.id);
  const renew = useRenew();
  const [given] = useState(() => (decision ? {} : preparedDecision()));
  const about = decision?.about.id ? decision.about : given.about;
  // Not while it is drawn: what is drawn may be thrown away and drawn again.
  useEffect(forgetPrepared, []);
  const [id] = useState(newId);
  const [chosen, setChosen] = useState(decision?.space ?? given.space);
  const space = chosen ?? people[0]?.id ?? '';
  const [words, setWords] = useState({
    question: decision?.question ?? given.question ?? '',
    why: decision?.why ?? '',
    because: decision?.because ?? '',
    recommend: decision?.recommend ?? '',
    otherwise: decision?.otherwise ?? '',
    zone: decision?.zone ?? zone,
  });
  const [form, setForm] = useState<'yes_no' | 'choose'>(
    decision?.form ?? (given.options && given.options.length !== 2 ? 'choose' : 'yes_no'),
  );
  const [answers, setAnswers] = useState(() => answersOf(decision?.options ?? given.options));
  const [until, setUntil] = useState(decision?.by);
  const by = until ?? usualDeadline(today, undefined);
  const [secret, setSecret] = useState(decision?.private ?? given.private ?? false);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const fields: Record<string, string> =
    error instanceof ApiError
      ? Object.fromEntries(error.fields.map(({ field, message }) => [field, message]))
      : {};
  const say = (to: Partial<typeof words>) => setWords({ ...words, ...to });
  const shown = form === 'yes_no' ? answers.slice(0, 2) : answers;
  const titleOf = (at: number) =>
    shown[at]?.title ||
    (form === 'yes_no' ? t(at === 0 ? 'yes' : 'no') : t('option', { n: at + 1 }));
  const keyOf = (at: number) => (form === 'yes_no' ? (at === 0 ? 'yes' : 'no') : `${at + 1}`);
  const choices = shown.map((_, at) => ({ value: keyOf(at), label: titleOf(at) }));
  const put = (at: number, next: Partial<Answer>) =>
    setAnswers(answers.map((one, index) => (index === at ? { ...one, ...next } : one)));

  const save = async () => {
    setTried(true);
    if (!words.question.trim() || !space) return;
    setBusy(true);
    setError(undefined);
    const body = {
      ...words,
      form,
      by,
      private: secret,
      options: shown.map(({ title, follows }) => ({
        title,
        follows: follows.map(({ words: _, ...effect }) => effect),
      })),
    };
    try {
      const out = decision
        ? await sent(
            api.PATCH('/decisions/{id}', {
              params: { path: { id: decision.id } },
              body: { rev: decision.rev, ...body },
            }),
          )
        : await sent(
            api.POST('/decisions', {
              body: { id, space, ...body, ...(given.about && { about: given.about }) },
            }),
          );
      const { question } = out.decision;
      if (out.act) undoable(out.act, t(decision ? 'changed' : 'asked', { question }));
      renew();
      onDone(out.decision.id);
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Panel title={t(decision ? 'editTitle' : 'newTitle')} onClose={onClose}>
      <PanelForm
        onSubmit={() => void save()}
        buttons={
          <>
            <Button type="submit" loading={busy}>
              {t(decision ? 'save' : 'ask')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        {error && <Problem error={error} shown={['question', 'by']} />}
        {!decision && (
          <Select
            label={t('whose')}
            allowDeselect={false}
            data={people.map(({ id: value, name }) => ({ value, label: name }))}
            value={space || null}
            onChange={(to) => to && setChosen(to)}
          />
        )}
        <TextInput
          label={t('question')}
          data-autofocus
          maxLength={300}
          value={words.question}
          error={
            fields.question ?? (tried && !words.question.trim() ? t('needQuestion') : undefined)
          }
          onChange={(event) => say({ question: event.currentTarget.value })}
        />
        <Textarea
          label={t('why')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4000}
          value={words.why}
          onChange={(event) => say({ why: event.currentTarget.value })}
        />
        <Segments
          aria-label={t('form')}
          value={form}
          onChange={(to) => {
            setForm(to === 'choose' ? 'choose' : 'yes_no');
            say({ recommend: '', otherwise: '' });
          }}
          data={[
            { value: 'yes_no', label: t('form_yes_no') },
            { value: 'choose', label: t('form_choose') },
          ]}
        />
        {shown.map((answer, at) => (
          <div key={answer.id} className={classes.effects}>
            {form === 'choose' && (
              <span className={classes.capture}>
                <TextInput
                  aria-label={t('option', { n: at + 1 })}
                  placeholder={t('option', { n: at + 1 })}
                  maxLength={200}
                  value={answer.title}
                  error={fields[`options[${at}].title`]}
                  onChange={(event) => put(at, { title: event.currentTarget.value })}
                />
                {shown.length > 2 && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="lg"
                    aria-label={t('removeOption', { n: at + 1 })}
                    onClick={() => setAnswers(answers.filter((_, index) => index !== at))}
                  >
                    <IconX size={16} stroke={1.8} />
                  </ActionIcon>
                )}
              </span>
            )}
            <Effects
              option={titleOf(at)}
              space={space}
              effects={answer.follows}
              request={about?.kind === 'request' ? about.id : undefined}
              change={(follows) => put(at, { follows })}
            />
          </div>
        ))}
        {form === 'choose' && shown.length < mostOptions && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => setAnswers([...answers, { id: newId(), title: '', follows: [] }])}
          >
            {t('addOption')}
          </Button>
        )}
        <Columns>
          <Select
            label={t('recommend')}
            allowDeselect={false}
            data={[{ value: '', label: t('nothing') }, ...choices]}
            value={words.recommend}
            onChange={(recommend) => say({ recommend: recommend ?? '' })}
          />
          <TextInput
            label={t('because')}
            maxLength={4000}
            value={words.because}
            onChange={(event) => say({ because: event.currentTarget.value })}
          />
        </Columns>
        <Columns>
          <DateField
            label={t('decideBy')}
            value={by.slice(0, 10)}
            error={fields.by}
            onChange={(date) => date && setUntil(`${date}T${by.slice(11)}`)}
          />
          <TimeField
            label={t('at')}
            value={by.slice(11)}
            onChange={(time) => time && setUntil(`${by.slice(0, 10)}T${time}`)}
          />
        </Columns>
        <Select
          label={t('otherwiseField')}
          allowDeselect={false}
          data={[{ value: '', label: t('nothing') }, ...choices]}
          value={words.otherwise}
          onChange={(otherwise) => say({ otherwise: otherwise ?? '' })}
        />
        <Checkbox
          label={t('privateField')}
          description={t('privateHint')}
          checked={secret}
          onChange={(event) => setSecret(event.currentTarget.checked)}
        />
      </PanelForm>
    </Panel>
  );
}
