import { useNames } from '../../api/names';
import { Due } from '../Due';
import { Priority } from '../Priority';
import type { Brought } from './BringPanel';
import classes from './bring.module.css';
import { g } from './texts';

const words = { skipped: 'wasSkipped', changed: 'wasChanged', note: 'wasNote' } as const;

/** What came or would come of a table: the first tasks, and what could not be kept as it stood. */
export function Report({ brought }: { brought: Brought }) {
  const { act, made, skipped, told, more, preview, new_tags, new_choices } = brought;
  const names = useNames();
  return (
    <>
      <p className={classes.sum} aria-live="polite">
        {[
          ...(act ? [] : [g('would', { count: made })]),
          ...(skipped ? [g('skipped', { count: skipped })] : []),
          ...(new_tags.length
            ? [g('tags', { count: new_tags.length, names: new_tags.slice(0, 8).join(', ') })]
            : []),
          ...(new_choices.length
            ? [
                g('newChoices', {
                  count: new_choices.length,
                  names: new_choices.slice(0, 8).join(', '),
                }),
              ]
            : []),
        ].join(' · ')}
      </p>
      {preview.length > 0 && !act && (
        <section aria-label={g('preview')}>
          <h3 className={classes.title}>{g('preview')}</h3>
          <ul className={classes.list}>
            {preview.slice(0, 6).map((task) => (
              <li key={task.id} className={classes.task}>
                <span className={classes.what} data-done={task.done_us ? true : undefined}>
                  {task.title}
                </span>
                <span className={classes.facts}>
                  <Priority priority={task.priority} />
                  <Due task={task} />
                  <span>{names.space(task.space)?.name}</span>
                  <span>{task.assignee && names.member(task.assignee)}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label={g('report')}>
        <h3 className={classes.title}>{g('report')}</h3>
        {told.length === 0 && <p className={classes.about}>{g('reportNone')}</p>}
        <ul className={classes.list}>
          {told.map(({ line, severity, msg }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the report never changes its order.
            <li key={index} className={classes.told} data-severity={severity}>
              <span className={classes.line}>
                {g('line', { line })}, {g(words[severity])}
              </span>
              <span>{msg}</span>
            </li>
          ))}
        </ul>
        {more > 0 && <p className={classes.about}>{g('more', { count: more })}</p>}
      </section>
    </>
  );
}
