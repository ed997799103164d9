import { expect, it } from 'vitest';
import { type Decision, factsOf, type Gathered, type Request, type Task } from './facts';
import { statusOf } from './letter';

const week = { from: '2026-11-23', until: '2026-11-29' };
const us = (day: string) => Date.parse(`${day}T12:00Z`) * 1000;
const dayOf = (at: number) => new Date(at / 1000).toISOString().slice(0, 10);
const task = (title: string, more: Partial<Task> = {}) =>
  ({ id: title, title, space: 'helen', ...more }) as Task;
const request = (title: string, more: Partial<Request>) =>
  ({ id: title, title, space: 'helen', standing: 'accepted', tier: 'usual', ...more }) as Request;

const gathered: Gathered = {
  done: [
    task('Book the *room*', { done_us: us('2026-11-24') }),
    task('Before', { done_us: us('2026-11-20') }),
    task('Marcus’s', { space: 'marcus', done_us: us('2026-11-24') }),
  ],
  due: [
    task('Send the pack', { due: '2026-11-26' }),
    task('Later', { due: '2026-12-01' }),
    task('Waits', { due: '2026-11-25', wait: { since_us: 1, for: 'Jo' } as Task['wait'] }),
  ],
  waiting: [task('Waits', { wait: { since_us: 1, for: 'Jo' } as Task['wait'] })],
  next: [task('Minutes', { due: '2026-12-02' })],
  decided: [
    {
      id: 'd',
      space: 'helen',
      question: 'Dinner?',
      options: [{ key: 'yes', title: 'Yes', follows: [] }],
      answer: { option: 'yes', at_us: us('2026-11-25') },
    } as unknown as Decision,
  ],
  asked: [{ id: 'a', space: 'helen', question: 'A car?', by: '2026-12-01T17:00' } as Decision],
  requests: [
    request('One', { created_us: us('2026-11-23'), answered_us: us('2026-11-24'), tier: 'first' }),
    request('Two', { created_us: us('2026-11-29'), standing: 'new' }),
    request('Three', { created_us: us('2026-11-01'), answered_us: us('2026-11-29') }),
  ],
  partly: [],
};

it('takes what belongs to one principal and to the week', () => {
  const facts = factsOf(gathered, 'helen', week, dayOf, '2026-11-28');
  expect(facts.done.map(({ title }) => title)).toEqual(['Book the *room*']);
  expect(facts.slipped.map(({ title }) => title)).toEqual(['Send the pack']);
  expect(facts.came).toEqual({ first: 1, usual: 1, last: 0 });
  expect(facts.answered).toHaveLength(2);
  expect(facts.open.map(({ title }) => title)).toEqual(['Two']);
  expect(factsOf(gathered, 'rosa', week, dayOf, '2026-11-28').done).toEqual([]);
});

it('writes a status without what was left out, in which nothing of a title is Markdown', () => {
  const facts = factsOf(gathered, 'helen', week, dayOf, '2026-11-28');
  const asked = { week, facts, without: new Set(['Minutes']), day: (date: string) => date };
  expect(statusOf(asked)).toBe(`2026-11-23 to 2026-11-29

Requests: 2 new, 2 answered, 1 open; 1 of the new ones first.

## Done

- Book the \\*room\\*

## Decided

- Dinner? Yes

## In the way

- A car? waits for your decision, by 2026-12-01
- Waits: waits for Jo

## Moved on

- Send the pack (was due 2026-11-26)`);
});

it('counts what is too much to read', () => {
  const done = Array.from({ length: 15 }, (_, n) => task(`Task ${n}`, { done_us: us(week.from) }));
  const facts = factsOf({ ...gathered, done }, 'helen', week, dayOf, '2026-11-28');
  const text = statusOf({ week, facts, without: new Set(), day: (date) => date });
  expect(text).toContain('- Task 11\n- and 3 more');
});
