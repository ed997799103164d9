import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Empty } from '../ui/Empty';
import list from '../ui/list.module.css';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { PersonName } from '../ui/Person';
import { Problem } from '../ui/Problem';
import { Forms } from './Forms';
import { type Service, servicesQuery } from './queries';
import classes from './Requests.module.css';
import { Texts } from './Texts';
import { s } from './texts';
import { useCalled } from './useCalled';

const ServicePanel = lazy(() => import('./ServicePanel'));

/** What can be asked for, by which forms, and with which texts it is answered. */
export default function Services({
  open,
  show,
}: {
  open: string | undefined;
  show: (id: string | undefined) => void;
}) {
  const { data: all, error, refetch } = useQuery(servicesQuery);
  if (error && !all) return <Problem error={error} retry={() => void refetch()} />;
  if (!all) return <RowsSkeleton rows={4} />;
  const shown = all.find(({ id }) => id === open);
  return (
    <>
      <section className={classes.part} aria-label={s('services')}>
        <div className={classes.partHead}>
          <h2>{s('services')}</h2>
          <Button size="xs" variant="default" onClick={() => show('new')}>
            {s('add')}
          </Button>
        </div>
        {all.length === 0 ? (
          <Empty text={s('none')} />
        ) : (
          <ul className={list.list}>
            {all.map((one) => (
              <Row key={one.id} one={one} open={() => show(one.id)} />
            ))}
          </ul>
        )}
      </section>
      <Forms services={all} />
      <Texts />
      <Suspense fallback={null}>
        {(shown || open === 'new') && (
          <ServicePanel key={open} service={shown} onClose={() => show(undefined)} />
        )}
      </Suspense>
    </>
  );
}

function Row({ one, open }: { one: Service; open: () => void }) {
  const names = useCalled();
  const person = names.space(one.space);
  return (
    <li className={list.row}>
      <button type="button" className={list.title} onClick={open}>
        {one.title}
      </button>
      <span className={list.when}>
        {one.promise > 0 && s('promised', { count: Math.round(one.promise / 60) })}
      </span>
      <span className={list.about}>
        <span className={classes.about}>
          {person && <PersonName name={person.name} colour={person.colour} />}
          <span>{s('stepCount', { count: one.steps.length })}</span>
          <span>
            {s('minutes', { count: one.steps.reduce((sum, { minutes }) => sum + minutes, 0) })}
          </span>
          {one.covers && <span>{one.covers}</span>}
        </span>
      </span>
    </li>
  );
}
