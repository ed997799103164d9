import { Button } from '@mantine/core';
import { useState } from 'react';
import { useOwnZone } from '../api/me';
import { Chip } from '../ui/Chip';
import { PersonName } from '../ui/Person';
import { relativeDay } from '../ui/RelativeDate';
import { civilDate, clock, fromMicros } from '../ui/time';
import { useNow } from '../ui/useNow';
import { Widget } from '../ui/Widget';
import classes from './PastImports.module.css';
import { type Import, useImports } from './queries';
import { i, t } from './texts';
import type { Whose } from './useWhose';

const few = 6;

interface Properties {
  whose: readonly Whose[];
  onOpen: (id: string) => void;
}

/** What was imported, newest first; each opens its report. */
export function PastImports({ whose, onOpen }: Properties) {
  const { data } = useImports();
  const [all, setAll] = useState(false);
  if (!data || data.length === 0) return null;
  const spaces = new Map(whose.map((one) => [one.space, one]));
  return (
    <Widget title={t('past')} note={data.length} flush>
      <ul className={classes.list}>
        {(all ? data : data.slice(0, few)).map((one) => (
          <Row key={one.id} report={one} whose={spaces.get(one.space)} onOpen={onOpen} />
        ))}
      </ul>
      {data.length > few && (
        <div className={classes.more}>
          <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)}>
            {t(all ? 'fewer' : 'allImports')}
          </Button>
        </div>
      )}
    </Widget>
  );
}

interface RowProperties {
  report: Import;
  whose: Whose | undefined;
  onOpen: (id: string) => void;
}

function Row({ report, whose, onOpen }: RowProperties) {
  const zone = useOwnZone();
  const today = civilDate(useNow(), zone);
  const at = fromMicros(report.created_us);
  const day = relativeDay(civilDate(at, zone), today);
  return (
    <li className={classes.row}>
      <button type="button" className={classes.name} onClick={() => onOpen(report.id)}>
        {report.file || report.name}
      </button>
      <span className={classes.state}>
        <State report={report} />
      </span>
      <span className={classes.about}>
        {whose?.colour !== undefined && <PersonName name={whose.name} colour={whose.colour} />}
        <time dateTime={new Date(at).toISOString()}>
          {i('day', { day, time: clock(at, zone) })}
        </time>
      </span>
    </li>
  );
}

function State({ report }: { report: Import }) {
  const { state, added, updated, skipped } = report;
  if (state === 'failed') return <Chip tone="late">{t('importFailed')}</Chip>;
  if (state !== 'published') return <Chip tone="action">{t('importRunning')}</Chip>;
  if (report.taken_back_us !== undefined) return <Chip>{t('importTaken')}</Chip>;
  return (
    <>
      {added > 0 && <Chip tone="good">{i('added', { count: added })}</Chip>}
      {updated > 0 && <Chip tone="action">{i('updated', { count: updated })}</Chip>}
      {added + updated === 0 && <Chip>{t('importSame')}</Chip>}
      {skipped > 0 && <Chip tone="warn">{t('importSkipped', { count: skipped })}</Chip>}
    </>
  );
}
