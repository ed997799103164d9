import { IconFileText } from '@tabler/icons-react';
import { ApiError } from '../api/problem';
import { Problem } from '../ui/Problem';
import classes from './ImportPanel.module.css';
import { Report } from './Report';
import { size } from './size';
import { i } from './texts';
import type { Upload } from './uploads';

/** One file on its way, and its report once it has arrived. */
export function UploadCard({ upload }: { upload: Upload }) {
  const { file, state, seen, error } = upload;
  if (state === 'done' && seen) {
    return (
      <section className={classes.card} aria-label={file.name} aria-live="polite">
        <Report report={seen} mayWrite />
      </section>
    );
  }
  return (
    <section className={classes.card} aria-label={file.name} aria-live="polite">
      <p className={classes.file}>
        <IconFileText size={17} stroke={1.7} aria-hidden />
        <span className={classes.fileName}>{file.name}</span>
      </p>
      {error ? (
        <Problem error={new Error(`${i('failed', { name: file.name })} ${why(error)}`)} />
      ) : (
        <Progress upload={upload} />
      )}
    </section>
  );
}

function why(error: Error): string {
  if (error instanceof ApiError && error.unreachable) return i('unreachable');
  return error.message;
}

/** Half the way is sending the file, the other half is the server reading it. */
function Progress({ upload }: { upload: Upload }) {
  const { file, state, sent, seen } = upload;
  const whole = Math.max(1, file.size);
  const read = Math.min(1, (seen?.bytes ?? 0) / whole);
  const part = Math.round(50 * Math.min(1, sent / whole) + 50 * read);
  const words =
    state === 'waiting'
      ? i('waiting')
      : sent < file.size
        ? i('sending', { part: size(sent), whole: size(file.size) })
        : i('reading', { count: seen?.events ?? 0 });
  return (
    <>
      <div
        className={classes.track}
        role="progressbar"
        aria-label={i('progress', { name: file.name })}
        aria-valuenow={part}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={words}
      >
        <span className={classes.bar} style={{ width: `${part}%` }} />
      </div>
      <p className={classes.quiet}>{words}</p>
    </>
  );
}
