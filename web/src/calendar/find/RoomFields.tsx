import '../../ui/fields/pills.css';
import { Checkbox, MultiSelect, Select } from '@mantine/core';
import { useResources } from '../../api/resources';
import { NumberField } from '../../ui/fields/NumberField';
import type { Asking } from './ask';
import classes from './find.module.css';
import { t } from './texts';

interface Properties {
  asking: Asking;
  set: (change: Partial<Asking>) => void;
}

/** Which room the meeting needs, if it needs one. */
export function RoomFields({ asking, set }: Properties) {
  const { data: all = [] } = useResources();
  const rooms = all.filter(({ sort }) => sort === 'room');
  const { room } = asking;
  if (rooms.length === 0) return null;
  const usual = Math.max(1, asking.people.length + asking.others.length);
  const sites = [...new Set(rooms.map(({ site }) => site).filter(Boolean))];
  const features = [...new Set(rooms.flatMap((one) => one.features))].sort();
  const change = (part: Partial<NonNullable<Asking['room']>>) =>
    set({ room: { people: usual, site: '', features: [], ...room, ...part } });
  return (
    <div className={classes.group}>
      <Checkbox
        label={t('room')}
        checked={room !== null}
        onChange={(event) => (event.currentTarget.checked ? change({}) : set({ room: null }))}
      />
      {room && (
        <div className={classes.room}>
          <NumberField
            label={t('roomPeople')}
            min={1}
            max={10_000}
            value={room.people}
            onChange={(next) => change({ people: next || usual })}
          />
          <Select
            label={t('roomSite')}
            placeholder={t('anySite')}
            clearable
            comboboxProps={{ withinPortal: true }}
            value={room.site || null}
            data={sites}
            onChange={(site) => change({ site: site ?? '' })}
          />
          <MultiSelect
            label={t('roomFeatures')}
            placeholder={room.features.length === 0 ? t('anyFeatures') : undefined}
            className={classes.roomFeatures}
            comboboxProps={{ withinPortal: true }}
            hidePickedOptions
            value={room.features}
            data={features}
            onChange={(next) => change({ features: next })}
          />
        </div>
      )}
    </div>
  );
}
