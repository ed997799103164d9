import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { features } from '../../src/app/features';
import { looks } from '../../src/lists/search';
import { taskLooks } from '../../src/tasks/search';
import { lookSources, preloads, routeSources } from './boot';

test('every place of the navigation names its source', () => {
  expect(Object.keys(routeSources).sort()).toEqual(features.map((one) => one.place.to).sort());
});

test('every look but the usual one names its source', () => {
  const named = [
    ...taskLooks.map((look) => `/tasks?look=${look}`),
    ...looks.map((look) => `/lists?look=${look}`),
  ].filter((look) => !look.endsWith('=list'));
  expect(Object.keys(lookSources).sort()).toEqual(named.sort());
  for (const source of Object.values(lookSources)) expect(existsSync(source), source).toBe(true);
});

test('every source has the page that the router draws', () => {
  for (const source of Object.values(routeSources)) {
    expect(readFileSync(source, 'utf8'), source).toContain('export function Page()');
  }
});

test('a path preloads its chunk and what that imports, but nothing the start loads', () => {
  const chunk = (file: string, imports: string[] = []) => ({ file, imports });
  const paths = preloads({
    'index.html': chunk('start.js', ['_react.js']),
    '_react.js': chunk('react.js'),
    '_form.js': chunk('form.js', ['_react.js']),
    'src/tasks/route.tsx': chunk('tasks.js', ['index.html', '_form.js']),
  });
  expect(paths['/tasks']).toEqual(['/tasks.js', '/form.js']);
  expect(paths['/tags']).toEqual([]);
});
