import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconArrowRight, IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Widget } from '../ui/Widget';
import type { Task, Facts as Told } from './facts';
import { t } from './texts';
import type { Doing } from './useDoing';
import classes from './wrapup.module.css';

interface Properties {
  facts: Told;
  /** Ids of tasks that don't stand in the status. */
  without: ReadonlySet<string>;
  toggle: (id: string) => void;
  doing: Doing;
  day: (date: string) => string;
}

/** What became of the week, line by line: what stands in the status can be chosen, and what slipped be put right. */
export function Facts({ facts, without, toggle, doing, day }: Properties) {
  const row = (task: Task, about: ReactNode, actions?: ReactNode) => (
    <Row
      key={task.id}
      task={task}
      about={about}
      kept={!without.has(task.id)}
      toggle={() => toggle(task.id)}
    >
      {actions}
    </Row>
  );
  const putRight = (task: Task) => (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('tick', { title: task.title })}
        title={t('tick', { title: task.title })}
        onClick={() => doing.tick(task)}
      >
        <IconCheck size={16} stroke={1.8} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('toNextOf', { title: task.title })}
        title={t('toNext')}
        onClick={() => doing.toNext(task)}
      >
        <IconArrowRight size={16} stroke={1.8} />
      </ActionIcon>
    </>
  );
  const { came } = facts;
  const counts = {
    came: came.first + came.usual + came.last,
    answered: facts.answered.length,
    open: facts.open.length,
  };
  return (
    <>
      <Group title={t('done')} none={t('doneNone')} count={facts.done.length}>
        {facts.done.map((task) => row(task, null))}
      </Group>
      <Group title={t('slipped')} none={t('slippedNone')} count={facts.slipped.length}>
        {facts.slipped.map((task) =>
          row(task, t('by', { when: day(task.due ?? '') }), putRight(task)),
        )}
      </Group>
      <Group title={t('waiting')} none={t('waitingNone')} count={facts.waiting.length}>
        {facts.waiting.map((task) => row(task, waitText(task, day)))}
      </Group>
      <Group
        title={t('decided')}
        none={t('decidedNone')}
        count={facts.decided.length + facts.asked.length}
      >
        {facts.decided.map(({ id, question, options, answer }) => (
          <li key={id}>
            <Link to="/decisions" search={{ open: id }}>
              {question}
            </Link>
            <span>{options.find(({ key }) => key === answer?.option)?.title}</span>
          </li>
        ))}
        {facts.asked.map(({ id, question, by }) => (
          <li key={id}>
            <Link to="/decisions" search={{ open: id }}>
              {question}
            </Link>
            <span>
              {t('asked')}, {day(by.slice(0, 10))}
            </span>
          </li>
        ))}
      </Group>
      <Widget title={t('requests')}>
        <p className={classes.line}>
          <Link to="/requests">{t('requestsLine', counts)}</Link>
        </p>
        {counts.came > 0 && <p className={classes.line}>{t('tiers', came)}</p>}
      </Widget>
    </>
  );
}

function waitText({ wait }: Task, day: (date: string) => string): string {
  if (!wait) return '';
  const who = wait.for ?? '';
  return wait.chase_on ? t('waitsFor', { who, when: day(wait.chase_on) }) : who;
}

interface GroupProperties {
  title: string;
  none: string;
  count: number;
  children: ReactNode;
}

export function Group({ title, none, count, children }: GroupProperties) {
  return (
    <Widget title={title} note={count || undefined}>
      {count === 0 ? (
        <p className={classes.line}>{none}</p>
      ) : (
        <ul className={classes.list}>{children}</ul>
      )}
    </Widget>
  );
}

interface RowProperties {
  task: Task;
  about: ReactNode;
  kept: boolean;
  toggle: () => void;
  children: ReactNode;
}

function Row({ task, about, kept, toggle, children }: RowProperties) {
  return (
    <li data-left={!kept || undefined}>
      <input
        type="checkbox"
        checked={kept}
        aria-label={t('keep', { title: task.title })}
        onChange={toggle}
      />
      <UnstyledButton
        className={classes.open}
        renderRoot={(properties) => (
          <Link to="/tasks" search={{ open: task.id, state: 'all' }} {...properties} />
        )}
      >
        {task.title}
      </UnstyledButton>
      {about && <span>{about}</span>}
      {children}
    </li>
  );
}
