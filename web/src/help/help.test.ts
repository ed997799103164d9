import { expect, test } from 'vitest';
import { features } from '../app/features';
import { articleAt, articles, search } from './all';
import { groups, plain, read } from './article';

/** All there is to press: shortcuts as they are registered anywhere in the sources. */
const sources = import.meta.glob<string>(['../**/*.ts', '../**/*.tsx', '!../**/*.test.*'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
const pressed = new Set(
  Object.values(sources).flatMap((source) => [
    ...[...source.matchAll(/\bkeys: '([^']+)'/g)].map(([, keys]) => keys),
    ...[...source.matchAll(/useKeyHere\(\w+, '([^']+)'/g)].map(([, keys]) => keys),
    ...[...source.matchAll(/const keyOf = \{([^}]+)\}/g)].flatMap(([, body]) =>
      [...(body ?? '').matchAll(/'([^']+)'/g)].map(([, keys]) => keys),
    ),
  ]),
);

const pages = features.map(({ place }) => place.to);

test.each(pages)('%s has an article', (page) => {
  expect(articleAt(page)?.page).toBe(page);
});

test.each(articles.map((one) => [one.id, one] as const))('%s is as it should be', (id, article) => {
  expect(articles.filter((one) => one.id === id)).toHaveLength(1);
  expect(groups).toContain(article.group);
  expect(article.title.length).toBeLessThanOrEqual(60);
  expect(plain(article.text).length).toBeLessThanOrEqual(1500);
  expect(plain(article.text)).not.toMatch(/[[\]{}]{2}|\*\*|\{\//);
  for (const piece of read(article.text).flatMap(({ lines }) => lines.flat())) {
    if (piece.sort === 'keys') {
      const known = pressed.has(piece.text) || (piece.text === 'g' && pressed.has('g t'));
      expect(known, `${piece.text} is a key`).toBe(true);
    }
    if (piece.sort === 'page') {
      const page = piece.to.replace(/^\/settings\/.*/, '/settings');
      expect(pages).toContain(page);
    }
  }
});

test('a page within a page has the article of that one', () => {
  expect(articleAt('/notes/01980000-0000-7000-8000-000000000001')?.id).toBe('notes');
  expect(articleAt('/settings/look')?.id).toBe('settings');
  expect(articleAt('/nowhere')).toBeUndefined();
});

test.each([
  ['move a meeting', 'move'],
  ['how do I undo', 'trash'],
  ['import google', 'calendars'],
  ['csv', 'tasks'],
  ['shortcut', 'keys'],
  ['glossary', 'words'],
  ['sample', 'first'],
  ['dark', 'settings'],
  ['who can see', 'private'],
])('“%s” is found', (query, id) => {
  expect(
    search(query)
      .slice(0, 3)
      .map(({ article }) => article.id),
  ).toContain(id);
});

test('what is nowhere is not found, and little words alone find nothing much', () => {
  expect(search('zzzz')).toEqual([]);
  expect(search('   ')).toEqual([]);
  expect(search('move zzzz')).toEqual([]);
});
