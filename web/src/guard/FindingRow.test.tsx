import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '../api/findings';
import { FindingRow } from './FindingRow';

vi.mock('@tanstack/react-router', () => ({
  Link: ({
    children,
    to: _to,
    search: _search,
    ...rest
  }: {
    children: string;
    to: string;
    search: object;
  }) => (
    <a href="/calendar" {...rest}>
      {children}
    </a>
  ),
}));

afterEach(cleanup);

const best = { do: 'move' as const, label: 'Move “One” to 11:00–12:00', messages: [] };
const finding: Finding = {
  key: 'double.1',
  kind: 'double_booking',
  severity: 'high',
  principal: 'anna',
  title: 'Two meetings at once',
  text: 'They overlap.',
  otherwise: 'Somebody waits.',
  start_us: Date.UTC(2026, 2, 12, 12) * 1000,
  end_us: Date.UTC(2026, 2, 12, 13) * 1000,
  zone: 'Asia/Singapore',
  meetings: [],
  fixes: [best],
};

function draw(one: Finding, answers: boolean) {
  const doing = { fix: vi.fn(), snooze: vi.fn(), accept: vi.fn(), reopen: vi.fn() };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider>
        <ul>
          <FindingRow
            finding={one}
            person={{
              id: 'anna',
              name: 'Anna',
              colour: 0,
              zone: 'Europe/London',
              open: 1,
              answers,
            }}
            own="Europe/London"
            today="2026-03-12"
            doing={doing}
          />
        </ul>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return doing;
}

describe('a finding', () => {
  it('explains itself, in both zones, and is fixed by one button', () => {
    const doing = draw(finding, true);
    expect(screen.getByText('Urgent')).toBeTruthy();
    expect(screen.getByText('If nobody looks: Somebody waits.')).toBeTruthy();
    expect(screen.getByText('12:00–13:00')).toBeTruthy();
    expect(screen.getByText('20:00–21:00 Singapore')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: best.label }));
    expect(doing.fix).toHaveBeenCalledWith(finding, best);
    fireEvent.click(screen.getByRole('button', { name: 'Accept: Two meetings at once' }));
    expect(doing.accept).toHaveBeenCalledWith(finding);
  });

  it('offers no answers to who may only read', () => {
    draw({ ...finding, fixes: [] }, false);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says what was answered, and can be opened again', () => {
    const answer = {
      id: 'a',
      rev: 1,
      state: 'accepted' as const,
      reason: 'They know',
      by: 'Sam',
      at_us: 1,
    };
    const doing = draw({ ...finding, answer }, true);
    expect(screen.getByText('Accepted by Sam: They know')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Open again: Two meetings at once' }));
    expect(doing.reopen).toHaveBeenCalled();
  });
});
