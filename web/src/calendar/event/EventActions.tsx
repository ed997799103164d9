import { Button } from '@mantine/core';
import {
  IconArrowsMove,
  IconCalendarQuestion,
  IconCopy,
  IconHistory,
  IconPencil,
  IconRestore,
  IconTrash,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { openHold } from '../../app/holding';
import { sayProblem, undoable } from '../../ui/toast';
import { titleOf } from '../board/sentence';
import { renew } from '../cache';
import { restoreEvent } from '../calls';
import { compose } from '../compose';
import type { EventDetail } from '../types';
import classes from './EventActions.module.css';
import { t } from './texts';

interface Properties {
  event: EventDetail;
  /** The form was here, and takes the focus away with it. */
  focus: boolean;
  onEdit: () => void;
  onMove?: () => void;
  onTrash: () => void;
  onHistory: () => void;
  onClose: () => void;
}

/** What can be done with a meeting, where the thumb is. */
export function EventActions(props: Properties) {
  const { event, focus, onEdit, onMove, onTrash, onHistory, onClose } = props;
  const client = useQueryClient();
  if (event.redacted) return null;
  const trashed = event.trashed_us !== undefined;
  if (event.hold) return <Held set={event.hold} onClose={onClose} onHistory={onHistory} />;
  if (event.parent) return null;
  const restore = async () => {
    try {
      const { act } = await restoreEvent(event.id);
      undoable(act, t('restored', { title: titleOf(event) }));
      void renew(client, 'event');
    } catch (failure) {
      sayProblem(failure instanceof Error ? failure.message : String(failure));
    }
  };
  const duplicate = () => {
    onClose();
    compose({ mode: 'form', kind: 'event', space: event.space, fields: copyOf(event) });
  };
  return (
    <footer className={classes.actions}>
      {!event.read_only && !trashed && (
        <>
          <Action icon={IconPencil} label={t('edit')} keys="E" run={onEdit} focus={focus} primary />
          {onMove && <Action icon={IconArrowsMove} label={t('move')} keys="M" run={onMove} />}
        </>
      )}
      {trashed && !event.read_only && (
        <Action icon={IconRestore} label={t('restore')} run={() => void restore()} primary />
      )}
      <Action icon={IconCopy} label={t('duplicate')} run={duplicate} />
      <Action icon={IconHistory} label={t('history')} run={onHistory} />
      {!event.read_only && !trashed && (
        <Action
          icon={IconTrash}
          label={t('trashShort')}
          title={t('trash')}
          keys="Del"
          run={onTrash}
        />
      )}
    </footer>
  );
}

/** A hold is changed only by its set. */
function Held({ set, ...on }: { set: string; onClose: () => void; onHistory: () => void }) {
  const show = () => {
    on.onClose();
    openHold(set);
  };
  return (
    <footer className={classes.actions}>
      <Action icon={IconCalendarQuestion} label={t('openHold')} run={show} primary />
      <Action icon={IconHistory} label={t('history')} run={on.onHistory} />
    </footer>
  );
}

interface ActionProperties {
  icon: typeof IconPencil;
  label: string;
  /** All of it, where the label is short. */
  title?: string;
  keys?: string;
  run: () => void;
  primary?: boolean;
  focus?: boolean;
}

function Action(properties: ActionProperties) {
  const { icon: Picture, label, title, keys, run, primary = false, focus } = properties;
  return (
    <Button
      size="sm"
      variant={primary ? 'filled' : 'default'}
      leftSection={<Picture size={15} stroke={1.8} />}
      aria-label={title}
      // It takes the focus over from the form that stood here, so that the keys go on working.
      autoFocus={focus}
      title={keys && `${title ?? label}  ${keys}`}
      onClick={run}
    >
      {label}
    </Button>
  );
}

/** What a copy begins with: everything but who answered what. */
function copyOf(event: EventDetail) {
  const { title, calendar, start, end, zone, all_day, place, link, description } = event;
  const guests = event.guest_list.map(({ name, email, role, kind }) => ({
    name,
    email,
    role,
    kind,
  }));
  return {
    title,
    calendar,
    start,
    end,
    zone,
    all_day,
    place,
    link,
    description,
    guests,
    class: event.class,
    busy: event.busy,
    status: event.status === 'cancelled' ? ('confirmed' as const) : event.status,
    tags: event.tags,
  };
}
