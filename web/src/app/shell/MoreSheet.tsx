import { Drawer } from '@mantine/core';
import { sheetPlaces } from '../features';
import { t } from '../texts';
import { LiveMark } from './LiveMark';
import classes from './MoreSheet.module.css';
import { PeopleList } from './PeopleList';
import { PinnedNav } from './PinnedNav';
import { PlaceList } from './PlaceList';
import { ThemeChoice } from './ThemeChoice';

/** The phone's sheet with everything that the bar has no room for. */
export default function MoreSheet({ onClose }: { onClose: () => void }) {
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      size="auto"
      title={t('more')}
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ content: classes.sheet }}
    >
      <PlaceList places={sheetPlaces} />
      <PeopleList />
      <PinnedNav />
      <div className={classes.foot}>
        <ThemeChoice />
        <LiveMark />
      </div>
    </Drawer>
  );
}
