import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import { civilDate, clock, fromMicros, shortDate, weekday } from '../ui/time';
import { useNow } from '../ui/useNow';
import classes from './Panel.module.css';
import type { ListedPage } from './queries';
import { t } from './texts';

interface Properties {
  page: ListedPage;
  minutes: number;
  zone: string;
  choose: (date: string, time: string) => void;
}

/** The next times that the page itself would offer, to choose at a touch. */
export function NextFree({ page, minutes, zone, choose }: Properties) {
  const today = civilDate(useNow(), page.zone);
  const until = new Date(Date.parse(`${today}T00:00Z`) + 45 * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const { data } = useQuery({
    queryKey: keys.view('openings', page.id, page.rev, minutes, today),
    queryFn: ({ signal }) =>
      sent(
        api.GET('/booking-pages/{id}/slots', {
          params: { path: { id: page.id }, query: { minutes, from: today, until } },
          signal,
        }),
      ),
    enabled: page.minutes.includes(minutes),
    meta: { kinds: ['event', 'booking', 'whereabouts', 'principal'] },
  });
  const next = spread(data?.starts ?? [], zone);
  if (next.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3 className={classes.head}>{t('nextFree')}</h3>
      <div className={classes.buttons}>
        {next.map((us) => {
          const at = fromMicros(us);
          const date = civilDate(at, zone);
          return (
            <Button
              key={us}
              variant="default"
              size="compact-sm"
              onClick={() => choose(date, clock(at, zone))}
            >
              {`${weekday(date)} ${shortDate(date, today)} ${clock(at, zone)}`}
            </Button>
          );
        })}
      </div>
    </section>
  );
}

/** The first two of each day, six in all. */
function spread(starts: readonly number[], zone: string): number[] {
  const perDay = new Map<string, number>();
  const out: number[] = [];
  for (const us of starts) {
    const date = civilDate(fromMicros(us), zone);
    const have = perDay.get(date) ?? 0;
    if (have < 2) out.push(us);
    perDay.set(date, have + 1);
    if (out.length === 6) break;
  }
  return out;
}
