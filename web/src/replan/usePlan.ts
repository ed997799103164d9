import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import type { components } from '../api/schema';

export type Plan = components['schemas']['Plan'];
export type Moved = components['schemas']['Moved'];
export type Kept = components['schemas']['Kept'];
export type Wish = components['schemas']['Wish'];
export type Telling = components['schemas']['Telling'];
export type Block = components['schemas']['PlanEntry'];

export interface Asking {
  who: readonly string[];
  from: string;
  until: string;
  at: string;
  till: string;
  to: string;
  zone: string;
  wishes: readonly Wish[];
}

/** The last effort: it takes some seconds. */
const most = 3;
const kinds = ['event', 'calendar', 'whereabouts', 'principal', 'hold_set'];

/**
 * The plan for a question. The first answer comes at once; unless it is proven to be the best, better ones are
 * looked for until that is so, the reader stops it, or nothing more is to be expected. When a calendar changes
 * it is made anew.
 */
export function usePlan(asking: Asking | undefined) {
  const client = useQueryClient();
  const [effort, setEffort] = useState(0);
  const [stopped, setStopped] = useState(false);
  const best = useRef<Plan>(undefined);
  const key = JSON.stringify(asking);
  const [about, setAbout] = useState(key);
  if (about !== key) {
    setAbout(key);
    setEffort(0);
    setStopped(false);
  }
  const query = useQuery({
    queryKey: keys.view('replan', key, effort),
    queryFn: ({ signal }) => sent(api.POST('/replans/solve', { body: body(), signal })),
    enabled: asking !== undefined && !(stopped && effort > 0),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
    meta: { kinds },
  });
  const body = () => {
    const { who, from, until, at, till, to, zone, wishes } = asking as Asking;
    const times = { ...(at && { from_time: at }), ...(till && { until_time: till }) };
    const moves = effort > 0 ? (best.current?.moves ?? []) : [];
    return {
      away: who.map((principal) => ({ principal, from, until, ...times })),
      until: to,
      zone,
      wishes: [...wishes],
      effort,
      best: moves.map(({ key: of, start_us }) => ({ key: of, start_us })),
    };
  };
  const { data, isFetching, isPlaceholderData, error } = query;
  const settled = data !== undefined && !isPlaceholderData && !isFetching;
  useEffect(() => {
    if (data && settled) best.current = data;
    if (settled && data && !data.proven && !stopped && effort < most) setEffort(effort + 1);
  }, [data, settled, stopped, effort]);
  const seq = useRef<{ key: string; seq: number }>(undefined);
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    if (!data || isPlaceholderData) return;
    setChanged(seq.current?.key === key && seq.current.seq !== data.seq);
    seq.current = { key, seq: data.seq };
  }, [data, key, isPlaceholderData]);
  return {
    plan: asking ? data : undefined,
    /** Whether the plan shown is of an earlier question. */
    old: isPlaceholderData && effort === 0,
    working: isFetching || (settled && !data.proven && !stopped && effort < most),
    error,
    changed,
    refetch: () => {
      setEffort(0);
      setStopped(false);
      return query.refetch();
    },
    stop: () => {
      setStopped(true);
      void client.cancelQueries({ queryKey: keys.view('replan', key) });
    },
  };
}

/** By how many percent something better is still possible; undefined when nobody knows. */
export function gap({ cost, bound, proven }: Plan): number | undefined {
  if (proven || bound <= 0 || cost <= 0) return undefined;
  return Math.ceil(((cost - bound) / cost) * 100);
}
