import { Button } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMe, useOwnZone } from '../api/me';
import { Empty } from '../ui/Empty';
import { Page as Frame } from '../ui/Page';
import { PageSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { civilDate, hourOf, longDate } from '../ui/time';
import { useNow } from '../ui/useNow';
import { t } from './texts';

export function Page() {
  const { data, error, refetch } = useMe();
  const now = useNow();
  const zone = useOwnZone();
  const today = civilDate(now, zone);
  const title = data ? greeting(hourOf(now, zone), data.member.name) : t('title');
  return (
    <Frame title={title} about={longDate(today, today)}>
      {!data && !error && <PageSkeleton />}
      {!data && error && <Problem error={error} retry={() => void refetch()} />}
      {data && (
        <Empty
          icon={IconCalendarDown}
          text={t('empty')}
          action={
            <Button component={Link} to="/calendars">
              {t('bring')}
            </Button>
          }
        />
      )}
    </Frame>
  );
}

function greeting(hour: number, fullName: string): string {
  const name = fullName.split(' ')[0] ?? fullName;
  if (hour >= 4 && hour < 12) return t('morning', { name });
  return hour >= 12 && hour < 18 ? t('afternoon', { name }) : t('evening', { name });
}
