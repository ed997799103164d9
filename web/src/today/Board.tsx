import { Button } from '@mantine/core';
import { IconCalendarDown, IconUserPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useManages } from '../api/me';
import { DaysView } from '../calendar/DaysView';
import { useCalendars } from '../calendar/queries';
import type { Days } from '../calendar/useDays';
import { Empty } from '../ui/Empty';
import { LeftOut } from '../ui/LeftOut';
import { useToday } from './layout/model';
import { PersonMenu } from './PersonMenu';
import classes from './route.module.css';
import { t } from './texts';

/** Everybody's day or week, side by side. */
export function Board() {
  const { days, shown, show, showDay } = useToday();
  const { page } = days;
  if (!page) return null;
  return (
    <div className={classes.board}>
      <Nothing days={days} />
      <LeftOut count={page.left_out} of="shown" />
      {page.columns.length > 0 && (
        <DaysView
          days={days}
          columns={page.columns}
          shown={shown}
          show={show}
          showDay={showDay}
          menu={({ principal }) => (
            <PersonMenu person={principal} date={days.date} own={days.own} />
          )}
        />
      )}
    </div>
  );
}

/** What to do first, where there is nobody or nothing to show yet. */
function Nothing({ days }: { days: Days }) {
  const { data: calendars } = useCalendars();
  const manages = useManages();
  if (days.page?.columns.length === 0) {
    return (
      <Empty
        icon={IconUserPlus}
        text={t(manages ? 'emptyPeople' : 'askPeople')}
        action={
          manages && (
            <Button component={Link} to="/people">
              {t('addPeople')}
            </Button>
          )
        }
      />
    );
  }
  if (calendars?.length !== 0) return null;
  return (
    <div className={classes.first}>
      <Empty
        icon={IconCalendarDown}
        text={t('emptyCalendars')}
        action={
          <Button component={Link} to="/calendars">
            {t('bring')}
          </Button>
        }
      />
    </div>
  );
}
