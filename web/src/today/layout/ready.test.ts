import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freeName } from './actions';
import { ready } from './ready';

const widgets = readdirSync(join(process.cwd(), 'src/today/widgets')).flatMap((name) =>
  name.endsWith('.tsx') ? [name.slice(0, -'.tsx'.length)] : [],
);

test.each(ready.map((one) => [one.name, one] as const))(
  'the ready layout %s has widgets that there are, each once',
  (_, { widgets: placed }) => {
    const ids = placed.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { widget } of placed) expect(widgets).toContain(widget);
  },
);

test('every widget has a name that can be kept', () => {
  for (const name of widgets) expect(name).toMatch(/^[a-z][a-z0-9_-]{0,39}$/);
});

test('a copy gets a name of its own', () => {
  const taken = [
    { name: 'Desk', space: 'me' },
    { name: 'desk 2', space: 'me' },
    { name: 'Desk 3', space: 'all' },
  ];
  expect(freeName('Desk', taken, 'me')).toBe('Desk 3');
  expect(freeName('x'.repeat(60), [], 'me')).toHaveLength(56);
});
