import { useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import type { Finding, Fix } from '../api/findings';
import { newId } from '../api/id';
import { refresh } from '../api/live';
import { useOwnZone } from '../api/me';
import { sayProblem, undoable } from '../ui/toast';
import { t } from './texts';

export type Snooze = '3h' | 'tomorrow' | 'monday';

/** Fixing and answering: done at once, with undo. */
export function useActions() {
  const client = useQueryClient();
  const zone = useOwnZone();
  const act = async (send: () => Promise<{ act?: string }>, text: string) => {
    try {
      const { act: done } = await send();
      if (done) undoable(done, text);
      return true;
    } catch (failure) {
      sayProblem(failure instanceof Error ? failure.message : String(failure));
      return false;
    } finally {
      void refresh(
        client,
        ['event', 'task', 'finding_answer'].map((kind) => ({
          seq: 0,
          kind,
          id: '',
          space: '',
          op: '',
        })),
      );
    }
  };
  const say = (
    { key, principal, title }: Finding,
    answer: { state: 'snoozed' | 'accepted'; until?: Snooze; zone?: string; reason?: string },
    text: 'snoozed' | 'accepted',
  ) =>
    act(
      () => sent(api.POST('/findings/answers', { body: { principal, finding: key, ...answer } })),
      t(text, { title }),
    );
  return {
    fix: (fix: Fix) => act(() => send(fix), t('fixed', { label: fix.label })),
    snooze: (finding: Finding, until: Snooze) =>
      say(finding, { state: 'snoozed', until, zone }, 'snoozed'),
    accept: (finding: Finding, reason: string) =>
      say(finding, { state: 'accepted', reason }, 'accepted'),
    reopen: ({ answer, title }: Finding) =>
      act(
        () =>
          sent(
            api.DELETE('/findings/answers/{id}', {
              params: { path: { id: answer?.id ?? '' }, query: { rev: answer?.rev } },
            }),
          ),
        t('reopened', { title }),
      ),
  };
}

/** Sends what a fix does, by the operation that does it anywhere else. */
function send(fix: Fix): Promise<{ act?: string }> {
  if (fix.do === 'drop' && fix.task) {
    const path = { id: fix.task };
    return sent(
      api.PATCH('/tasks/{id}', { params: { path }, body: { rev: fix.rev ?? 0, wait: null } }),
    );
  }
  const which = { rev: fix.rev ?? 0, recurrence_id: fix.recurrence_id };
  const params = { path: { id: fix.event ?? '' } };
  if (fix.do === 'block' && fix.block) return addBlock(fix, fix.block);
  if (fix.do === 'move') {
    const { days, minutes, end_minutes } = fix;
    return sent(
      api.POST('/events/{id}/move', { params, body: { ...which, days, minutes, end_minutes } }),
    );
  }
  const { status, zone } = fix;
  return sent(
    api.PATCH('/events/{id}', {
      params,
      body: {
        ...which,
        ...(status ? { status: status as 'confirmed' } : {}),
        ...(zone ? { zone } : {}),
      },
    }),
  );
}

/** Puts time into the calendar: as a block of the meeting it is for, or by itself. */
async function addBlock(
  { event }: Fix,
  { kind, minutes, ...own }: NonNullable<Fix['block']>,
): Promise<{ act?: string }> {
  if (!kind || !event || !minutes) {
    return sent(api.POST('/events', { body: { id: newId(), ...own } }));
  }
  const path = { id: event };
  const { event: now } = await sent(api.GET('/events/{id}', { params: { path } }));
  const others = now.blocks.filter((one) => one.kind !== kind);
  const blocks = [...others, { kind: kind as 'travel_before', minutes }];
  return sent(
    api.PATCH('/events/{id}', { params: { path }, body: { rev: now.rev, scope: 'all', blocks } }),
  );
}
