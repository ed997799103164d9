import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../../api/client';
import { keys } from '../../api/keys';
import { usePrincipals } from '../../api/me';
import { useMembers } from '../../api/members';
import { sayProblem, undoable } from '../../ui/toast';
import { renew } from '../cache';
import type { EventDetail } from '../types';
import classes from './Details.module.css';
import { t } from './texts';

/** Why a meeting lies in protected time, who said so, and whether whose time it is has agreed. */
export function Exempt({ event }: { event: EventDetail }) {
  const client = useQueryClient();
  const { data: principals } = usePrincipals();
  const { data: members } = useMembers();
  const principal = principals?.find(({ id }) => id === event.space);
  const { data } = useQuery({
    queryKey: keys.list('exemption', { event: event.id }),
    queryFn: ({ signal }) =>
      sent(api.GET('/exemptions', { params: { query: { event: event.id } }, signal })),
    enabled: principal !== undefined && principal.role !== 'busy',
  });
  const agree = useMutation({
    mutationFn: ({ id, rev }: { id: string; rev: number }) =>
      sent(api.POST('/exemptions/{id}/agree', { params: { path: { id } }, body: { rev } })),
    onSuccess: ({ act = '', exemption }) => {
      undoable(act, t('agreed', { label: exemption.label }));
      void renew(client, 'exemption');
    },
    onError: (error) => sayProblem(error.message),
  });
  const mine = data?.items.filter(({ start_us }) => start_us === event.start_us) ?? [];
  return mine.map(({ id, rev, label, reason, agreed, created_by }) => (
    <p key={id} className={classes.note}>
      {t(agreed ? 'exempt' : 'exemptWaits', {
        label,
        who: members?.find((one) => one.id === created_by)?.name ?? t('somebody'),
        reason: reason || t('noReason'),
      })}{' '}
      {!agreed && principal?.role === 'owner' && (
        <Button
          size="compact-sm"
          variant="default"
          loading={agree.isPending}
          onClick={() => agree.mutate({ id, rev })}
        >
          {t('agree')}
        </Button>
      )}
    </p>
  ));
}
