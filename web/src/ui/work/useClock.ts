import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../../api/client';
import { fromMicros } from '../time';
import { undoable } from '../toast';
import { useNow } from '../useNow';
import { type Of, renewEffort, timerQuery } from './queries';
import { t } from './texts';
import { minutesText } from './times';

interface Noted {
  effort?: { minutes: number };
  act?: string;
}

/** Says what a clock that stopped has noted, by itself or because another began. */
function told({ effort, act }: Noted) {
  if (effort && act) undoable(act, t('noted', { time: minutesText(effort.minutes) }));
}

/** The reader's clock, of which one runs at a time: on what, for how many minutes, and what starts and stops it. */
export function useClock() {
  const client = useQueryClient();
  const now = useNow();
  const { data: timer, isSuccess: known } = useQuery(timerQuery);
  const start = useMutation({
    mutationFn: (about: Of) => sent(api.POST('/timer/start', { body: { about } })),
    onSuccess: told,
    onSettled: () => renewEffort(client),
  });
  const stop = useMutation({
    mutationFn: (keep: boolean) => sent(api.POST('/timer/stop', { body: { keep } })),
    onSuccess: told,
    onSettled: () => renewEffort(client),
  });
  const minutes = timer ? Math.max(0, Math.floor((now - fromMicros(timer.since_us)) / 60e3)) : 0;
  return { timer, known, minutes, start, stop };
}
