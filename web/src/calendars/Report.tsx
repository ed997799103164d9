import { Button } from '@mantine/core';
import { IconAlertCircle, IconArrowBackUp, IconCircleCheck, IconTrash } from '@tabler/icons-react';
import { Chip } from '../ui/Chip';
import { Problem } from '../ui/Problem';
import { useImportActions } from './actions';
import { type Import, type Note, useReport } from './queries';
import classes from './Report.module.css';
import { i } from './texts';
import { Vanished } from './Vanished';

const severities = ['skipped', 'changed', 'note'] as const;

interface Properties {
  report: Import;
  mayWrite: boolean;
}

/** What an import has brought, what of the file could not be kept as it was, and the way back. */
export function Report({ report: given, mayWrite }: Properties) {
  const report = useReport(given);
  const { takeBack, removeVanished } = useImportActions(report);
  const name = report.name || report.file || '';
  if (report.state === 'failed') {
    return <Problem error={new Error(`${i('failed', { name })} ${report.error ?? ''}`)} />;
  }
  if (report.state !== 'published') return <p className={classes.quiet}>{i('running')}</p>;
  const taken = report.taken_back_us !== undefined;
  return (
    <div className={classes.report}>
      <p className={classes.lead}>
        <IconCircleCheck size={18} stroke={1.8} aria-hidden />
        {taken ? i('takenBackState') : i(report.act ? 'done' : 'same', { name })}
      </p>
      <Figures report={report} />
      {report.vanished > 0 && (
        <div className={classes.vanished}>
          <p>{vanishedState(report, taken)}</p>
          {report.vanished_left > 0 && !taken && <Vanished id={report.id} />}
          {report.vanished_left > 0 && !taken && mayWrite && (
            <Button
              variant="default"
              leftSection={<IconTrash size={15} stroke={1.8} />}
              loading={removeVanished.isPending}
              onClick={() => removeVanished.mutate()}
            >
              {i('removeVanished')}
            </Button>
          )}
          {removeVanished.error && <Problem error={removeVanished.error} />}
        </div>
      )}
      <Notes notes={report.notes} more={report.more_notes} />
      {takeBack.error && <Problem error={takeBack.error} />}
      {report.act && mayWrite && !taken && (
        <div>
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} stroke={1.8} />}
            loading={takeBack.isPending}
            onClick={() => takeBack.mutate()}
          >
            {i('takeBack')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** What the file lacked. Taking the import back does not bring back what was moved to the trash besides. */
function vanishedState({ vanished, vanished_left: left }: Import, taken: boolean) {
  if (taken) return i(left < vanished ? 'vanishedStays' : 'vanishedUntouched');
  return left > 0 ? i('vanished', { count: left }) : i('vanishedDone');
}

/** What was in the file, and what of it was new. */
function Figures({ report }: { report: Import }) {
  const { events, series, overrides, tasks, added, updated, unchanged } = report;
  return (
    <div className={classes.figures}>
      <p>
        {[
          i('meetings', { count: events }),
          series > 0 && i('series', { count: series }),
          overrides > 0 && i('overrides', { count: overrides }),
          tasks > 0 && i('tasks', { count: tasks }),
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      <p className={classes.chips}>
        <Chip tone={added > 0 ? 'good' : 'plain'}>{i('added', { count: added })}</Chip>
        <Chip tone={updated > 0 ? 'action' : 'plain'}>{i('updated', { count: updated })}</Chip>
        <Chip>{i('unchanged', { count: unchanged })}</Chip>
      </p>
    </div>
  );
}

/** What could not be kept as it was, by line; the gravest first. */
function Notes({ notes, more }: { notes: readonly Note[]; more: number }) {
  if (notes.length === 0) return <p className={classes.quiet}>{i('clean')}</p>;
  return (
    <>
      {severities.map((severity) => {
        const list = notes.filter((note) => note.severity === severity);
        if (list.length === 0) return null;
        return (
          <details key={severity} className={classes.notes} open={severity === 'skipped'}>
            <summary data-severity={severity}>
              {severity === 'skipped' && <IconAlertCircle size={15} stroke={1.8} aria-hidden />}
              {i(severity, { count: list.length })}
            </summary>
            <ol className={classes.list}>
              {list.map(({ line, uid, msg }) => (
                <li key={`${line} ${uid ?? ''} ${msg}`} className={classes.note}>
                  <span className={classes.line}>{i('line', { line })}</span>
                  <span>{msg}</span>
                </li>
              ))}
            </ol>
          </details>
        );
      })}
      {more > 0 && <p className={classes.quiet}>{i('moreNotes', { count: more })}</p>}
    </>
  );
}
