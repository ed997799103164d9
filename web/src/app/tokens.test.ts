import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Tokens = Record<string, string>;

function read(path: string): string {
  return readFileSync(join(process.cwd(), path), 'utf8');
}

function tokensOf(block: string): Tokens {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value.trim(),
    ]),
  );
}

const [lightBlock = '', darkBlock = ''] = read('src/app/tokens.css').split(
  '[data-mantine-color-scheme="dark"]',
);
const light = tokensOf(lightBlock);
const dark = { ...light, ...tokensOf(darkBlock.split('@media')[0] ?? '') };

/** Contrast of two colours as WCAG 2.2 defines it, 1 to 21. */
function contrast(first: string, second: string): number {
  const [a = 0, b = 0] = [luminance(first), luminance(second)].sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const texts: [text: string, ground: string][] = [
  ...['canvas', 'surface', 'raised', 'sunken'].flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['muted', ground],
  ]),
  ['late', 'surface'],
  ['late', 'canvas'],
  ['ink', 'late-soft'],
  ['warn', 'warn-soft'],
  ['good', 'good-soft'],
  ['on-action', 'action'],
  ['on-action', 'action-hover'],
  ['action-ink', 'surface'],
  ['action-ink', 'canvas'],
  ['action-ink', 'action-soft'],
  ['ink', 'action-soft'],
  ['muted', 'action-soft'],
  ...Array.from({ length: 8 }, (_, hue): [string, string][] => [
    [`person-${hue}-text`, `person-${hue}-tint`],
    [`person-${hue}-text`, 'surface'],
  ]).flat(),
];

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme', (_name, tokens) => {
  test.each(texts)('%s on %s can be read (4.5 to 1)', (text, ground) => {
    expect(contrast(tokens[text] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 7])(
    'the bar of person %i stands out from its tint and the card (3 to 1)',
    (hue) => {
      const bar = tokens[`person-${hue}-bar`] ?? '';
      expect(contrast(bar, tokens[`person-${hue}-tint`] ?? '')).toBeGreaterThanOrEqual(3);
      expect(contrast(bar, tokens.surface ?? '')).toBeGreaterThanOrEqual(3);
    },
  );
});

test('the public pages have the colours of the application', () => {
  const [publicLight = '', publicDark = ''] = read('public/public.css').split(
    '@media (prefers-color-scheme: dark)',
  );
  for (const [name, value] of Object.entries(tokensOf(publicLight)))
    expect([name, value]).toEqual([name, light[name]]);
  const darkOnes = tokensOf(publicDark.split('* {')[0] ?? '');
  for (const [name, value] of Object.entries(darkOnes))
    expect([name, value]).toEqual([name, dark[name]]);
  expect(Object.keys(darkOnes).length).toBeGreaterThan(8);
});
