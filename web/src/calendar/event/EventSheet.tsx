import { useRef, useState } from 'react';
import { RowsSkeleton } from '../../ui/PageSkeleton';
import { Problem } from '../../ui/Problem';
import { RecordHistory } from '../../ui/RecordHistory';
import { titleOf } from '../board/sentence';
import { useEvent } from '../queries';
import type { EventDetail } from '../types';
import { Details } from './Details';
import { EditMeeting } from './EditMeeting';
import { EventActions } from './EventActions';
import { Sheet } from './Sheet';
import { t } from './texts';

interface Properties {
  id: string;
  recurrenceId: string | undefined;
  edit: boolean;
  setEdit: (edit: boolean) => void;
  onClose: () => void;
  /** Offered when the meeting is on the board in view. */
  onMove?: (event: EventDetail) => void;
  onTrash: (event: EventDetail) => void;
  /** A part of a series became an event of its own. */
  onDivided: (event: EventDetail) => void;
  showDay: (date: string) => void;
}

/** Everything about one meeting, and what can be done with it. */
export default function EventSheet(props: Properties) {
  const { id, recurrenceId, edit, setEdit, onClose, onMove, onTrash, showDay, onDivided } = props;
  // While a series is being divided, nobody asks for an occurrence that may be gone from it.
  const [divided, setDivided] = useState<string>();
  const { data, error, refetch } = useEvent(id, recurrenceId, divided !== id);
  const [history, setHistory] = useState(false);
  const editing = edit && data !== undefined && !data.read_only && !data.hold && !data.parent;
  const edited = useRef(false);
  if (editing) edited.current = true;
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (editing || !data || data.read_only || data.hold || data.parent || isTyping(event)) return;
    if (event.key === 'e') setEdit(true);
    else if (event.key === 'm' && onMove) onMove(data);
    else if (event.key === 'Delete') onTrash(data);
    else return;
    event.preventDefault();
  };
  return (
    <Sheet
      title={editing ? t('editTitle') : data ? titleOf(data) : t('loading')}
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton rows={6} />}
      {data && editing && (
        <EditMeeting
          event={data}
          onDone={() => setEdit(false)}
          onDividing={(now) => setDivided(now ? id : undefined)}
          onDivided={onDivided}
        />
      )}
      {data && !editing && (
        <>
          <Details event={data} showDay={showDay} />
          <EventActions
            event={data}
            focus={edited.current}
            onEdit={() => setEdit(true)}
            onMove={onMove && (() => onMove(data))}
            onTrash={() => onTrash(data)}
            onHistory={() => setHistory(true)}
            onClose={onClose}
          />
          <RecordHistory
            kind="event"
            id={data.id}
            title={titleOf(data)}
            opened={history}
            onClose={() => setHistory(false)}
          />
        </>
      )}
    </Sheet>
  );
}

function isTyping(event: React.KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  return (
    event.metaKey || event.ctrlKey || event.altKey || target.matches('input, textarea, select')
  );
}
