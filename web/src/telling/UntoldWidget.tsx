import { Link } from '@tanstack/react-router';
import { useUntold } from '../api/tellings';
import { Empty } from '../ui/Empty';
import { Widget } from '../ui/Widget';
import { countOf } from './actions';
import { Opens } from './Opens';
import classes from './telling.module.css';
import { t } from './texts';

const mostShown = 5;

/** Whom to tell what, a line each meeting. */
export function UntoldWidget() {
  const { data } = useUntold();
  if (!data) return null;
  const { items } = data;
  return (
    <Widget
      title={t('title')}
      note={items.length > 0 ? countOf(items) : undefined}
      actions={
        <Link to="/untold" className={classes.all}>
          {t('all')}
        </Link>
      }
    >
      {items.length === 0 && <Empty inline text={t('emptyToday')} />}
      <ul className={classes.list}>
        {items.slice(0, mostShown).map((item) => (
          <li key={item.id} className={classes.line}>
            <strong>
              <Opens item={item} />
            </strong>
            <span className={classes.about}>
              {[...new Set(item.messages.map(({ what }) => t(what)))].join(', ')},{' '}
              {item.messages.length > 2
                ? t('people', { count: item.messages.length })
                : item.messages.map(({ name }) => name).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </Widget>
  );
}
