import { expect, test } from 'vitest';
import { readProblem } from './problem';

function answer(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}

test('the detail is the message, and the code is kept', async () => {
  const problem = await readProblem(
    answer(409, {
      title: 'Conflict',
      detail: 'The slot was booked meanwhile.',
      code: 'event.slot_taken',
    }),
  );
  expect(problem).toMatchObject({
    status: 409,
    code: 'event.slot_taken',
    message: 'The slot was booked meanwhile.',
  });
});

test.each([
  ['body.title', 'title'],
  ['body.guests[0].email', 'guests.0.email'],
  ['line 12', 'line 12'],
  ['query.from', 'from'],
])('the place %s is the field %s', async (path, field) => {
  const problem = await readProblem(answer(422, { errors: [{ path, msg: 'is missing' }] }));
  expect(problem.byField).toEqual({ [field]: 'is missing' });
});

test('an answer that is no problem at all still gives its status', async () => {
  const problem = await readProblem(new Response('<h1>Bad gateway</h1>', { status: 502 }));
  expect(problem).toMatchObject({ status: 502, code: 'status_502', message: '', fields: [] });
});

test('broken JSON is not worse than none', async () => {
  const response = new Response('{', {
    status: 500,
    headers: { 'Content-Type': 'application/json' },
  });
  expect(await readProblem(response)).toMatchObject({ status: 500, code: 'status_500' });
});
