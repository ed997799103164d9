import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMe, usePrincipals } from '../api/me';
import { useMembers } from '../api/members';
import { useShortcuts } from '../app/shortcuts';
import { ListLink } from '../ui/looks/ListLink';
import { Page as Frame } from '../ui/Page';
import { manages } from './can';
import { Executives } from './Executives';
import { Members } from './Members';
import { Overview } from './Overview';
import classes from './route.module.css';
import { type PeopleSearch, peopleViews } from './search';
import { t } from './texts';

const loadPrincipal = () => import('./PrincipalPanel');
const PrincipalPanel = lazy(() => loadPrincipal().then((all) => ({ default: all.PrincipalPanel })));
const NewPrincipalPanel = lazy(() =>
  loadPrincipal().then((all) => ({ default: all.NewPrincipalPanel })),
);
const MemberPanel = lazy(() => import('./MemberPanel'));
const InvitationPanel = lazy(() => import('./InvitationPanel'));

export function Page() {
  const { view } = useSearch({ from: '/people' });
  const navigate = useNavigate({ from: '/people' });
  const { data: me } = useMe();
  const change = (next: Partial<PeopleSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), resetScroll: false });
  const inviting = view === 'members';
  const add = () => change({ new: inviting ? 'invitation' : 'executive', open: undefined });
  const may = inviting ? manages(me) : view === undefined;
  useShortcuts(
    may
      ? [{ keys: 'c', label: t(inviting ? 'keyInvite' : 'keyAdd'), group: t('title'), run: add }]
      : [],
  );
  return (
    <Frame
      title={t('title')}
      actions={
        <>
          {view === 'members' && <ListLink kind="member" />}
          {may && (
            <Button onClick={add} leftSection={<IconPlus size={15} stroke={2.2} />}>
              {t(inviting ? 'invite' : 'add')}
            </Button>
          )}
        </>
      }
    >
      <Views />
      {view === undefined && <Executives onOpen={(id) => change({ open: id })} onAdd={add} />}
      {view === 'members' && <Members onOpen={(id) => change({ open: id })} onInvite={add} />}
      {view === 'access' && <Overview />}
      <Suspense fallback={null}>
        <Opened />
      </Suspense>
    </Frame>
  );
}

function Views() {
  const { view } = useSearch({ from: '/people' });
  const labels = [
    [undefined, t('executives')],
    ...peopleViews.map((one) => [one, t(one)] as const),
  ] as const;
  return (
    <nav className={classes.views} aria-label={t('views')}>
      {labels.map(([one, label]) => (
        <Link
          key={label}
          to="/people"
          search={{ view: one }}
          className={classes.view}
          aria-current={one === view ? 'page' : undefined}
          // The link to all of the page would count as active within each of its views.
          activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
          activeProps={{ className: undefined }}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

/** What the address says is open. An id that nobody here has opens nothing. */
function Opened() {
  const search = useSearch({ from: '/people' });
  const navigate = useNavigate({ from: '/people' });
  const { data: me } = useMe();
  const { data: principals } = usePrincipals();
  const { data: members } = useMembers();
  const close = () =>
    void navigate({
      search: (before) => ({ ...before, open: undefined, new: undefined }),
      resetScroll: false,
    });
  const principal = principals?.find(({ id }) => id === search.open);
  const member = members?.find(({ id }) => id === search.open);
  if (search.new === 'executive' && me && principals) return <NewPrincipalPanel onClose={close} />;
  if (search.new === 'invitation' && manages(me)) return <InvitationPanel onClose={close} />;
  if (principal) return <PrincipalPanel key={principal.id} principal={principal} onClose={close} />;
  if (member) return <MemberPanel key={member.id} member={member} onClose={close} />;
  return null;
}
