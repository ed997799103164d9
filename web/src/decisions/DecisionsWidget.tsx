import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMyPrincipals } from '../api/me';
import { Empty } from '../ui/Empty';
import rows from '../ui/list.module.css';
import { Widget } from '../ui/Widget';
import { decisionsQuery } from './queries';
import { Facts } from './Row';
import { t } from './texts';

const mostShown = 5;

/** What waits for whom; for a principal, what they are to clear. */
export function DecisionsWidget() {
  const { data } = useQuery(decisionsQuery('open'));
  const { data: people = [] } = useMyPrincipals();
  const navigate = useNavigate();
  const owns = people.some(({ role }) => role === 'owner');
  const items = data?.items ?? [];
  return (
    <Widget
      title={t('title')}
      note={items.length || undefined}
      actions={
        <Link to="/decisions" search={owns ? { clear: true } : {}}>
          {t(owns ? 'clear' : 'back')}
        </Link>
      }
    >
      {data && items.length === 0 && <Empty inline text={t('empty')} />}
      <ul className={rows.list} data-compact aria-label={t('open')}>
        {items.slice(0, mostShown).map((one) => (
          <li key={one.id} className={rows.row}>
            <button
              type="button"
              className={rows.title}
              onClick={() => void navigate({ to: '/decisions', search: { open: one.id } })}
            >
              {one.question}
            </button>
            <span className={rows.about}>
              <span>{people.find(({ id }) => id === one.space)?.name}</span>
              <Facts decision={one} />
            </span>
          </li>
        ))}
      </ul>
    </Widget>
  );
}
