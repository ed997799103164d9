import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import classes from './settings.module.css';
import { t } from './texts';

const Look = lazy(() => import('./Look').then((module) => ({ default: module.Look })));
const Profile = lazy(() => import('./Profile'));
const SignIn = lazy(() => import('./SignIn'));
const Notifications = lazy(() => import('./Notifications'));
const Tokens = lazy(() => import('./Tokens'));

const sections = [
  { name: 'profile', label: t('profile'), Body: Profile },
  { name: 'notifications', label: t('notifications'), Body: Notifications },
  { name: 'sign-in', label: t('signIn'), Body: SignIn },
  { name: 'tokens', label: t('tokens'), Body: Tokens },
  { name: 'look', label: t('look'), Body: Look },
] as const;

/** What concerns the reader only, section by section. */
export function Page() {
  const { section: wanted } = useParams({ strict: false });
  const section = sections.find(({ name }) => name === wanted) ?? sections[0];
  return (
    <Frame title={t('title')} narrow>
      <nav className={classes.tabs} aria-label={t('sections')}>
        {sections.map(({ name, label }) => (
          <Link
            key={name}
            to={name === 'profile' ? '/settings' : '/settings/$section'}
            params={{ section: name }}
            className={classes.tab}
            aria-current={name === section.name ? 'page' : undefined}
            activeOptions={{ exact: true }}
            activeProps={{ className: undefined }}
          >
            {label}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<RowsSkeleton rows={5} />}>
        <section.Body />
      </Suspense>
    </Frame>
  );
}
