import type { QueryClient } from '@tanstack/react-query';
import { newId } from '../api/id';
import { renew } from './cache';
import { postCalendar } from './calls';
import { calendarsQuery } from './queries';
import { t } from './texts';
import type { Calendar } from './types';

/** The calendar that something new of a space goes into: its own first, never one that follows a subscription. */
export function usualCalendar(calendars: readonly Calendar[], space: string): Calendar | undefined {
  const open = calendars.filter((one) => one.space === space && one.source !== 'subscription');
  return open.find((one) => one.source === 'own') ?? open[0];
}

/** The same, made when there is none yet. */
export async function usualCalendarOf(client: QueryClient, space: string): Promise<string> {
  const { items } = await client.fetchQuery(calendarsQuery);
  const usual = usualCalendar(items, space);
  if (usual) return usual.id;
  const id = newId();
  await postCalendar({ id, space, name: t('calendarName') });
  void renew(client, 'calendar');
  return id;
}
