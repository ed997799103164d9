import { api, sent } from '../api/client';
import type { EventFields, NewEvent, Shift, Target } from './types';

/* The calls of the calendar, in one place. */

export function getDay(date: string, days: number, zone: string, signal?: AbortSignal) {
  return sent(api.GET('/today', { params: { query: { date, days, zone } }, signal }));
}

export function getAgenda(date: string, principal: string, zone: string) {
  return sent(api.GET('/today/agenda', { params: { query: { date, principal, zone } } }));
}

export async function getEvent(
  id: string,
  recurrenceId: string | undefined,
  zone: string,
  signal?: AbortSignal,
) {
  const query = { recurrence_id: recurrenceId, zone };
  const answer = await sent(api.GET('/events/{id}', { params: { path: { id }, query }, signal }));
  return answer.event;
}

export function getCalendars(signal?: AbortSignal) {
  return sent(api.GET('/calendars', { signal }));
}

export function postCalendar(body: { id: string; space: string; name: string }) {
  return sent(api.POST('/calendars', { body }));
}

export function postEvent(body: NewEvent) {
  return sent(api.POST('/events', { body }));
}

export function patchEvent({ event, ...target }: Target, fields: EventFields) {
  const params = { path: { id: event } };
  return sent(api.PATCH('/events/{id}', { params, body: { ...target, ...fields } }));
}

export function moveEvent(
  { event, ...target }: Target,
  shift: Shift & { calendar?: string; copy?: boolean },
) {
  const params = { path: { id: event } };
  return sent(api.POST('/events/{id}/move', { params, body: { ...target, ...shift } }));
}

export function deleteEvent({ event, ...query }: Target) {
  return sent(api.DELETE('/events/{id}', { params: { path: { id: event }, query } }));
}

export function restoreEvent(id: string) {
  return sent(api.POST('/events/{id}/restore', { params: { path: { id } } }));
}
