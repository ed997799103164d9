import { IconPencil } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useOwnZone } from '../../api/me';
import { TagChip } from '../../ui/Chip';
import classes from '../../ui/looks/table.module.css';
import { useWords } from '../../ui/own/useWords';
import { PersonName } from '../../ui/Person';
import { RelativeDate, relativeDay } from '../../ui/RelativeDate';
import { civilDate, fromMicros } from '../../ui/time';
import { useNow } from '../../ui/useNow';
import { Due } from '../Due';
import { Priority } from '../Priority';
import type { Task } from '../queries';
import type { RowContext } from '../TaskList';
import { clicked } from '../TaskRow';
import { usePatch } from '../usePatch';
import type { Column } from './columns';
import { b } from './texts';

interface Properties {
  task: Task;
  column: Column;
  context: RowContext;
  mayWrite: boolean;
}

/** What stands in one column of a task. */
export function Cell({ task, column, context, mayWrite }: Properties) {
  const words = useWords();
  const own = useOwnZone();
  const { names } = context;
  if (column.field) {
    const { field } = column;
    const held = task.fields?.find((one) => one.field === field.id);
    const text = words(field, held);
    const number = field.type === 'money' || field.type === 'number';
    if (field.type === 'choice' && held) {
      const colour = field.choices.find(({ id }) => id === held.value)?.colour ?? 7;
      return <TagChip name={text} colour={colour} />;
    }
    return <span className={number ? classes.number : classes.text}>{text}</span>;
  }
  switch (column.plain) {
    case 'title':
      return <Title task={task} context={context} mayWrite={mayWrite} />;
    case 'due':
      return <DueCell task={task} mayWrite={mayWrite} />;
    case 'priority':
      return <PriorityCell task={task} mayWrite={mayWrite} />;
    case 'space': {
      const space = names.space(task.space);
      return space ? <PersonName name={space.name} colour={space.colour} /> : null;
    }
    case 'assignee':
      return task.assignee ? <span>{names.member(task.assignee)}</span> : null;
    case 'tags':
      return (
        <span className={classes.tags}>
          {task.tags.flatMap((id) => {
            const tag = names.tag(id);
            return tag ? [<TagChip key={id} name={tag.name} colour={tag.colour} />] : [];
          })}
        </span>
      );
    case 'repeats':
      return <span className={classes.text}>{task.rule_text}</span>;
    case 'notes':
      return <span className={classes.text}>{task.notes}</span>;
    case 'created':
      return <RelativeDate date={civilDate(fromMicros(task.created_us), own)} />;
    default:
      return task.done_us ? <RelativeDate date={civilDate(fromMicros(task.done_us), own)} /> : null;
  }
}

/** Enter keeps what was typed and Escape does not; so does leaving. */
function keysOf(keep: () => void, leave: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key === 'Enter') keep();
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function Title({ task, context, mayWrite }: Omit<Properties, 'column'>) {
  const { title } = task;
  const [typed, setTyped] = useState<string>();
  const patch = usePatch();
  const keep = () => {
    setTyped(undefined);
    const next = typed?.trim();
    if (!next || next === title) return;
    patch.mutate({
      task,
      patch: { title: next },
      shown: { title: next },
      said: b('renamed', { title: next }),
    });
  };
  if (typed !== undefined) {
    return (
      <input
        className={classes.input}
        aria-label={b('titleOf')}
        // biome-ignore lint/a11y/noAutofocus: it was opened to be typed into.
        autoFocus
        value={typed}
        maxLength={500}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={keysOf(keep, () => setTyped(undefined))}
      />
    );
  }
  return (
    <>
      <button
        type="button"
        className={classes.title}
        data-task={task.id}
        onFocus={() => context.onCurrent(task.id)}
        onClick={(event) => clicked(event, task, context.selection, context.onOpen)}
        onKeyDown={(event) => {
          if (event.key === 'F2' && mayWrite) setTyped(title);
        }}
      >
        {title}
      </button>
      {mayWrite && (
        <button
          type="button"
          className={classes.pencil}
          aria-label={b('rename', { title })}
          title={b('rename', { title })}
          onClick={() => setTyped(title)}
        >
          <IconPencil size={14} stroke={1.8} aria-hidden />
        </button>
      )}
    </>
  );
}

function DueCell({ task, mayWrite }: { task: Task; mayWrite: boolean }) {
  const { title, due = '', zone } = task;
  const own = useOwnZone();
  const now = useNow();
  const [typed, setTyped] = useState<string>();
  const patch = usePatch();
  const keep = () => {
    setTyped(undefined);
    if (typed === undefined || typed === due) return;
    const day = typed && relativeDay(typed, civilDate(now, zone ?? own));
    patch.mutate({
      task,
      patch: { due: typed || null },
      said: day ? b('movedTo', { title, day }) : b('undated', { title }),
    });
  };
  if (typed !== undefined) {
    return (
      <input
        type="date"
        className={classes.input}
        aria-label={b('dueOf', { title })}
        // biome-ignore lint/a11y/noAutofocus: it was opened to be typed into.
        autoFocus
        value={typed}
        min="1900-01-01"
        max="9999-12-31"
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={keysOf(keep, () => setTyped(undefined))}
      />
    );
  }
  if (!mayWrite || task.done_us) return <Due task={{ ...task, done_us: undefined }} />;
  return (
    <button
      type="button"
      className={classes.value}
      aria-label={due ? undefined : b('dueEdit', { title })}
      title={b('dueEdit', { title })}
      onClick={() => setTyped(due)}
    >
      {due ? <Due task={task} /> : <span className={classes.nothing}>{b('dueNone')}</span>}
    </button>
  );
}

const priorities = [0, 1, 5, 9] as const;

function PriorityCell({ task, mayWrite }: { task: Task; mayWrite: boolean }) {
  const { title, priority } = task;
  const patch = usePatch();
  if (!mayWrite) return <Priority priority={priority} />;
  return (
    <span className={classes.ranked}>
      <Priority priority={priority} />
      <select
        className={classes.choice}
        aria-label={b('priorityOf', { title })}
        data-none={priority === 0 || undefined}
        value={priority}
        onChange={(event) => {
          const next = priorities.find((one) => `${one}` === event.currentTarget.value) ?? 0;
          const word = b(`priority${next}`).toLowerCase();
          patch.mutate({
            task,
            patch: { priority: next },
            shown: { priority: next },
            said: next ? b('ranked', { title, priority: word }) : b('unranked', { title }),
          });
        }}
      >
        {priorities.map((one) => (
          <option key={one} value={one}>
            {b(`priority${one}`)}
          </option>
        ))}
      </select>
    </span>
  );
}
