import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Widget } from '../ui/Widget';
import { PollList } from './PollList';
import classes from './Polls.module.css';
import { pollsQuery } from './queries';
import { t } from './texts';

const mostShown = 5;

/** The polls that close first; nothing where nobody is being asked. */
export function PollsWidget() {
  const { data } = useQuery(pollsQuery('open'));
  const navigate = useNavigate();
  if (!data || data.items.length === 0) return null;
  return (
    <Widget
      title={t('title')}
      note={data.items.length}
      actions={
        <Link to="/polls" className={classes.all}>
          {t('back')}
        </Link>
      }
    >
      <PollList
        compact
        polls={data.items.slice(0, mostShown)}
        open={(id) => void navigate({ to: '/polls', search: { open: id } })}
      />
    </Widget>
  );
}
