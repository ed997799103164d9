import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconEye } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMe, useOwnZone, usePrincipals } from '../api/me';
import { type AccessGrant, type AccessSpace, useAccess } from '../api/members';
import { Empty } from '../ui/Empty';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { PersonName } from '../ui/Person';
import { Problem } from '../ui/Problem';
import { civilDate, fromMicros } from '../ui/time';
import { useNow } from '../ui/useNow';
import { manages } from './can';
import classes from './Overview.module.css';
import { byPerson, type Person, shownSpaces, stateOf } from './overview';
import { type Partnership, usePartnerships } from './queries';
import { PlaceChip, PrivateMark, RoleChip } from './Roles';
import { isCover, termText } from './terms';
import { a } from './texts';

/** As many columns as can be read side by side; beyond, people are listed one below the other. */
const mostColumns = 6;

/** Who can see what: a table of people and spaces, or a list by person where there is no room for one. */
export function Overview() {
  const { data: spaces, error, refetch } = useAccess();
  const { data: me } = useMe();
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const shown = shownSpaces(spaces ?? []);
  const people = byPerson(spaces ?? []);
  if (spaces && people.length === 0) {
    return (
      <Empty
        icon={IconEye}
        text={a('empty')}
        action={
          <Button component={Link} to="/people">
            {a('toExecutives')}
          </Button>
        }
      />
    );
  }
  return (
    <>
      <p className={classes.about}>{manages(me) ? a('about') : a('aboutPart')}</p>
      <section className={classes.card} aria-label={a('title')}>
        {error && !spaces && <Problem error={error} retry={() => void refetch()} />}
        {!spaces && !error && (
          <div className={classes.wait}>
            <RowsSkeleton rows={8} />
          </div>
        )}
        {spaces &&
          (wide && shown.length <= mostColumns ? (
            <Table spaces={shown} people={people} />
          ) : (
            <List spaces={shown} people={people} />
          ))}
      </section>
    </>
  );
}

interface Properties {
  spaces: readonly AccessSpace[];
  people: readonly Person[];
}

function Table({ spaces, people }: Properties) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{a('person')}</th>
          {spaces.map((space) => (
            <th key={space.space} scope="col">
              <SpaceName space={space} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, sees }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {spaces.map((space) => (
              <td key={space.space}>
                {sees.has(space.space) ? (
                  sees
                    .get(space.space)
                    ?.map((grant) => <Grant key={keyOf(grant)} grant={grant} space={space} />)
                ) : (
                  <span className={classes.none} role="img" aria-label={a('nothing')}>
                    –
                  </span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function List({ spaces, people }: Properties) {
  return (
    <ul className={classes.people}>
      {people.map(({ id, name, sees }) => (
        <li key={id} className={classes.person}>
          <h3 className={classes.name}>{name}</h3>
          <ul className={classes.spaces}>
            {spaces.flatMap((space) =>
              (sees.get(space.space) ?? []).map((grant) => (
                <li key={keyOf(grant)} className={classes.space}>
                  <SpaceName space={space} />
                  <Grant grant={grant} space={space} />
                </li>
              )),
            )}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function SpaceName({ space: { space, space_name, space_kind } }: { space: AccessSpace }) {
  const { data: principals = [] } = usePrincipals();
  const colour = principals.find(({ id }) => id === space)?.colour;
  if (space_kind === 'principal' && colour !== undefined) {
    return <PersonName name={space_name} colour={colour} />;
  }
  return <span className={classes.house}>{space_name}</span>;
}

/** The role, for how long, and why. */
function Grant({ grant, space }: { grant: AccessGrant; space: AccessSpace }) {
  const now = useNow();
  const state = stateOf(grant, now * 1000);
  const partnership = usePartnership(grant);
  const cover = partnership !== undefined && isCover(partnership);
  const words = [useTerm(grant, partnership), why(grant, space, partnership)]
    .filter(Boolean)
    .join(' · ');
  return (
    <div className={classes.grant} data-state={state}>
      <span className={classes.role}>
        {space.space_kind === 'organisation' ? (
          <PlaceChip role={grant.role} />
        ) : (
          <RoleChip role={grant.role} cover={cover} />
        )}
        {grant.sees_private && grant.role !== 'busy' && <PrivateMark />}
      </span>
      {words && (
        <span className={classes.why} title={words}>
          {words}
        </span>
      )}
    </div>
  );
}

/** The partnership that gives this access, when one does. */
function usePartnership({ source }: AccessGrant): Partnership | undefined {
  const { data: partnerships = [] } = usePartnerships();
  return source.kind === 'partnership'
    ? partnerships.find(({ id }) => id === source.id)
    : undefined;
}

/** From when until when, as it was written down; whoever is there for good is given no dates. */
function useTerm({ from_us, until_us, source }: AccessGrant, written?: Partnership): string {
  const own = useOwnZone();
  const today = civilDate(useNow(), own);
  if (source.kind !== 'partnership') return '';
  const last = until_us === undefined ? undefined : civilDate(fromMicros(until_us) - 1, own);
  const from = written?.from ?? civilDate(fromMicros(from_us), own);
  const until = written ? written.until : last;
  const state = from > today ? 'future' : 'current';
  return termText({ from, until, state }, today);
}

function why(
  { source }: AccessGrant,
  { space_kind }: AccessSpace,
  partnership?: Partnership,
): string {
  if (source.kind === 'principal') return a('own');
  if (source.kind === 'member') return space_kind === 'organisation' ? '' : a('placed');
  return partnership?.reason ?? '';
}

function keyOf({ source: { kind, id }, role, from_us }: AccessGrant): string {
  return `${kind} ${id} ${role} ${from_us}`;
}
