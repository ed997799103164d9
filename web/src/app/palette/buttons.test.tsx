// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Page } from '../../ui/Page';
import type { Command } from '../commands';
import { pageButtons } from './buttons';
import { choicesOf } from './choices';

afterEach(cleanup);

it('offers what the head of the page offers, each thing once, and nothing that cannot be pressed', () => {
  const print = vi.fn();
  render(
    <Page
      title="Tags"
      actions={
        <>
          <button type="button" onClick={print} aria-label="Print">
            <svg aria-hidden />
          </button>
          <button type="button">New tag</button>
          <button type="button" disabled>
            Merge
          </button>
          <a href="/calendar">Open the calendar</a>
          <a href="/calendar">Open the calendar</a>
        </>
      }
    >
      <button type="button">In the page</button>
    </Page>,
    { container: document.body.appendChild(document.createElement('main')) },
  );
  const make: Command = { id: 'tags.create', label: 'New tag', group: 'create', run: () => {} };
  const found = pageButtons([make]);
  expect(found.map(({ label }) => label)).toEqual(['Print', 'Open the calendar', 'In the page']);
  const blank = choicesOf(found, '', { navigate: (() => {}) as never });
  expect(blank.map(({ label }) => label)).toEqual(['Print', 'Open the calendar']);
  expect(choicesOf(found, 'in the', { navigate: (() => {}) as never })).toHaveLength(1);
  expect(choicesOf(found, 'page', { navigate: (() => {}) as never })).toHaveLength(0);
  found[0]?.run({ navigate: (() => {}) as never });
  expect(print).toHaveBeenCalledOnce();
});

it('offers what an open panel offers instead of what lies behind it', () => {
  const done = vi.fn();
  render(
    <>
      <Page title="Tasks" actions={<button type="button">New task</button>}>
        <button type="button">In the page</button>
      </Page>
      <div role="dialog">
        <button type="button" onClick={done}>
          Move to the trash
        </button>
      </div>
    </>,
  );
  const found = pageButtons([]);
  expect(found.map(({ label }) => label)).toEqual(['Move to the trash']);
  found[0]?.run({ navigate: (() => {}) as never });
  expect(done).toHaveBeenCalledOnce();
});

/** What a page says at its end of the title's line goes through Page, so that the palette finds it. */
it('has no other head of a page', () => {
  const sources = import.meta.glob<string>('../../*/route.tsx', {
    eager: true,
    query: '?raw',
    import: 'default',
  });
  expect(Object.keys(sources).length).toBeGreaterThan(20);
  for (const [name, source] of Object.entries(sources)) {
    expect(source, name).toMatch(/<Frame\b/);
  }
});
