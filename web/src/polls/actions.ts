import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { ApiError } from '../api/problem';
import type { components } from '../api/schema';
import { refusal, withReason } from '../ui/authority';
import { copyText } from '../ui/copy';
import { say, sayProblem, undoable } from '../ui/toast';
import { nameOf, type Option, type Poll, type Voter } from './queries';
import { t } from './texts';

type Patch = Omit<components['schemas']['PollPatch'], 'rev'>;
type VoterPatch = Omit<components['schemas']['PollVoterPatch'], 'rev'>;

export function useRenew() {
  const client = useQueryClient();
  return () => {
    for (const kind of ['poll', 'hold_set', 'view'])
      void client.invalidateQueries({ queryKey: [kind] });
  };
}

/** What can be done with a poll. Whoever comes second is told who was first, and sees what they did. */
export function usePollActions() {
  const renew = useRenew();
  const act = useMutation({
    mutationFn: ({ call }: { call: () => Promise<{ act?: string }>; said: string }) => call(),
    onSuccess: ({ act }, { said }) => {
      if (act) undoable(act, said);
      renew();
    },
    onError: (error) => {
      sayProblem(refusal(error));
      if (error instanceof ApiError && error.status === 409) renew();
    },
  });
  const run = (said: string, call: () => Promise<{ act?: string }>) =>
    act.mutateAsync({ call, said }).then(
      () => true,
      () => false,
    );
  const of = (id: string) => ({ params: { path: { id } } });
  return {
    busy: act.isPending,
    change: (poll: Poll, patch: Patch) =>
      run(t('changed', { title: poll.title }), () =>
        sent(api.PATCH('/polls/{id}', { ...of(poll.id), body: { rev: poll.rev, ...patch } })),
      ),
    confirm: (poll: Poll, option: Option) =>
      run(t('confirmed', { title: poll.title }), () =>
        withReason((reason) =>
          sent(
            api.POST('/polls/{id}/confirm', {
              ...of(poll.id),
              body: { rev: poll.rev, option: option.id, ...(reason && { reason }) },
            }),
          ),
        ),
      ),
    end: (poll: Poll, state: 'closed' | 'cancelled') =>
      run(t(state, { title: poll.title }), () =>
        sent(api.POST('/polls/{id}/end', { ...of(poll.id), body: { rev: poll.rev, state } })),
      ),
    reopen: (poll: Poll, deadline: string) =>
      run(t('reopened', { title: poll.title }), () =>
        sent(api.POST('/polls/{id}/reopen', { ...of(poll.id), body: { rev: poll.rev, deadline } })),
      ),
    accept: (poll: Poll, voter: Voter, proposal: string) =>
      run(t('accepted', { title: poll.title }), () =>
        sent(
          api.POST('/polls/{id}/accept', {
            ...of(poll.id),
            body: { rev: poll.rev, voter: voter.id, proposal },
          }),
        ),
      ),
    endLink: (poll: Poll) =>
      run(t('linkEndedAll', { title: poll.title }), () =>
        sent(api.DELETE('/polls/{id}/link', of(poll.id))),
      ),
    add: (poll: Poll, body: components['schemas']['NewVoter']) =>
      run(t('asked', { name: body.name || body.email || '' }), () =>
        sent(api.POST('/polls/{id}/people', { ...of(poll.id), body })),
      ),
    voter: (voter: Voter, patch: VoterPatch) =>
      run(t('saved', { name: nameOf(voter) }), () =>
        sent(
          api.PATCH('/poll-people/{id}', { ...of(voter.id), body: { rev: voter.rev, ...patch } }),
        ),
      ),
    endLinks: (voter: Voter) =>
      run(t('endedLinks', { name: nameOf(voter) }), () =>
        sent(api.DELETE('/poll-people/{id}/links', of(voter.id))),
      ),
    remove: (voter: Voter) =>
      run(t('removed', { name: nameOf(voter) }), () =>
        sent(api.DELETE('/poll-people/{id}', of(voter.id))),
      ),
  };
}

export type PollActions = ReturnType<typeof usePollActions>;

export async function copy(text: string, done: string): Promise<void> {
  if (await copyText(text)) say(done);
  else sayProblem(t('cantCopy'));
}
