import classes from '../ui/list.module.css';
import { PersonName } from '../ui/Person';
import { type ListedPage, usePeople } from './queries';
import { t } from './texts';

/** Booking pages one below the other, each with what came of it. */
export function PageList({
  pages,
  open,
}: {
  pages: readonly ListedPage[];
  open: (id: string) => void;
}) {
  return (
    <ul className={classes.list} aria-label={t('pageList')}>
      {pages.map((one) => (
        <Row key={one.id} page={one} open={open} />
      ))}
    </ul>
  );
}

function Row({ page, open }: { page: ListedPage; open: (id: string) => void }) {
  const people = usePeople(page.hosts.map(({ principal }) => principal));
  return (
    <li className={classes.row}>
      <button type="button" className={classes.title} onClick={() => open(page.id)}>
        {page.title}
      </button>
      <span className={classes.when}>
        {page.state === 'closed'
          ? t('pageClosed')
          : page.pending > 0
            ? t('pendingCount', { count: page.pending })
            : t('comingCount', { count: page.coming })}
      </span>
      <span className={classes.about}>
        {people.map(({ name, colour }) => (
          <PersonName key={name} name={name} colour={colour} />
        ))}
        <span>{t('lengths', { list: page.minutes.join(', ') })}</span>
        {page.confirm && <span>{t('confirmedByUs')}</span>}
      </span>
    </li>
  );
}
