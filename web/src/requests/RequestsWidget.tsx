import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Empty } from '../ui/Empty';
import { Widget } from '../ui/Widget';
import { Queue } from './Queue';
import { requestsQuery } from './queries';
import classes from './Requests.module.css';
import { t } from './texts';

/** The requests that go first. */
export function RequestsWidget({ rows = 5 }: { rows?: number }) {
  const { data } = useQuery(requestsQuery('open'));
  const navigate = useNavigate();
  if (!data) return null;
  return (
    <Widget
      title={t('title')}
      note={data.items.length}
      actions={
        <Link to="/requests" className={classes.all}>
          {t('all')}
        </Link>
      }
    >
      {data.items.length === 0 ? (
        <Empty inline text={t('emptyToday')} />
      ) : (
        <Queue
          compact
          items={data.items.slice(0, rows)}
          open={(id) => void navigate({ to: '/requests', search: { open: id } })}
          decide={() => undefined}
        />
      )}
    </Widget>
  );
}
