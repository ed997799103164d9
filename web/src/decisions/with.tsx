import { ActionIcon, Button, Checkbox, Select, TextInput } from '@mantine/core';
import { IconGavel, IconPrinter, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useMyPrincipals } from '../api/me';
import { useShortcuts } from '../app/shortcuts';
import { Empty } from '../ui/Empty';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { usePrinted } from '../ui/printing/printed';
import { RelativeDate } from '../ui/RelativeDate';
import { undoable, undoLast } from '../ui/toast';
import { type Done, useDecisionActions, usePointActions } from './actions';
import classes from './Decisions.module.css';
import { type Decision, decisionsQuery, optionOf, type Point, pointsQuery } from './queries';
import { Answers, Facts } from './Row';
import { Summary } from './Summary';
import { useSitting } from './sitting';
import { optionBy, useLater } from './useLater';
import { w } from './withTexts';

/** Five minutes at somebody's door: what is to be decided, said and known, answered as they talk. */
export function Page() {
  const { principal } = useParams({ from: '/with/$principal' });
  const { data: people } = useMyPrincipals();
  const may = people?.filter(({ role }) => role === 'owner' || role === 'assistant');
  const person = may?.find(({ id }) => id === principal) ?? may?.[0];
  if (!people) {
    return (
      <Frame title={w('someone')}>
        <RowsSkeleton rows={6} />
      </Frame>
    );
  }
  if (!person) {
    return (
      <Frame title={w('someone')}>
        <Empty icon={IconGavel} text={w('nobody')} />
      </Frame>
    );
  }
  return <With key={person.id} id={person.id} name={person.name} may={may ?? []} />;
}

interface Properties {
  id: string;
  name: string;
  may: readonly { id: string; name: string }[];
}

type Line = { kind: 'decision'; decision: Decision } | { kind: 'point'; point: Point };

function With({ id, name, may }: Properties) {
  const navigate = useNavigate();
  const first = name.split(' ')[0] ?? name;
  const { data: asked } = useQuery(decisionsQuery('open', id));
  const { data: points } = useQuery(pointsQuery(id));
  const sitting = useSitting(id);
  const actions = useDecisionActions();
  const say = usePointActions();
  const putOff = useLater(actions);
  const [at, setAt] = useState(0);
  const [closing, setClosing] = useState(false);
  const printed = `/print/with/${id}`;
  usePrinted(printed, w('with', { name: first }));
  const capture = useRef<HTMLInputElement>(null);
  const decisions = asked?.items ?? [];
  const all = points?.items ?? [];
  const toSay = all.filter(({ sort }) => sort === 'say');
  const toKnow = all.filter(({ sort }) => sort === 'know');
  const lines: Line[] = [
    ...decisions.map((decision): Line => ({ kind: 'decision', decision })),
    ...[...toSay, ...toKnow].map((point): Line => ({ kind: 'point', point })),
  ];
  const current = lines[Math.min(at, lines.length - 1)];
  const currentId = current?.kind === 'decision' ? current.decision.id : current?.point.id;

  const did = (done: Done | undefined, words: string) => {
    if (!done?.act) return;
    sitting.add({
      act: done.act,
      words,
      followed: done.decision.answer?.followed.map((one) => one.words) ?? [],
    });
  };
  const answer = async (decision: Decision, option: string) =>
    did(
      await actions.decide(decision, option),
      w('told', {
        answer: optionOf(decision, option)?.title ?? option,
        question: decision.question,
      }),
    );
  const later = async (decision: Decision) => {
    await putOff(decision);
    setAt((was) => Math.min(was + 1, lines.length - 1));
  };
  const tick = async (point: Point) => {
    const out = await say.said(point, true);
    const words = w('saidIt', { text: point.text });
    if (!out?.act) return;
    undoable(out.act, words);
    sitting.add({ act: out.act, words, followed: [] });
  };
  const ask = async (text: string) => {
    const out = await say.capture(id, name, text);
    if (!out?.act) return;
    undoable(out.act, w('captureDone', { text }));
    sitting.add({ act: out.act, words: w('captured', { text }), followed: [] });
  };
  const onLine = (key: string) => {
    if (current?.kind !== 'decision') return;
    const option = optionBy(current.decision, key);
    if (option) void answer(current.decision, option);
  };
  const group = w('with', { name: first });
  useShortcuts([
    {
      keys: 'j',
      label: w('next'),
      group,
      run: () => setAt(Math.min(Math.min(at, lines.length - 1) + 1, lines.length - 1)),
    },
    {
      keys: 'k',
      label: w('previous'),
      group,
      run: () => setAt(Math.max(Math.min(at, lines.length - 1) - 1, 0)),
    },
    { keys: 'y', label: w('yes'), group, run: () => onLine('y') },
    { keys: 'n', label: w('no'), group, run: () => onLine('n') },
    ...Array.from({ length: 8 }, (_, index) => ({
      keys: `${index + 1}`,
      label: w('choose', { n: index + 1 }),
      group,
      run: () => onLine(`${index + 1}`),
    })),
    {
      keys: 'd',
      label: w('later'),
      group,
      run: () => current?.kind === 'decision' && void later(current.decision),
    },
    {
      keys: 'x',
      label: w('tick'),
      group,
      run: () => current?.kind === 'point' && void tick(current.point),
    },
    { keys: 'a', label: w('ask'), group, run: () => capture.current?.focus() },
    { keys: 'u', label: w('undo'), group, run: () => void undoLast() },
  ]);
  return (
    <Frame
      title={w('with', { name: first })}
      about={asked && points && w('about', { decisions: decisions.length, points: all.length })}
      actions={
        <>
          {may.length > 1 && (
            <Select
              aria-label={w('who')}
              allowDeselect={false}
              value={id}
              data={may.map((one) => ({ value: one.id, label: one.name }))}
              onChange={(to) =>
                to && void navigate({ to: '/with/$principal', params: { principal: to } })
              }
            />
          )}
          <ActionIcon
            variant="default"
            size={32}
            component="a"
            href={printed}
            target="_blank"
            rel="noreferrer"
            aria-label={w('print')}
            title={w('print')}
          >
            <IconPrinter size={16} stroke={1.8} />
          </ActionIcon>
          <Button onClick={() => setClosing(true)}>{w('close')}</Button>
        </>
      }
    >
      {(!asked || !points) && <RowsSkeleton rows={6} />}
      <section className={classes.group} aria-labelledby="with-decisions">
        <h2 id="with-decisions">{w('decisions')}</h2>
        {asked && decisions.length === 0 && <Empty inline text={w('noDecisions')} />}
        <ul className={classes.lines}>
          {decisions.map((decision) => (
            <DecisionLine
              key={decision.id}
              decision={decision}
              current={decision.id === currentId}
              busy={actions.busy}
              answer={(option) => void answer(decision, option)}
              later={() => void later(decision)}
            />
          ))}
        </ul>
      </section>
      {(['say', 'know'] as const).map((sort) => (
        <section key={sort} className={classes.group} aria-labelledby={`with-${sort}`}>
          <h2 id={`with-${sort}`}>{w(sort)}</h2>
          <ul className={classes.lines}>
            {(sort === 'say' ? toSay : toKnow).map((point) => (
              <PointLine
                key={point.id}
                point={point}
                current={point.id === currentId}
                tick={() => void tick(point)}
                remove={() =>
                  void say.remove(point).then((out) => {
                    if (out?.act) undoable(out.act, w('remove', { text: point.text }));
                  })
                }
              />
            ))}
          </ul>
          <Adding
            label={w(sort === 'say' ? 'addSay' : 'addKnow')}
            add={(text) => void say.add(id, sort, text)}
          />
        </section>
      ))}
      <section className={classes.group} aria-labelledby="with-capture">
        <h2 id="with-capture">{w('capture', { name: first })}</h2>
        <Adding
          field={capture}
          label={w('capture', { name: first })}
          hint={w('captureHint')}
          add={(text) => void ask(text)}
        />
      </section>
      <p className={classes.hint} data-chrome>
        {w('keys')}
      </p>
      {closing && <Summary sitting={sitting} name={first} onClose={() => setClosing(false)} />}
    </Frame>
  );
}

