import { memo } from 'react';
import { housePlaces, workPlaces } from '../features';
import { t } from '../texts';
import { Brand } from './Brand';
import { LiveMark } from './LiveMark';
import classes from './Navigation.module.css';
import { PeopleList } from './PeopleList';
import { PinnedNav } from './PinnedNav';
import { PlaceList } from './PlaceList';

/** The column at the left: where the work is, who it is for, and the house below. */
export const Navigation = memo(function Navigation() {
  return (
    <aside className={classes.column} data-chrome>
      <Brand />
      <nav aria-label={t('main')} className={classes.nav}>
        <PlaceList places={workPlaces} />
        <PeopleList />
        <PinnedNav />
        <div className={classes.house}>
          <PlaceList places={housePlaces} quiet />
          <LiveMark />
        </div>
      </nav>
    </aside>
  );
});
