import { expect, test } from 'vitest';
import { features } from '../../src/app/features';
import { preloads, routeSources } from './boot';

test('every place of the navigation names its source', () => {
  expect(Object.keys(routeSources).sort()).toEqual(features.map((one) => one.place.to).sort());
});

test('a path preloads its chunk, what that imports and its styles, but nothing the start loads', () => {
  const chunk = (file: string, imports: string[] = [], css: string[] = []) => ({
    file,
    imports,
    css,
  });
  const paths = preloads({
    'index.html': chunk('start.js', ['_react.js'], ['start.css']),
    '_react.js': chunk('react.js'),
    '_form.js': chunk('form.js', ['_react.js'], ['form.css']),
    'src/tasks/route.tsx': chunk('tasks.js', ['index.html', '_form.js'], ['tasks.css']),
  });
  expect(paths['/tasks']).toEqual(['/tasks.js', '/tasks.css', '/form.js', '/form.css']);
  expect(paths['/tags']).toEqual([]);
});
