import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { ApiError } from '../api/problem';
import { withReason } from '../ui/authority';
import { sayProblem, undoable } from '../ui/toast';
import type { Booking, BookingPage } from './queries';
import { t } from './texts';

interface Done {
  act?: string;
}

/** What is refreshed after every change here; others hear of it by themselves. */
export function useRenew(): () => void {
  const client = useQueryClient();
  return () => {
    for (const kind of ['booking', 'booking_page', 'view'])
      void client.invalidateQueries({ queryKey: [kind] });
  };
}

/** What can be done with bookings and their pages at the press of a button. */
export function useBookingActions() {
  const renew = useRenew();
  const act = useMutation({
    mutationFn: ({ call }: { call: () => Promise<Done>; said: string }) => call(),
    onSuccess: ({ act }, { said }) => {
      if (act) undoable(act, said);
      renew();
    },
    onError: (error) => {
      sayProblem(error.message);
      if (error instanceof ApiError && error.status === 409) renew();
    },
  });
  const path = (id: string) => ({ path: { id } });
  return {
    busy: act.isPending,
    confirm: (one: Booking) =>
      act.mutateAsync({
        call: () =>
          withReason((reason) =>
            sent(
              api.POST('/bookings/{id}/confirm', {
                params: path(one.id),
                body: { rev: one.rev, ...(reason && { reason }) },
              }),
            ),
          ),
        said: t('saidConfirmed', { name: one.name }),
      }),
    end: (one: Booking, message: string) =>
      act.mutateAsync({
        call: () =>
          withReason((reason) =>
            sent(
              api.POST('/bookings/{id}/end', {
                params: path(one.id),
                body: { rev: one.rev, message, ...(reason && { reason }) },
              }),
            ),
          ),
        said: t(one.state === 'pending' ? 'saidDeclined' : 'saidCancelled', { name: one.name }),
      }),
    state: (page: BookingPage, state: 'open' | 'closed') =>
      act.mutateAsync({
        call: () =>
          sent(
            api.PATCH('/booking-pages/{id}', {
              params: path(page.id),
              body: { rev: page.rev, state },
            }),
          ),
        said: t(state === 'open' ? 'saidOpened' : 'saidClosed', { title: page.title }),
      }),
    remove: (page: BookingPage) =>
      act.mutateAsync({
        call: () =>
          sent(
            api.DELETE('/booking-pages/{id}', {
              params: { path: { id: page.id }, query: { rev: page.rev } },
            }),
          ),
        said: t('saidRemoved', { title: page.title }),
      }),
    endLink: (id: string) =>
      act.mutateAsync({
        call: () => sent(api.DELETE('/booking-links/{id}', { params: path(id) })),
        said: t('saidLinkEnded'),
      }),
  };
}

export type BookingActions = ReturnType<typeof useBookingActions>;

/** Field → message, of what a request was refused for. */
export function fieldsOf(error: Error | null): Record<string, string> {
  return error instanceof ApiError ? error.byField : {};
}
