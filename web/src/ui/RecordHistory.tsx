import { Drawer } from '@mantine/core';
import { type HistoryEntry, useHistory } from '../api/history';
import { useOwnZone, usePrincipals } from '../api/me';
import { texts } from '../app/i18n';
import { Empty } from './Empty';
import { RowsSkeleton } from './PageSkeleton';
import { Problem } from './Problem';
import classes from './RecordHistory.module.css';
import { relativeDay } from './RelativeDate';
import { t } from './texts';
import { civilDate, clock, fromMicros } from './time';
import { useNow } from './useNow';

/** Its words, which load with it. */
const h = texts('ui.history', {
  historyOf: 'History of {title}',
  historyNone: 'Nothing has happened to this yet.',
  historyGuest: 'By link, {name}',
  historyJob: 'By itself',
  historyReason: 'Outside the rules: {reason}',
  historyLink: 'By link',
  historyOnBehalf: 'on their behalf',
  historyFor: 'for {name}',
  historyUndone: '(taken back since)',
  historyRedacted: 'It was private then, so what changed is not shown.',
  opCreate: 'made this',
  opUpdate: 'changed this',
  opTrash: 'moved this to the trash',
  opRestore: 'took this out of the trash',
  opUndo: 'took a change back',
  opOther: 'did: {op}',
  commented: 'commented',
  commentChanged: 'changed a comment',
  commentGone: 'took a comment back',
  tied: 'linked this',
  tieChanged: 'changed a link',
  tieEnded: 'ended a link',
  shared: 'shared this',
  shareChanged: 'changed how this is shared',
  shareEnded: 'stopped sharing this',
});

/** What the fields of a kind are called on the screen. */
export type FieldNames = Readonly<Record<string, string>>;

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
      title={h('historyOf', { title })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {error && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton rows={6} />}
      {data?.items.length === 0 && <Empty inline text={h('historyNone')} />}
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
  const at = fromMicros(entry.at_us);
  const { data: principals } = usePrincipals();
  const itself = entry.via === 'job';
  const beside = entry.kind !== undefined;
  const behalf =
    itself || beside ? '' : principals?.find(({ id }) => id === entry.on_behalf_of)?.name;
  return (
    <li className={classes.entry} data-undone={entry.undone || undefined}>
      <p className={classes.head}>
        <span>
          {entry.via === 'link' ? (
            <strong>
              {entry.by.name ? h('historyGuest', { name: entry.by.name }) : h('historyLink')}
            </strong>
          ) : (
            <strong>{itself ? h('historyJob') : entry.by.name}</strong>
          )}
          {behalf && ` ${h('historyFor', { name: behalf })}`}{' '}
          {entry.undoes && !entry.kind ? h('opUndo') : did(entry)}
          {entry.on_behalf && !behalf && !itself && !beside && ` ${h('historyOnBehalf')}`}
          {entry.undone && ` ${h('historyUndone')}`}
        </span>
        <time dateTime={new Date(at).toISOString()} className={classes.when}>
          {relativeDay(civilDate(at, zone), today)} {clock(at, zone)}
        </time>
      </p>
      {entry.reason && (
        <p className={classes.reason}>{h('historyReason', { reason: entry.reason })}</p>
      )}
      {entry.redacted && <p className={classes.when}>{h('historyRedacted')}</p>}
      {entry.fields.length > 0 && (
        <dl className={classes.rows}>
          {entry.fields.map(({ name, before, after }) => (
            <div key={name} className={classes.row}>
              <dt>{fields[name] ?? plainName(name)}</dt>
              <dd>
                {before && <del className={classes.before}>{before}</del>}
                {before && <span aria-hidden> → </span>}
                <ins className={classes.after}>{after || t('nothing')}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

/** "due_time" → "Due time". */
export function plainName(field: string): string {
  const words = field.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function did({ op, kind }: HistoryEntry): string {
  if (kind === 'comment') {
    return h(op === 'trash' ? 'commentGone' : op === 'update' ? 'commentChanged' : 'commented');
  }
  if (kind === 'tie') {
    return h(op === 'trash' ? 'tieEnded' : op === 'update' ? 'tieChanged' : 'tied');
  }
  if (kind === 'share') {
    return h(op === 'trash' ? 'shareEnded' : op === 'update' ? 'shareChanged' : 'shared');
  }
  if (op === 'create') return h('opCreate');
  if (op === 'update') return h('opUpdate');
  if (op === 'trash') return h('opTrash');
  if (op === 'restore') return h('opRestore');
  return h('opOther', { op });
}
