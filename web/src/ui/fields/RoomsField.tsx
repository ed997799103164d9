import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useResources, whereOf } from '../../api/resources';
import { texts } from '../../app/i18n';
import classes from './RoomsField.module.css';

const t = texts('ui.rooms', {
  add: 'Add a room or equipment',
  remove: 'Without {name}',
  gone: 'No longer there',
  seats: 'for {count}',
});

interface Properties {
  label: string;
  about?: string;
  rooms: readonly string[];
  onChange: (rooms: string[]) => void;
  error?: string;
}

/** Rooms and equipment by name, in the order in which they were chosen. */
export function RoomsField({ label, about, rooms, onChange, error }: Properties) {
  const { data: all = [] } = useResources();
  const left = all.filter(({ id }) => !rooms.includes(id));
  if (all.length === 0 && rooms.length === 0) return null;
  return (
    <fieldset className={classes.field}>
      <legend>{label}</legend>
      {rooms.map((id) => {
        const room = all.find((one) => one.id === id);
        const name = room?.name ?? t('gone');
        return (
          <div key={id} className={classes.room}>
            <span>
              <b>{name}</b> {room && factsOf(room)}
            </span>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('remove', { name })}
              onClick={() => onChange(rooms.filter((one) => one !== id))}
            >
              <IconX size={15} stroke={1.8} />
            </ActionIcon>
          </div>
        );
      })}
      <NativeSelect
        aria-label={t('add')}
        description={about}
        error={error}
        value=""
        data={[
          { value: '', label: t('add') },
          ...left.map((room) => ({
            value: room.id,
            label: [room.name, factsOf(room)].filter(Boolean).join(' · '),
          })),
        ]}
        onChange={({ currentTarget: { value } }) => value && onChange([...rooms, value])}
      />
    </fieldset>
  );
}

function factsOf(room: { site: string; floor: string; capacity: number }): string {
  const seats = room.capacity > 0 && t('seats', { count: room.capacity });
  return [whereOf(room), seats].filter(Boolean).join(' · ');
}
