import { Link } from '@tanstack/react-router';
import { useFindingsAbout } from '../../api/findings';
import type { EventDetail } from '../types';
import classes from './Findings.module.css';
import { t } from './texts';

/** What looking ahead found about this meeting. */
export function Findings({ event }: { event: EventDetail }) {
  const found = useFindingsAbout(event.id, event.recurrence_id);
  if (found.length === 0) return null;
  return (
    <section className={classes.findings} aria-label={t('findings')}>
      <ul>
        {found.map(({ key, severity, title, text }) => (
          <li key={key} data-severity={severity}>
            <strong>{title}.</strong> {text}
          </li>
        ))}
      </ul>
      <Link to="/ahead" search={{ who: event.space }}>
        {t('findingsAll')}
      </Link>
    </section>
  );
}
