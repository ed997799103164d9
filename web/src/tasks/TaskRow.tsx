import { IconLock, IconRepeat } from '@tabler/icons-react';
import { lazy, type MouseEvent, Suspense } from 'react';
import type { Names } from '../api/names';
import { TagChip } from '../ui/Chip';
import { OwnChip, type OwnShown } from '../ui/own/OwnChips';
import { PersonName } from '../ui/Person';
import { Due } from './Due';
import { Priority } from './Priority';
import type { Task } from './queries';
import classes from './TaskRow.module.css';
import { t } from './texts';
import type { Selection } from './useSelection';

const Marks = lazy(() => import('./Marks'));

interface Properties {
  task: Task;
  names: Names;
  /** What it holds in own fields that are shown in lists. */
  own: readonly OwnShown[];
  current: boolean;
  selection: Selection;
  /** It came back because the server refused what was done. */
  refused: boolean;
  onOpen: (task: Task) => void;
  onToggle: (task: Task) => void;
  onCurrent: (id: string) => void;
}

/** One task of the list: 32 px of what one needs to know, 44 px where fingers are. */
export function TaskRow({
  task,
  names,
  own,
  current,
  selection,
  refused,
  onOpen,
  onToggle,
  onCurrent,
}: Properties) {
  const selected = selection.has(task.id);
  const { title } = task;
  const space = names.space(task.space);
  const assignee = task.assignee ? names.member(task.assignee) : undefined;
  const tags = task.tags.flatMap((id) => names.tag(id) ?? []);
  return (
    <li
      className={classes.row}
      data-done={task.done_us ? true : undefined}
      data-current={current || undefined}
      data-refused={refused || undefined}
      data-selected={selected || undefined}
    >
      {selection.on ? (
        <SelectBox task={task} selection={selection} />
      ) : (
        <input
          type="checkbox"
          className={classes.check}
          checked={task.done_us !== undefined}
          onChange={() => onToggle(task)}
          aria-label={t('markDone', { title })}
        />
      )}
      <button
        type="button"
        className={classes.title}
        data-task={task.id}
        onFocus={() => onCurrent(task.id)}
        onClick={(event) => clicked(event, task, selection, onOpen)}
      >
        <Priority priority={task.priority} />
        <span className={classes.text}>{title}</span>
        {task.rule && (
          <span className={classes.mark} title={t('repeats', { rule: task.rule_text ?? '' })}>
            <IconRepeat
              size={14}
              stroke={1.8}
              role="img"
              aria-label={t('repeats', { rule: task.rule_text ?? '' })}
            />
          </span>
        )}
        {(task.milestone || task.steps || task.wait || task.blocked) && (
          <Suspense fallback={null}>
            <Marks task={task} names={names} />
          </Suspense>
        )}
        {task.private && (
          <span className={classes.mark} title={t('private')}>
            <IconLock size={14} stroke={1.8} role="img" aria-label={t('private')} />
          </span>
        )}
      </button>
      <span className={classes.about}>
        <span className={classes.due}>
          <Due task={task} />
        </span>
        <span className={classes.who}>
          {space && <PersonName name={space.name} colour={space.colour} />}
        </span>
        {assignee && (
          <span className={classes.assignee} title={t('assignedTo', { name: assignee })}>
            <span aria-hidden>{initialsOf(assignee)}</span>
            <span className={classes.hidden}>{t('assignedTo', { name: assignee })}</span>
          </span>
        )}
        {own.length + tags.length > 0 && (
          <span className={classes.tags}>
            {own.map((one) => (
              <OwnChip key={one.field.id} shown={one} />
            ))}
            {tags.map((tag) => (
              <TagChip key={tag.id} name={tag.name} colour={tag.colour} />
            ))}
          </span>
        )}
      </span>
    </li>
  );
}

interface BoxProperties {
  task: Task;
  selection: Selection;
}

/** Chooses a task, to be changed with others. */
export function SelectBox({ task, selection }: BoxProperties) {
  return (
    <input
      type="checkbox"
      className={classes.select}
      checked={selection.has(task.id)}
      onChange={() => undefined}
      onClick={(event) => {
        if (event.shiftKey) selection.extend(task.id);
        else selection.toggle(task.id);
      }}
      aria-label={t('select', { title: task.title })}
    />
  );
}

/** A click opens; with Shift, Ctrl or ⌘, or while tasks are chosen by fingers, it chooses. */
export function clicked(
  event: MouseEvent,
  task: Task,
  selection: Selection,
  onOpen: (task: Task) => void,
): void {
  if (event.shiftKey) selection.extend(task.id);
  else if (event.ctrlKey || event.metaKey || selection.on) selection.toggle(task.id);
  else onOpen(task);
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [words[0], last].map((word) => word?.charAt(0) ?? '').join('');
}
