import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { newHold, openHold } from '../app/holding';
import { Empty } from '../ui/Empty';
import { Widget } from '../ui/Widget';
import { HoldList } from './HoldList';
import classes from './HoldsWidget.module.css';
import { holdsQuery } from './queries';
import { t } from './texts';

const mostShown = 5;

/** The holds that have to be confirmed first. */
export function HoldsWidget() {
  const { data } = useQuery(holdsQuery('open'));
  if (!data) return null;
  const { items } = data;
  return (
    <Widget
      title={t('title')}
      note={items.length > 0 ? items.length : undefined}
      actions={
        <Link to="/holds" className={classes.all}>
          {t('all')}
        </Link>
      }
    >
      {items.length === 0 && (
        <Empty
          inline
          text={t('emptyToday')}
          action={
            <Button size="compact-sm" variant="default" onClick={() => newHold()}>
              {t('hold')}
            </Button>
          }
        />
      )}
      {items.length > 0 && <HoldList sets={items.slice(0, mostShown)} open={openHold} compact />}
    </Widget>
  );
}
