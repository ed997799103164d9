import { Button, Textarea, TextInput } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, sent } from '../../api/client';
import { useOwnZone } from '../../api/me';
import { useNames } from '../../api/names';
import { forgetChase, wantsChase } from '../../app/chasing';
import { copyText } from '../copy';
import { DateField } from '../fields/DateField';
import { relativeDay } from '../RelativeDate';
import { addDays, civilDate, daysBetween, fromMicros, shortDate } from '../time';
import { sayProblem, undoable } from '../toast';
import { useNow } from '../useNow';
import type { Step } from './queries';
import { t } from './texts';
import classes from './work.module.css';

/** After so many chases without an answer it says whom to turn to. */
const enough = 3;

/** For whom a task waits: who, since when, when to ask again, and the letter that asks. */
export default function WaitBox({ task, readOnly }: { task: Step; readOnly: boolean }) {
  const [wanted] = useState(() => (readOnly ? undefined : wantsChase(task.id)));
  const [editing, setEditing] = useState(wanted !== undefined && !task.wait);
  const [asking, setAsking] = useState(task.wait && wanted);
  const due = useTurnDue(task);
  // Not while it is drawn: what is drawn may be thrown away and drawn again.
  useEffect(forgetChase, []);
  const change = useWait(task);
  const { wait } = task;
  if (task.done_us || (readOnly && !wait)) return null;
  return (
    <section
      className={classes.box}
      aria-label={t('wait')}
      onSubmit={(event) => event.stopPropagation()}
    >
      <header className={classes.head}>
        <IconHourglass size={14} stroke={1.8} aria-hidden />
        <h3 className={classes.title}>{t('wait')}</h3>
        {!wait && !editing && <span className={classes.count}>{t('waitNone')}</span>}
      </header>
      {wait && <Standing task={task} />}
      {editing && <WaitForm task={task} change={change} close={() => setEditing(false)} />}
      {asking && wait && (
        <Chase task={task} turns={asking === 'turn' || due} close={() => setAsking(undefined)} />
      )}
      {!readOnly && !editing && !asking && (
        <div className={classes.buttons}>
          {wait && (
            <>
              <Button size="compact-sm" onClick={() => setAsking('ask')}>
                {t(due ? 'turn' : 'chase')}
              </Button>
              {!due && (
                <Button size="compact-sm" variant="default" onClick={() => setAsking('turn')}>
                  {t('turn')}
                </Button>
              )}
              <Button
                size="compact-sm"
                variant="default"
                loading={change.isPending}
                onClick={() => change.mutate(null)}
              >
                {t('answered')}
              </Button>
            </>
          )}
          <Button size="compact-sm" variant="subtle" onClick={() => setEditing(true)}>
            {t(wait ? 'change' : 'waitAsk')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface Waiting {
  for?: string;
  member?: string;
  chase_on?: string;
  escalate_to?: string;
  escalate_on?: string;
}

/** Whether asking has not helped, or the day has come on which to turn to somebody else, and nobody has. */
function useTurnDue({ wait }: Step): boolean {
  const today = civilDate(useNow(), useOwnZone());
  if (!wait || wait.escalated_us) return false;
  return wait.chases >= enough || (wait.escalate_on ?? '9999-12-31') <= today;
}

/** Whom to turn to when asking does not help: whom the wait names, else the executive it is for. */
function useOther({ wait, space }: Step): string {
  const names = useNames();
  return wait?.escalate_to || names.space(space)?.name || '…';
}

function useWait(task: Step) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wait: Waiting | null) =>
      sent(
        api.PATCH('/tasks/{id}', {
          params: { path: { id: task.id } },
          body: { rev: task.rev, wait },
        }),
      ),
    onSuccess: ({ task: now, act }) => {
      const { title, wait } = now;
      if (act)
        undoable(
          act,
          wait ? t('waitSaved', { title, who: wait.for ?? '' }) : t('answeredSaid', { title }),
        );
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['task'] }),
  });
}

/** Whom a wait names. */
function useWhom({ wait }: Step): string {
  const names = useNames();
  return wait?.for || (wait?.member && names.member(wait.member)) || '';
}

function Standing({ task }: { task: Step }) {
  const zone = useOwnZone();
  const today = civilDate(useNow(), zone);
  const who = useWhom(task);
  const other = useOther(task);
  const due = useTurnDue(task);
  const { wait } = task;
  if (!wait) return null;
  const day = (us: number) => relativeDay(civilDate(fromMicros(us), zone), today);
  const late = wait.chase_on !== undefined && daysBetween(today, wait.chase_on) <= 0;
  return (
    <>
      <p className={classes.text}>
        {t('since', { who, day: day(wait.since_us) })}.{' '}
        {wait.chases > 0 &&
          `${t('asked', { count: wait.chases, day: day(wait.chased_us ?? wait.since_us) })}. `}
        <span className={late ? classes.late : undefined}>
          {wait.chase_on ? t('askOn', { day: relativeDay(wait.chase_on, today) }) : t('askNever')}
        </span>
      </p>
      {wait.escalated_us ? (
        <p className={classes.text}>{t('turned', { who: other, day: day(wait.escalated_us) })}</p>
      ) : (
        wait.escalate_on && (
          <p className={`${classes.text} ${due ? classes.late : ''}`}>
            {t('turnOn', { day: relativeDay(wait.escalate_on, today), who: other })}
          </p>
        )
      )}
      {wait.chases >= enough && !wait.escalated_us && (
        <p className={`${classes.text} ${classes.late}`}>
          {t('escalate', { count: wait.chases })} {t('escalateWho', { who: other })}
        </p>
      )}
    </>
  );
}

