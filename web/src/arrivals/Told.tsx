import classes from './arrivals.module.css';
import { madeText } from './report';
import type { Arrival } from './send';
import { t } from './texts';

/** What came or would come, and what could not be kept as it was. */
export function Told({ arrival, title }: { arrival: Arrival; title: string }) {
  const { made, notes, tasks, told, more } = arrival;
  return (
    <section className={classes.card} aria-label={title}>
      <h2>{title}</h2>
      <p className={classes.sum} aria-live="polite">
        {madeText(made) || t('nothing')}
      </p>
      {notes.length + tasks.length > 0 && (
        <>
          <h3>{t('first')}</h3>
          <div className={classes.firsts}>
            {[notes, tasks].map(
              (titles, which) =>
                titles.length > 0 && (
                  // biome-ignore lint/suspicious/noArrayIndexKey: notes are first, tasks second.
                  <ul key={which} className={classes.list}>
                    {titles.map((one, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: titles may be the same.
                      <li key={index}>{one}</li>
                    ))}
                  </ul>
                ),
            )}
          </div>
        </>
      )}
      <h3>{t('told')}</h3>
      {told.length === 0 && <p className={classes.quiet}>{t('allKept')}</p>}
      {told.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by key.
        <ul className={`${classes.list} ${classes.told}`} tabIndex={0} aria-label={t('told')}>
          {told.map(({ where, msg }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the report never changes its order.
            <li key={index}>
              <span className={classes.where}>{where}</span>
              {msg}
            </li>
          ))}
          {more > 0 && <li>{t('more', { count: more })}</li>}
        </ul>
      )}
    </section>
  );
}
