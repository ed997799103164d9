import { useQuery } from '@tanstack/react-query';
import { api, sent } from './client';
import { keys } from './keys';
import type { components } from './schema';

export type Finding = components['schemas']['Seen'];
export type Fix = components['schemas']['Fix'];
export type Message = components['schemas']['Message'];
export type Findings = components['schemas']['GuardPage'];
export type Standing = components['schemas']['Clear'];

/** What looking ahead found in the coming two weeks, soonest first. */
export function useFindings(answered = false) {
  return useQuery({
    queryKey: keys.view('findings', answered),
    queryFn: ({ signal }) =>
      sent(api.GET('/findings', { params: { query: answered ? { answered } : {} }, signal })),
    meta: {
      kinds: [
        'event',
        'calendar',
        'whereabouts',
        'principal',
        'finding_answer',
        'time_rule',
        'exemption',
        'priority',
        'task',
        'request',
        'tie',
      ],
    },
  });
}

/** The findings about one occurrence of a meeting. */
export function useFindingsAbout(event: string, recurrenceId: string | undefined) {
  const { data } = useFindings();
  return (data?.items ?? []).filter(({ meetings }) =>
    meetings.some(
      (one) => one.event === event && (one.recurrence_id ?? '') === (recurrenceId ?? ''),
    ),
  );
}