interface LineProperties {
  decision: Decision;
  current: boolean;
  busy: boolean;
  answer: (option: string) => void;
  later: () => void;
}

function useInSight(current: boolean) {
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) line.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return line;
}

function DecisionLine({ decision, current, busy, answer, later }: LineProperties) {
  const line = useInSight(current);
  return (
    <li
      ref={line}
      className={classes.line}
      data-current={current || undefined}
      aria-current={current || undefined}
    >
      <span className={classes.question}>{decision.question}</span>
      <Facts decision={decision} />
      <Answers decision={decision} answer={answer} later={later} busy={busy} />
    </li>
  );
}

interface PointProperties {
  point: Point;
  current: boolean;
  tick: () => void;
  remove: () => void;
}

function PointLine({ point, current, tick, remove }: PointProperties) {
  const line = useInSight(current);
  return (
    <li
      ref={line}
      className={classes.point}
      data-current={current || undefined}
      aria-current={current || undefined}
    >
      <Checkbox
        label={point.text}
        description={point.until ? <RelativeDate date={point.until} due /> : undefined}
        checked={false}
        onChange={tick}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={w('remove', { text: point.text })}
        data-chrome
        onClick={remove}
      >
        <IconX size={15} stroke={1.8} />
      </ActionIcon>
    </li>
  );
}

interface AddingProperties {
  label: string;
  hint?: string;
  field?: React.RefObject<HTMLInputElement | null>;
  add: (text: string) => void;
}

/** A line that is typed, and sent by Enter. */
function Adding({ label, hint, field, add }: AddingProperties) {
  const [text, setText] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    add(text.trim());
    setText('');
  };
  return (
    <form className={classes.capture} onSubmit={send}>
      <TextInput
        ref={field}
        aria-label={label}
        placeholder={label}
        description={hint}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      <Button type="submit" variant="default" aria-label={`${w('add')}: ${label}`}>
        {w('add')}
      </Button>
    </form>
  );
}
