import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { MyPrincipal } from '../api/me';
import { Empty } from '../ui/Empty';
import { LeftOut } from '../ui/LeftOut';
import { personColour } from '../ui/Person';
import { Widget } from '../ui/Widget';
import classes from './audit.module.css';
import { Bars } from './Bars';
import { Figures } from './Figures';
import type { Asked } from './ListPanel';
import { all, categoryColour, categoryName, kindColours, kindName, type Names } from './names';
import { People } from './People';
import type { Of, Report } from './queries';
import type { Dates } from './range';
import { Targets } from './Targets';
import { c, r, t } from './texts';
import { Unsorted } from './Unsorted';
import { WeekMap } from './WeekMap';
import { Weeks } from './Weeks';

const ListPanel = lazy(async () => ({ default: (await import('./ListPanel')).ListPanel }));
const TargetPanel = lazy(async () => ({ default: (await import('./TargetPanel')).TargetPanel }));

interface Properties {
  person: MyPrincipal;
  report: Report;
  names: Names;
}

/** All that a report says. */
export function Sheet({ person, report, names }: Properties) {
  const { by, open } = useSearch({ from: '/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const [asked, setAsked] = useState<Asked>();
  const may = person.role === 'owner' || person.role === 'assistant';
  const list = (title: string, of: Of, dates: Dates = report) =>
    setAsked({ title, dates: { from: dates.from, until: dates.until }, of });
  const edit = (id: string | undefined) =>
    void navigate({ search: (was) => ({ ...was, open: id }) });
  const target = report.targets.find((one) => one.target.id === open)?.target;
  const booked = all(report.total);
  return (
    <div className={classes.sheet} {...personColour(person.colour)}>
      <LeftOut count={report.left_out.unread} of="counted" />
      {booked === 0 && (
        <Empty
          text={t('nothing')}
          action={
            <Button
              onClick={() =>
                void navigate({ to: '/calendar', search: { date: report.from, who: person.id } })
              }
            >
              {t('toCalendar')}
            </Button>
          }
        />
      )}
      {booked > 0 && <Figures report={report} open={list} />}
      <Targets report={report} names={names} may={may} edit={edit} />
      {booked > 0 && (
        <>
          <Weeks
            report={report}
            by={by ?? 'category'}
            onBy={(next) =>
              void navigate({
                search: (was) => ({ ...was, by: next === 'kind' ? next : undefined }),
              })
            }
            open={(title, dates, of = {}) => list(title, of, dates)}
          />
          <div className={classes.pair}>
            <Categories report={report} list={list} />
            <Kinds report={report} list={list} />
          </div>
          <div className={classes.pair}>
            <People report={report} open={list} />
            <Unsorted report={report} may={may} />
          </div>
        </>
      )}
      <WeekMap report={report} who={person.id} open={list} />
      <Reckoning report={report} />
      <Suspense fallback={null}>
        {asked && <ListPanel {...asked} report={report} onClose={() => setAsked(undefined)} />}
        {may && (open === 'new' || target) && (
          <TargetPanel
            key={open}
            principal={person}
            target={target}
            people={report.people}
            onClose={() => edit(undefined)}
          />
        )}
      </Suspense>
    </div>
  );
}

interface ChartProperties {
  report: Report;
  list: (title: string, of: Of) => void;
}

function Categories({ report, list }: ChartProperties) {
  return (
    <Widget title={c('categories')}>
      <Bars
        head={c('category')}
        whole={all(report.total)}
        rows={report.categories.map((one) => ({
          key: one.key,
          name: categoryName(one),
          colour: categoryColour(one),
          share: one,
          times: one.times,
          open: () => list(categoryName(one), { category: one.key }),
        }))}
      />
    </Widget>
  );
}

function Kinds({ report, list }: ChartProperties) {
  return (
    <Widget title={c('kinds')}>
      <Bars
        head={c('kind')}
        rows={report.kinds
          .filter((one) => all(one) > 0)
          .map((one) => ({
            key: one.kind,
            name: kindName(one.kind),
            note: one.kind === 'kept' ? c('keptAbout') : undefined,
            colour: kindColours[one.kind],
            share: one,
            times: one.times,
            open: () => list(kindName(one.kind), { kind: one.kind }),
          }))}
      />
    </Widget>
  );
}

/** The rules by which it is counted, and what they left out. */
function Reckoning({ report }: { report: Report }) {
  return (
    <details className={classes.reckoning}>
      <summary>{r('title')}</summary>
      <ul>
        <li>{r('once')}</li>
        <li>{r('kinds')}</li>
        <li>{r('categories')}</li>
        <li>{r('people')}</li>
        <li>
          {r('left')} {r('leftNow', report.left_out)}
        </li>
        <li>{r('zone')}</li>
        <li>{r('targets')}</li>
      </ul>
    </details>
  );
}