interface FormProperties {
  task: Step;
  change: ReturnType<typeof useWait>;
  close: () => void;
}

function WaitForm({ task, change, close }: FormProperties) {
  const today = civilDate(useNow(), useOwnZone());
  const who = useWhom(task);
  const other = useOther(task);
  const [whom, setWhom] = useState(who);
  const [chaseOn, setChaseOn] = useState(
    task.wait?.chase_on ?? (task.wait ? '' : addDays(today, 3)),
  );
  const [escalateTo, setEscalateTo] = useState(task.wait?.escalate_to ?? '');
  const [escalateOn, setEscalateOn] = useState(task.wait?.escalate_on ?? '');
  const save = () => {
    if (!whom.trim()) return;
    // A colleague who was chosen elsewhere stays as long as the name does.
    const member = task.wait?.member && whom === who ? { member: task.wait.member } : {};
    const named = task.wait?.member && whom === who ? {} : { for: whom.trim() };
    change.mutate(
      {
        ...named,
        ...member,
        ...(chaseOn && { chase_on: chaseOn }),
        ...(escalateTo.trim() && { escalate_to: escalateTo.trim() }),
        ...(escalateOn && { escalate_on: escalateOn }),
      },
      { onSuccess: close },
    );
  };
  return (
    <fieldset
      className={classes.plain}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        event.stopPropagation();
        save();
      }}
    >
      <div className={classes.fields}>
        <TextInput
          label={t('waitWhom')}
          placeholder={t('waitWhomHint')}
          data-autofocus
          autoFocus
          maxLength={200}
          value={whom}
          onChange={(event) => setWhom(event.currentTarget.value)}
        />
        <DateField label={t('chaseOn')} clearable value={chaseOn} onChange={setChaseOn} />
        <TextInput
          label={t('escalateTo')}
          placeholder={other}
          maxLength={200}
          value={escalateTo}
          onChange={(event) => setEscalateTo(event.currentTarget.value)}
        />
        <DateField label={t('escalateOn')} clearable value={escalateOn} onChange={setEscalateOn} />
      </div>
      <div className={classes.buttons}>
        <Button size="compact-sm" disabled={!whom.trim()} loading={change.isPending} onClick={save}>
          {t('waitSave')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={close}>
          {t('waitCancel')}
        </Button>
      </div>
    </fieldset>
  );
}

/** The letter that asks again; taking it along notes that it was asked. */
function Chase({ task, turns, close }: { task: Step; turns: boolean; close: () => void }) {
  const client = useQueryClient();
  const zone = useOwnZone();
  const today = civilDate(useNow(), zone);
  const who = useWhom(task);
  const { wait, title } = task;
  const other = useOther(task);
  const [text, setText] = useState(() => {
    const day = shortDate(civilDate(fromMicros(wait?.since_us ?? 0), zone), today);
    const until = task.due ? t('letterUntil', { day: shortDate(task.due, today) }) : '';
    const count = wait?.chases ?? 0;
    if (!turns) return t('letter', { who, title, day, until });
    return count > 0
      ? t('letterEscalate', { who: other, whom: who, count, day, title, until })
      : t('letterTurn', { who: other, whom: who, day, title, until });
  });
  const [next, setNext] = useState(() => addDays(today, 3));
  const chased = useMutation({
    mutationFn: (say?: string) =>
      sent(
        api.POST('/tasks/{id}/chased', {
          params: { path: { id: task.id } },
          body: { rev: task.rev, ...(next && { next }), ...(turns && { escalated: true }), say },
        }),
      ),
    onSuccess: ({ act }, say) => {
      const said = say ? 'saidTo' : turns ? 'turnedSaid' : 'chased';
      if (act) undoable(act, t(said, { who: turns ? other : who }));
      close();
    },
    onError: (error) => sayProblem(error.message),
    onSettled: () => client.invalidateQueries({ queryKey: ['task'] }),
  });
  const principal = useNames().space(task.space);
  const says = turns && !wait?.escalate_to && principal;
  const point = () => {
    const day = shortDate(civilDate(fromMicros(wait?.since_us ?? 0), zone), today);
    return t('sayPoint', { whom: who, day, title }).slice(0, 1000);
  };
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(text)}`;
  return (
    <div className={classes.plain}>
      <Textarea
        label={t(turns ? 'turnText' : 'chaseText', { who: other })}
        autosize
        minRows={4}
        maxRows={12}
        autoFocus
        value={text}
        maxLength={5000}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <DateField label={t('chaseNext')} clearable value={next} onChange={setNext} />
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          loading={chased.isPending}
          onClick={async () => {
            if (await copyText(text)) chased.mutate(undefined);
          }}
        >
          {t('chaseCopy')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          component="a"
          href={mail}
          onClick={() => chased.mutate(undefined)}
        >
          {t('chaseMail')}
        </Button>
        {says && (
          <Button size="compact-sm" variant="default" onClick={() => chased.mutate(point())}>
            {t('say', { who: says.name })}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" onClick={() => chased.mutate(undefined)}>
          {t('chaseOnly')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={close}>
          {t('waitCancel')}
        </Button>
      </div>
    </div>
  );
}
