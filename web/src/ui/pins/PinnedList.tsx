import { ActionIcon } from '@mantine/core';
import { IconGripVertical, IconPinnedOff } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { type Found, same, usePins } from '../../api/pins';
import { spell } from '../../app/shortcuts';
import { RowsSkeleton } from '../PageSkeleton';
import { Problem } from '../Problem';
import classes from './pins.module.css';
import { RecordRow } from './RecordRow';
import { t } from './texts';
import { usePinning } from './usePinning';

/** What the reader pinned, in their order: opened, moved by dragging or by Alt and the arrows, unpinned. Needs nothing around it. */
export default function PinnedList() {
  const { data, error, refetch } = usePins();
  const { toggle, move, shift } = usePinning();
  const [carried, setCarried] = useState<Found>();
  const [over, setOver] = useState<Found>();
  if (!data) {
    return error ? (
      <Problem error={error} retry={() => void refetch()} />
    ) : (
      <RowsSkeleton rows={3} />
    );
  }
  const { pinned } = data;
  if (pinned.length === 0) {
    return <p className={classes.hint}>{t('none', { keys: spell('mod+d') })}</p>;
  }
  const drop = (event: DragEvent, onto: Found) => {
    event.preventDefault();
    if (carried && !same(carried)(onto)) void move(carried, beforeOf(pinned, carried, onto));
    setCarried(undefined);
    setOver(undefined);
  };
  return (
    <ul className={classes.list} aria-label={t('title')}>
      {pinned.map((one, index) => (
        <li
          key={`${one.kind}/${one.id}`}
          draggable
          data-lifted={(carried && same(carried)(one)) || undefined}
          data-over={(over && same(over)(one)) || undefined}
          onKeyDown={(event) => shift(event, index)}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', one.title);
            setCarried(one);
          }}
          onDragEnd={() => {
            setCarried(undefined);
            setOver(undefined);
          }}
          onDragOver={(event) => {
            if (!carried) return;
            event.preventDefault();
            setOver(one);
          }}
          onDrop={(event) => drop(event, one)}
        >
          <RecordRow hit={one} short>
            {pinned.length > 1 && (
              <ActionIcon
                className={classes.grip}
                aria-label={t('move', { title: one.title })}
                title={t('order')}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              >
                <IconGripVertical size={15} stroke={1.7} />
              </ActionIcon>
            )}
            <ActionIcon
              aria-label={t('unpinOne', { title: one.title })}
              title={t('unpin')}
              onClick={() => void toggle(one)}
            >
              <IconPinnedOff size={15} stroke={1.7} />
            </ActionIcon>
          </RecordRow>
        </li>
      ))}
    </ul>
  );
}

/** Before which pin one lands that is dropped onto another: before it coming from below, after it coming from above. */
export function beforeOf<T extends { kind: string; id: string }>(
  all: readonly T[],
  carried: T,
  onto: T,
): T | undefined {
  const from = all.findIndex(same(carried));
  const to = all.findIndex(same(onto));
  return from < to ? all[to + 1] : onto;
}
