import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { features } from '../../src/app/features';
import { preloads, routeSources } from './boot';

test('every place of the navigation names its source', () => {
  expect(Object.keys(routeSources).sort()).toEqual(features.map((one) => one.place.to).sort());
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
