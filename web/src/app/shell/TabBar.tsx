import { UnstyledButton } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { lazy, memo, Suspense, useEffect, useState } from 'react';
import type { Place } from '../commands';
import { sheetPlaces, workPlaces } from '../features';
import { t } from '../texts';
import classes from './TabBar.module.css';

const MoreSheet = lazy(() => import('./MoreSheet'));
const CreateSheet = lazy(() => import('./CreateSheet'));

/** The phone's bar at the bottom: two places, New, a third place, and everything else in a sheet. */
export const TabBar = memo(function TabBar() {
  const [sheet, setSheet] = useState<'create' | 'more' | null>(null);
  const address = useRouterState({ select: (state) => state.location });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sheet closes whenever the address changes.
  useEffect(() => setSheet(null), [address.href]);
  const elsewhere = sheetPlaces.some(({ to }) => address.pathname.startsWith(to));
  const [first, second, third] = workPlaces;
  return (
    <>
      <nav className={classes.bar} aria-label={t('main')} data-chrome>
        {first && <Tab place={first} />}
        {second && <Tab place={second} />}
        <UnstyledButton
          className={classes.tab}
          aria-label={t('create')}
          onClick={() => setSheet('create')}
        >
          <span className={classes.plus}>
            <IconPlus size={22} stroke={2} aria-hidden />
          </span>
        </UnstyledButton>
        {third && <Tab place={third} />}
        <UnstyledButton
          className={classes.tab}
          data-active={elsewhere || undefined}
          onClick={() => setSheet('more')}
        >
          <IconDots size={22} stroke={1.7} aria-hidden />
          {t('more')}
        </UnstyledButton>
      </nav>
      <Suspense fallback={null}>
        {sheet === 'more' && <MoreSheet onClose={() => setSheet(null)} />}
        {sheet === 'create' && <CreateSheet onClose={() => setSheet(null)} />}
      </Suspense>
    </>
  );
});

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
