import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { type MyPrincipal, useOwnZone, usePrincipals } from '../api/me';
import { useWhereabouts, type Whereabouts } from '../api/whereabouts';
import { Empty } from '../ui/Empty';
import { PageSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { addDays, civilDate } from '../ui/time';
import { useNow } from '../ui/useNow';
import { Widget } from '../ui/Widget';
import { ExecutiveCard } from './ExecutiveCard';
import classes from './Executives.module.css';
import { type Partnership, usePartnerships } from './queries';
import { SupportRow } from './SupportList';
import { standing } from './terms';
import { t } from './texts';

const WhereaboutsPanel = lazy(() =>
  import('./WhereaboutsPanel').then((all) => ({ default: all.WhereaboutsPanel })),
);
const PartnershipPanel = lazy(() =>
  import('./PartnershipPanel').then((all) => ({ default: all.PartnershipPanel })),
);

/** How far back whereabouts are fetched. */
const pastDays = 365;

/** What is open beside an executive: one of their trips or supporters, or a new one. */
export type Beside =
  | { principal: MyPrincipal; part: 'trip'; id?: string }
  | { principal: MyPrincipal; part: 'support'; id?: string };

interface Properties {
  onOpen: (id: string) => void;
  onAdd: () => void;
}

/** Every executive with where they are, who supports them, and where they will be. */
export function Executives({ onOpen, onAdd }: Properties) {
  const { data: principals, error, refetch } = usePrincipals();
  const partnerships = usePartnerships();
  const today = civilDate(useNow(), useOwnZone());
  const whereabouts = useWhereabouts(addDays(today, -pastDays));
  const [beside, setBeside] = useState<Beside>();
  if (error && !principals) return <Problem error={error} retry={() => void refetch()} />;
  if (!principals) return <PageSkeleton />;
  return (
    <>
      {principals.length === 0 && (
        <Empty
          icon={IconUsers}
          text={t('empty')}
          action={<Button onClick={onAdd}>{t('add')}</Button>}
        />
      )}
      {partnerships.error && !partnerships.data && (
        <Problem error={partnerships.error} retry={() => void partnerships.refetch()} />
      )}
      {principals.map((principal) => (
        <ExecutiveCard
          key={principal.id}
          principal={principal}
          partnerships={partnerships.data?.filter((one) => one.principal === principal.id)}
          trips={whereabouts.data?.filter((one) => one.principal === principal.id)}
          onOpen={onOpen}
          onBeside={setBeside}
        />
      ))}
      <Others
        partnerships={partnerships.data?.filter(
          ({ principal }) => !principals.some(({ id }) => id === principal),
        )}
      />
      <Suspense fallback={null}>
        {beside && (
          <BesidePanel
            beside={beside}
            partnerships={partnerships.data}
            trips={whereabouts.data}
            onClose={() => setBeside(undefined)}
          />
        )}
      </Suspense>
    </>
  );
}

interface BesideProperties {
  beside: Beside;
  partnerships?: readonly Partnership[];
  trips?: readonly Whereabouts[];
  onClose: () => void;
}

function BesidePanel({ beside, partnerships, trips, onClose }: BesideProperties) {
  const { data: principals } = usePrincipals();
  const principal = principals?.find(({ id }) => id === beside.principal.id) ?? beside.principal;
  if (beside.part === 'trip') {
    const trip = trips?.find(({ id }) => id === beside.id);
    if (beside.id && !trip) return null; // Somebody threw it away meanwhile.
    return <WhereaboutsPanel principal={principal} trip={trip} onClose={onClose} />;
  }
  const partnership = partnerships?.find(({ id }) => id === beside.id);
  if (beside.id && !partnership) return null;
  return <PartnershipPanel principal={principal} partnership={partnership} onClose={onClose} />;
}

/** Executives of whom the reader may know only who supports them. */
function Others({ partnerships = [] }: { partnerships?: readonly Partnership[] }) {
  const today = civilDate(useNow(), useOwnZone());
  const names = new Map(
    standing(partnerships).map(({ principal, principal_name }) => [principal, principal_name]),
  );
  if (names.size === 0) return null;
  const people = [...names].sort(([, a], [, b]) => a.localeCompare(b));
  return (
    <Widget title={t('others')} note={t('othersAbout')} flush>
      <ul className={classes.others}>
        {people.map(([id, name]) => (
          <li key={id} className={classes.other}>
            <span>{name}</span>
            <ul className={classes.supporters}>
              {standing(partnerships)
                .filter(({ principal, role }) => principal === id && role === 'assistant')
                .map((one) => (
                  <SupportRow key={one.id} partnership={one} today={today} />
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </Widget>
  );
}
