import { useQueryClient } from '@tanstack/react-query';
import { useOwnZone } from '../api/me';
import { sayProblem, undoable } from '../ui/toast';
import { withLength } from './board/edge';
import { keyOf } from './board/meeting';
import { titleOf } from './board/sentence';
import { shifted, tidy } from './board/shift';
import { mayMeet, renew, showAhead, showRev } from './cache';
import { deleteEvent, getEvent, moveEvent, patchEvent } from './calls';
import type { Trial } from './clash/useInTheWay';
import { askProtected, type Planned, sayKeeping } from './protect/protect';
import { t } from './texts';
import type { Going, Meeting, Scope, Shift, Target } from './types';
import { usualCalendarOf } from './usual';
import { wallOf, wallText } from './wall';

/** Names what a change is about, as it was seen. A single event is always meant as a whole. */
export function targetOf(meeting: Meeting, scope: Scope): Target {
  const { event, rev, recurrence_id } = meeting;
  return meeting.recurring && recurrence_id
    ? { event, rev, recurrence_id, scope }
    : { event, rev, scope: 'all' };
}

/** Whether another occurrence changes along with this one. */
function concerned(target: Meeting, scope: Scope): (other: Meeting) => boolean {
  if (target.recurring && scope === 'all') return (other) => other.event === target.event;
  if (target.recurring && scope === 'following') {
    return (other) => other.event === target.event && other.start_us >= target.start_us;
  }
  return (other) => keyOf(other) === keyOf(target);
}

/** Adds to a toast what the meeting now lies upon. */
async function sayClash(act: string, done: string, trial: Trial): Promise<void> {
  try {
    const [{ toastText }, { check }] = await Promise.all([
      import('./clash/sentence'),
      import('./clash/useInTheWay'),
    ]);
    const text = toastText(done, await check(trial));
    if (text) undoable(act, text);
  } catch {
    // It was moved; that what it lies upon could not be read is no news.
  }
}

/** A meeting as it would be once it is moved, on the wall of its own zone. */
function plannedOf(meeting: Meeting, shift: Going['shift'], to?: string, copy?: boolean): Planned {
  const zone = meeting.zone || 'UTC';
  const { start, end } = shifted(meeting, shift, zone);
  const wall = (ms: number) => (meeting.busy && meeting.zone ? wallText(wallOf(ms, zone)) : '');
  const space = to ?? meeting.space;
  return {
    space,
    start: wall(start),
    end: wall(end),
    zone,
    event: copy ? undefined : meeting.event,
  };
}

/** Moving and trashing meetings: shown at once, offered for undo, put back when refused. */
export function useEventWrites() {
  const client = useQueryClient();
  const own = useOwnZone();

  const act = async (
    ahead: (meeting: Meeting) => Meeting | null,
    send: () => Promise<{ act: string; event?: { id: string; rev: number } }>,
    done: string,
    look?: { recurrence_id?: string },
  ): Promise<boolean> => {
    const putBack = await showAhead(client, ahead);
    try {
      const answer = await send();
      undoable(answer.act, done);
      if (answer.event) {
        showRev(client, answer.event);
        if (look) void sayClash(answer.act, done, { event: answer.event.id, ...look });
      }
      return true;
    } catch (failure) {
      putBack();
      sayProblem(failure instanceof Error ? failure.message : String(failure));
      return false;
    } finally {
      void renew(client, 'event');
    }
  };

  return {
    async move(meeting: Meeting, scope: Scope, { shift, to, copy }: Going): Promise<boolean> {
      const { start, end } = shifted(meeting, shift, own);
      const keep = mayMeet(client, to ?? meeting.space, start, end)
        ? await askProtected(client, plannedOf(meeting, shift, to, copy))
        : undefined;
      if (keep === null) return false;
      const concerns = concerned(meeting, scope);
      const moved = (other: Meeting) => {
        const { start, end } = shifted(other, shift, own);
        return { ...other, start_us: start * 1000, end_us: end * 1000, clash: [] };
      };
      const ahead = (other: Meeting) =>
        copy || !concerns(other) ? other : to ? null : moved(other);
      const title = titleOf(meeting);
      const done = copy ? t('copied', { title }) : t('moved', { title });
      const send = async () => {
        const calendar = to ? await usualCalendarOf(client, to) : undefined;
        const answer = await moveEvent(targetOf(meeting, scope), {
          ...tidy(shift),
          calendar,
          copy,
        });
        await keep?.(answer.event.id).catch(sayKeeping);
        return answer;
      };
      // One occurrence alone is looked at by its name, which it keeps; whatever became an event of its own, as a whole.
      const alone = scope === 'this' && meeting.recurring && !to && !copy;
      return act(ahead, send, done, alone ? { recurrence_id: meeting.recurrence_id } : {});
    },
    /** Makes a block of a meeting longer or shorter by the shift of its edge. */
    lengthen(block: Meeting, meeting: Meeting, scope: Scope, shift: Shift): Promise<boolean> {
      const { start, end } = shifted(block, shift, own);
      const ahead = (other: Meeting) =>
        keyOf(other) === keyOf(block)
          ? { ...other, start_us: start * 1000, end_us: end * 1000 }
          : other;
      const send = async () => {
        const target = targetOf(meeting, scope);
        const now = await getEvent(meeting.event, target.recurrence_id, own);
        const blocks = withLength(now.blocks, block.block, Math.round((end - start) / 60_000));
        return patchEvent(target, { blocks });
      };
      return act(ahead, send, t('lengthened', { title: titleOf(block) }));
    },
    trash(meeting: Meeting, scope: Scope): Promise<boolean> {
      const concerns = concerned(meeting, scope);
      const done = t('trashed', { title: titleOf(meeting) });
      return act(
        (other) => (concerns(other) ? null : other),
        () => deleteEvent(targetOf(meeting, scope)),
        done,
      );
    },
  };
}
