import { UnstyledButton } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Place } from '../commands';
import { workPlaces } from '../features';
import type { Overlay } from '../Shell';
import { t } from '../texts';
import classes from './TabBar.module.css';

const MoreSheet = lazy(() => import('./MoreSheet'));

/** The phone's bar at the bottom: two places, New, a third place, and everything else in a sheet. */
export function TabBar({ open }: { open: (overlay: Overlay) => void }) {
  const [sheet, setSheet] = useState(false);
  const address = useRouterState({ select: (state) => state.location.href });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sheet closes whenever the address changes.
  useEffect(() => setSheet(false), [address]);
  const [first, second, third] = workPlaces;
  return (
    <>
      <nav className={classes.bar} aria-label={t('main')} data-chrome>
        {first && <Tab place={first} />}
        {second && <Tab place={second} />}
        <UnstyledButton
          className={classes.tab}
          aria-label={t('create')}
          onClick={() => open('create')}
        >
          <span className={classes.plus}>
            <IconPlus size={22} stroke={2} aria-hidden />
          </span>
        </UnstyledButton>
        {third && <Tab place={third} />}
        <UnstyledButton className={classes.tab} onClick={() => setSheet(true)}>
          <IconDots size={22} stroke={1.7} aria-hidden />
          {t('more')}
        </UnstyledButton>
      </nav>
      <Suspense fallback={null}>{sheet && <MoreSheet onClose={() => setSheet(false)} />}</Suspense>
    </>
  );
}

function Tab({ place: { to, label, icon: Picture } }: { place: Place }) {
  return (
    <Link
      to={to}
      className={classes.tab}
      activeOptions={{ exact: to === '/', includeSearch: false }}
    >
      <Picture size={22} stroke={1.7} aria-hidden />
      {label}
    </Link>
  );
}
