import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { api, sent } from '../../api/client';
import { newId } from '../../api/id';
import { ApiError } from '../../api/problem';
import type { components } from '../../api/schema';
import { sayProblem } from '../../ui/toast';
import { renew } from '../cache';

type Schemas = components['schemas'];
export type Met = Schemas['MetRule'];

/** A meeting that is about to be saved: on the wall of its zone. */
export interface Planned {
  /** In whose calendar. */
  space: string;
  start: string;
  end: string;
  zone: string;
  /** Of one that is there already. */
  event?: string;
}

/** Keeps why a meeting lies in protected time, once the meeting is saved. */
export type Keep = (event: string) => Promise<void>;

interface Asked {
  met: readonly Met[];
  answer: (reason: string | null) => void;
}

let open: Asked | null = null;
const listeners = new Set<() => void>();

function show(next: Asked | null): void {
  open = next;
  for (const tell of listeners) tell();
}

/** What is asked at the moment, and how to answer. */
export function useAsked(): Asked | null {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => open,
  );
}

/** The meeting is saved; only the reason is not. */
export function sayKeeping(failure: Error): void {
  sayProblem(failure.message);
}

const nothing: Keep = async () => undefined;

/**
 * Looks for protected time that a meeting would lie in, and asks before it is saved there. Null when the reader would
 * rather choose another time. When nobody can say, the meeting is saved: it is a warning, not a lock.
 */
export async function askProtected(client: QueryClient, planned: Planned): Promise<Keep | null> {
  const { space, start, zone, event } = planned;
  if (start.length !== 16) return nothing; // whole days take no time
  const end = planned.end.length === 16 ? planned.end : start;
  let found: Schemas['MetRules'];
  try {
    found = await sent(
      api.POST('/time-rules/meets', {
        body: { principal: space, start, end, zone, ...(event && { event }) },
      }),
    );
  } catch (failure) {
    if (failure instanceof ApiError) return nothing;
    throw failure;
  }
  const { items, start_us } = found;
  if (items.length === 0) return nothing;
  open?.answer(null);
  const reason = await new Promise<string | null>((answer) => show({ met: items, answer }));
  show(null);
  if (reason === null) return null;
  return async (id) => {
    for (const { rule } of items) {
      const body = { id: newId(), principal: space, rule, event: id, start_us, reason };
      await sent(api.POST('/exemptions', { body }));
    }
    void renew(client, 'exemption');
  };
}
