import { lazy, Suspense } from 'react';
import { housePlaces, workPlaces } from '../features';
import { t } from '../texts';
import { Brand } from './Brand';
import { LiveMark } from './LiveMark';
import classes from './Navigation.module.css';
import { PeopleList } from './PeopleList';
import { PlaceList } from './PlaceList';

const PinnedNav = lazy(() => import('./PinnedNav'));

/** The column at the left: where the work is, who it is for, and the house below. */
export function Navigation() {
  return (
    <aside className={classes.column} data-chrome>
      <Brand />
      <nav aria-label={t('main')} className={classes.nav}>
        <PlaceList places={workPlaces} />
        <PeopleList />
        <Suspense fallback={null}>
          <PinnedNav />
        </Suspense>
        <div className={classes.house}>
          <PlaceList places={housePlaces} quiet />
          <LiveMark />
        </div>
      </nav>
    </aside>
  );
}
