import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe, useOwnZone, usePrincipals } from '../../api/me';
import { sayProblem, undoable } from '../../ui/toast';
import { compose, type Slot } from '../compose';
import { useCalendars } from '../queries';
import type { EventFields } from '../types';
import { usualCalendar } from '../usual';
import { createMeeting, createTask } from './create';
import { t } from './texts';
import { useReading } from './useReading';
import { type Proposal, whenOf } from './when';
import { whenText } from './whenText';

export type Kind = 'event' | 'task';

/** Somebody, or oneself, for whom something is added. */
export interface Whose {
  id: string;
  name: string;
}

export interface QuickAddProperties {
  /** Left out where the line tells whether it is a meeting or a task. */
  kind?: Kind;
  /** Whose it is, when the line names nobody. */
  space?: string;
  /** The time that was pointed at. */
  slot?: Slot;
  text?: string;
  /** It is made, or given up. */
  onDone: () => void;
  /** All fields are wanted; without it, those of meetings open by themselves and tasks have none. */
  onFull?: (proposal: Proposal, space: string | undefined) => void;
}

let lastSpace: string | undefined;

/** What a line means and for whom, and making it. */
export function useQuickAdd({ slot, onDone, onFull, ...first }: QuickAddProperties) {
  const client = useQueryClient();
  const own = useOwnZone();
  const [text, setText] = useState(first.text ?? '');
  const [forced, setForced] = useState(first.kind);
  const [chosen, setChosen] = useState(slot?.space ?? first.space);
  const [busy, setBusy] = useState(false);
  const [remark, setRemark] = useState<string>();
  const people = useWhose();
  const { data: calendars } = useCalendars();
  const { reading, error, readNow } = useReading(text, forced, chosen);
  const kind = forced ?? reading?.proposal.kind ?? 'event';
  const whose = (proposal: Proposal | undefined, of: Kind) => {
    const offered = people(of);
    const named = proposal?.person?.id ?? chosen ?? lastSpace;
    return offered.find(({ id }) => id === named)?.id ?? offered[0]?.id;
  };

  const full = (proposal: Proposal) => {
    const space = whose(proposal, proposal.kind);
    if (onFull) return onFull(proposal, space);
    if (proposal.kind === 'task') return;
    const when = whenOf(proposal, slot);
    const calendar = space && usualCalendar(calendars ?? [], space)?.id;
    const { title, place, link, rule } = proposal;
    const fields: EventFields & { calendar?: string } = {
      title,
      place,
      link,
      rule,
      ...when,
      calendar,
    };
    compose({ mode: 'form', kind: 'event', space, fields, tagNames: proposal.tags });
  };
  const save = async (proposal: Proposal) => {
    const space = whose(proposal, proposal.kind);
    if (!space) return setRemark(t('nobody'));
    const when = proposal.kind === 'event' ? whenOf(proposal, slot) : null;
    if (proposal.kind === 'event' && !when) return setRemark(t('noTime'));
    lastSpace = space;
    const { title } = proposal;
    const act = when
      ? await createMeeting(client, proposal, when, space)
      : await createTask(client, proposal, space);
    if (act === undefined) return; // at another time then
    undoable(
      act,
      when ? t('made', { title, when: whenText(when, own) }) : t('taskMade', { title }),
    );
    onDone();
  };
  /** Reads the line to its last letter, then does something with it. */
  const withReading = async (run: (proposal: Proposal) => unknown) => {
    if (busy) return;
    setBusy(true);
    try {
      await run(text.trim() === '' ? emptyProposal(kind) : (await readNow()).proposal);
    } catch (failure) {
      sayProblem(failure instanceof Error ? failure.message : String(failure));
    } finally {
      setBusy(false);
    }
  };

  return {
    text,
    setText: (next: string) => {
      setText(next);
      setRemark(undefined);
    },
    kind,
    setKind: (next: Kind) => {
      setForced(next);
      setRemark(undefined);
    },
    people: people(kind),
    space: whose(reading?.proposal, kind),
    /** The line names somebody, so there is nothing to choose. */
    named: reading?.proposal.person !== undefined,
    setSpace: setChosen,
    reading,
    error,
    busy,
    remark,
    save: () => (text.trim() === '' ? undefined : void withReading(save)),
    full: () => void withReading(full),
  };
}

/** For whom the reader may add something: those they look after, and for tasks themselves. */
function useWhose(): (kind: Kind) => Whose[] {
  const { data: me } = useMe();
  const { data: principals } = usePrincipals();
  const { data: calendars } = useCalendars();
  return (kind) => {
    const others = (principals ?? []).filter(
      ({ role }) => role === 'owner' || role === 'assistant',
    );
    const myself = me && { id: me.member.id, name: t('me') };
    const mine = myself && (kind === 'task' || usualCalendar(calendars ?? [], myself.id));
    if (!mine) return others;
    return kind === 'task' ? [myself, ...others] : [...others, myself];
  };
}

function emptyProposal(kind: Kind): Proposal {
  return {
    kind,
    title: '',
    explanation: '',
    all_day: false,
    after_done: false,
    priority: 0,
    tags: [],
    unclear: [],
    notes: [],
    place: '',
    link: '',
    spans: [],
  };
}
