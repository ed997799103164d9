import { Button } from '@mantine/core';
import { useState } from 'react';
import { useOwnZone } from '../api/me';
import { civilDate, fromMicros, shortDate } from '../ui/time';
import { Widget } from '../ui/Widget';
import classes from './audit.module.css';
import { Bars } from './Bars';
import type { Of, Report } from './queries';
import { c } from './texts';

const shownAtOnce = 10;

interface Properties {
  report: Report;
  open: (title: string, of: Of) => void;
}

/** Whom they met the most, when last and when next. */
export function People({ report, open }: Properties) {
  const [every, setEvery] = useState(false);
  const own = useOwnZone();
  const { people, today } = report;
  const date = (us: number | undefined, none: string) =>
    us ? shortDate(civilDate(fromMicros(us), own), today) : none;
  return (
    <Widget title={c('people')} note={c('peopleAbout')}>
      {people.length === 0 ? (
        <p className={classes.note}>{c('none')}</p>
      ) : (
        <Bars
          head={c('people')}
          moreHead={
            <th scope="col" className={classes.last}>
              {c('last')}
            </th>
          }
          rows={(every ? people : people.slice(0, shownAtOnce)).map((one) => ({
            key: one.key,
            name: one.name,
            colour: 0,
            share: one,
            times: one.times,
            open: () => open(one.name, { guest: one.key }),
            more: (
              <td className={classes.last}>
                {date(one.last_us, c('never'))}
                {one.next_us && (
                  <span className={classes.note}>
                    {c('next')} {date(one.next_us, '')}
                  </span>
                )}
              </td>
            ),
          }))}
        />
      )}
      {people.length > shownAtOnce && (
        <Button variant="subtle" size="compact-sm" data-chrome onClick={() => setEvery(!every)}>
          {every ? c('fewer') : c('all', { count: people.length })}
        </Button>
      )}
    </Widget>
  );
}
