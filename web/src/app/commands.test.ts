import { expect, test } from 'vitest';
import { type Command, match } from './commands';
import { featureCommands, features, goCommands } from './features';
import { router } from './router';

function command(label: string, words?: string): Command {
  return { id: label, label, words, group: 'do', run: () => undefined };
}

const commands = [
  command('New meeting', 'event appointment'),
  command('Calendar'),
  command('Bring a calendar in'),
  command('Invite somebody'),
  command('Réserver'),
];
const labels = (query: string) => match(commands, query).map((one) => one.label);

test('without a query everything is offered, in its order', () => {
  expect(labels('  ')).toHaveLength(commands.length);
});

test('what begins with the query comes first', () => {
  expect(labels('cal')).toEqual(['Calendar', 'Bring a calendar in']);
});

test('other words find a command too', () => {
  expect(labels('appo')).toEqual(['New meeting']);
});

test('every word must be found, in any order', () => {
  expect(labels('meet new')).toEqual(['New meeting']);
  expect(labels('meet old')).toEqual([]);
});

test('the middle of a word is no match', () => {
  expect(labels('body')).toEqual([]);
});

test('accents and capitals do not matter', () => {
  expect(labels('RESER')).toEqual(['Réserver']);
});

test('no two commands share an id or a combination of keys', () => {
  const all = [...featureCommands, ...goCommands];
  const ids = all.map((one) => one.id);
  const keys = all.flatMap((one) => one.keys ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(keys).size).toBe(keys.length);
});

test('every place of the navigation has a route', () => {
  const known = Object.keys(router.routesByPath);
  expect(features.map((one) => one.place.to).filter((to) => !known.includes(to))).toEqual([]);
});
