import { Drawer } from '@mantine/core';
import { type HistoryEntry, useHistory } from '../api/history';
import { useOwnZone } from '../api/me';
import { changedFields, type FieldNames } from './changes';
import { Empty } from './Empty';
import { RowsSkeleton } from './PageSkeleton';
import { Problem } from './Problem';
import classes from './RecordHistory.module.css';
import { relativeDay } from './RelativeDate';
import { t } from './texts';
import { civilDate, clock } from './time';
import { useNow } from './useNow';

interface Properties {
  kind: string;
  id: string;
  /** The record's name, for the drawer's head. */
  title: string;
  opened: boolean;
  onClose: () => void;
  fields?: FieldNames;
}

/** Everything that happened to one record: who, when, for whom, and each field before → after. */
export function RecordHistory({ kind, id, title, opened, onClose, fields = {} }: Properties) {
  const { data, error, refetch } = useHistory(kind, id, opened);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={440}
      title={t('historyOf', { title })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {error && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton rows={6} />}
      {data?.items.length === 0 && <Empty inline text={t('historyNone')} />}
      <ol className={classes.list}>
        {data?.items.map((entry) => (
          <Entry key={entry.seq} entry={entry} fields={fields} />
        ))}
      </ol>
    </Drawer>
  );
}

function Entry({ entry, fields }: { entry: HistoryEntry; fields: FieldNames }) {
  const zone = useOwnZone();
  const today = civilDate(useNow(), zone);
  const rows = changedFields(entry.before ?? {}, entry.after ?? {}, fields);
  return (
    <li className={classes.entry}>
      <p className={classes.head}>
        <span>
          <strong>{who(entry)}</strong> {did(entry.op)}
        </span>
        <time dateTime={entry.at} className={classes.when}>
          {relativeDay(civilDate(entry.at, zone), today)} {clock(entry.at, zone)}
        </time>
      </p>
      {rows.length > 0 && (
        <dl className={classes.rows}>
          {rows.map(({ field, name, before, after }) => (
            <div key={field} className={classes.row}>
              <dt>{name}</dt>
              <dd>
                {entry.before && <del className={classes.before}>{before || t('nothing')}</del>}
                {entry.before && <span aria-hidden> → </span>}
                <ins className={classes.after}>{after || t('nothing')}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

function who({ actor, on_behalf_of: principal }: HistoryEntry): string {
  return principal && principal.id !== actor.id
    ? t('historyOnBehalf', { name: actor.name, principal: principal.name })
    : actor.name;
}

function did(op: string): string {
  if (op === 'create') return t('opCreate');
  if (op === 'update') return t('opUpdate');
  if (op === 'trash') return t('opTrash');
  if (op === 'restore') return t('opRestore');
  if (op === 'undo') return t('opUndo');
  if (op === 'import') return t('opImport');
  return t('opOther', { op });
}
