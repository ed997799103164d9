import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDiamond, IconHourglass } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import { api, sent } from '../../api/client';
import { newId } from '../../api/id';
import { useNames } from '../../api/names';
import { Problem } from '../Problem';
import { RelativeDate } from '../RelativeDate';
import { undoable } from '../toast';
import { type Of, type Step, stepsQuery } from './queries';
import { t } from './texts';
import { minutesText } from './times';
import classes from './work.module.css';

interface Properties {
  of: Of;
  space: string;
  readOnly: boolean;
}

/** The steps of a record in their order: ticked, added, and moved by mouse, buttons or keys. */
export default function Steps({ of, space, readOnly }: Properties) {
  const client = useQueryClient();
  const { data: steps = [], error, refetch, isSuccess } = useQuery(stepsQuery(of));
  const [carried, setCarried] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  const renew = () =>
    Promise.all(
      ['task', of.kind, 'view'].map((kind) => client.invalidateQueries({ queryKey: [kind] })),
    );
  const toggle = useMutation({
    mutationFn: ({ id, rev, done_us }: Step) => {
      const how = { params: { path: { id } }, body: { rev } };
      return sent(
        done_us ? api.POST('/tasks/{id}/reopen', how) : api.POST('/tasks/{id}/done', how),
      );
    },
    onSuccess: ({ task, act }) => {
      if (act) undoable(act, t(task.done_us ? 'ticked' : 'reopened', { title: task.title }));
    },
    onSettled: renew,
  });
  const move = useMutation({
    mutationFn: ({ step, before }: { step: Step; before: string | undefined }) =>
      sent(
        api.POST('/tasks/{id}/move', {
          params: { path: { id: step.id } },
          body: { rev: step.rev, ...(before && { before }) },
        }),
      ),
    onSuccess: ({ task, act }) => {
      if (act) undoable(act, t('moved', { title: task.title }));
    },
    onSettled: renew,
  });
  /** By so many places; the focus goes with it. */
  const shift = async (index: number, by: 1 | -1) => {
    const step = steps[index];
    const to = index + by;
    if (!step || to < 0 || to >= steps.length) return;
    await move.mutateAsync({ step, before: steps[by < 0 ? to : to + 1]?.id });
    list.current?.querySelector<HTMLElement>(`[data-step="${step.id}"]`)?.focus();
  };
  const keyed = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    void shift(index, event.key === 'ArrowUp' ? -1 : 1);
  };
  const dropOn = (event: DragEvent, before: string | undefined) => {
    const step = steps.find(({ id }) => id === carried);
    event.preventDefault();
    setCarried(undefined);
    if (step && before !== step.id) move.mutate({ step, before });
  };
  const done = steps.filter((one) => one.done_us).length;
  const left = steps.reduce((sum, one) => sum + (one.done_us ? 0 : (one.minutes ?? 0)), 0);
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!isSuccess || (readOnly && steps.length === 0)) return null;
  return (
    <section
      className={classes.box}
      aria-label={t('steps')}
      onSubmit={(event) => event.stopPropagation()}
    >
      <header className={classes.head}>
        <h3 className={classes.title}>{t('steps')}</h3>
        {steps.length > 0 && (
          <span className={classes.count}>{t('done', { done, all: steps.length })}</span>
        )}
        {left > 0 && (
          <span className={classes.count}>{t('left', { time: minutesText(left) })}</span>
        )}
      </header>
      {steps.length > 0 && <progress className={classes.bar} max={steps.length} value={done} />}
      <ul className={classes.list} ref={list}>
        {steps.map((step, index) => (
          <li
            key={step.id}
            className={classes.row}
            data-done={step.done_us ? true : undefined}
            data-carried-step={carried === step.id || undefined}
            draggable={!readOnly}
            onDragStart={() => setCarried(step.id)}
            onDragEnd={() => setCarried(undefined)}
            onDragOver={(event) => carried && event.preventDefault()}
            onDrop={(event) => dropOn(event, step.id)}
          >
            <input
              type="checkbox"
              checked={step.done_us !== undefined}
              disabled={readOnly || toggle.isPending}
              onChange={() => toggle.mutate(step)}
              aria-label={t('tick', { title: step.title })}
            />
            <StepName step={step} onKey={(event) => !readOnly && keyed(event, index)} />
            {!readOnly && steps.length > 1 && (
              <span className={classes.moves}>
                <ActionIcon
                  size={26}
                  aria-label={`${t('up')}: ${step.title}`}
                  disabled={index === 0}
                  onClick={() => void shift(index, -1)}
                >
                  <IconArrowUp size={13} stroke={1.8} />
                </ActionIcon>
                <ActionIcon
                  size={26}
                  aria-label={`${t('down')}: ${step.title}`}
                  disabled={index === steps.length - 1}
                  onClick={() => void shift(index, 1)}
                >
                  <IconArrowDown size={13} stroke={1.8} />
                </ActionIcon>
              </span>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && <AddStep of={of} space={space} renew={renew} />}
    </section>
  );
}

interface NameProperties {
  step: Step;
  onKey: (event: KeyboardEvent) => void;
}

/** What a step is called, and what is to be known of it. */
function StepName({ step, onKey }: NameProperties) {
  const navigate = useNavigate();
  const names = useNames();
  const { wait, blocked = [], assignee } = step;
  const who = wait?.for || (wait?.member && names.member(wait.member)) || '';
  const person = assignee && names.member(assignee);
  return (
    <span className={classes.name}>
      <button
        type="button"
        className={classes.open}
        data-step={step.id}
        title={t('moveHint')}
        onKeyDown={onKey}
        onClick={() => void navigate({ to: '/tasks', search: { open: step.id, state: 'all' } })}
      >
        {step.milestone && (
          <IconDiamond size={13} stroke={1.8} role="img" aria-label={t('milestone')} />
        )}
        {step.title}
      </button>
      <span className={classes.about}>
        {step.steps && <span>{t('done', step.steps)}</span>}
        {step.due && !step.done_us && <RelativeDate date={step.due} due />}
        {(step.minutes ?? 0) > 0 && <span>{minutesText(step.minutes ?? 0)}</span>}
        {person && <span>{person}</span>}
        {wait && (
          <span className={classes.mark}>
            <IconHourglass size={12} stroke={1.8} aria-hidden />
            {t('waitsFor', { who })}
          </span>
        )}
        {blocked.map(({ id, title }) => (
          <span key={id} className={classes.mark}>
            {t('blocked', { title: title ?? t('blockedHidden') })}
          </span>
        ))}
      </span>
    </span>
  );
}

interface AddProperties {
  of: Of;
  space: string;
  renew: () => Promise<unknown>;
}

/** A line for new steps: the next can be typed while the last is on its way; one that didn't arrive is put back. */
function AddStep({ of, space, renew }: AddProperties) {
  const [typed, setTyped] = useState(fresh);
  const add = useMutation({
    scope: { id: `steps of ${of.id}` }, // In the order in which they were typed.
    mutationFn: ({ id, title }: Typed) =>
      sent(api.POST('/tasks', { body: { id, space, title: title.trim(), of } })),
    onSuccess: ({ task, act }) => {
      if (act) undoable(act, t('added', { title: task.title }));
      void renew();
    },
    onError: (_, lost) => setTyped((now) => (now.title.trim() ? now : lost)),
  });
  const send = () => {
    if (!typed.title.trim()) return;
    add.mutate(typed);
    setTyped(fresh());
  };
  return (
    // No form: it stands inside the form of its record.
    <div className={classes.add}>
      <TextInput
        aria-label={t('add')}
        placeholder={t('addHint')}
        value={typed.title}
        maxLength={500}
        onChange={({ currentTarget: { value } }) => setTyped((now) => ({ ...now, title: value }))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          event.stopPropagation();
          send();
        }}
      />
      <Button variant="default" disabled={!typed.title.trim()} onClick={send}>
        {t('addButton')}
      </Button>
    </div>
  );
}

interface Typed {
  id: string;
  title: string;
}

const fresh = (): Typed => ({ id: newId(), title: '' });
