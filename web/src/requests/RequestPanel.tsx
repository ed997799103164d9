import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { useMe, useOwnZone } from '../api/me';
import { AskDecision } from '../ui/AskDecision';
import { useWritableSpaces } from '../ui/fields/SpaceField';
import { FilesOf } from '../ui/files/FilesOf';
import { OwnFields } from '../ui/own/OwnFields';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Panel } from '../ui/Panel';
import { Problem } from '../ui/Problem';
import { RecordPanel } from '../ui/RecordPanel';
import { undoable } from '../ui/toast';
import { useRecordForm } from '../ui/useRecordForm';
import { Work } from '../ui/work/Work';
import { About, Earlier, PageLink, Talk } from './Around';
import type { useRequestActions } from './actions';
import { asNew, asPatch, type Draft, draftOf, emptyDraft } from './draft';
import { check, shown, theirsOf } from './form';
import { requestQuery, type Shown, type Verb, type Whole } from './queries';
import classes from './Requests.module.css';
import { f, t } from './texts';

const RequestFields = lazy(() =>
  import('./RequestFields').then((all) => ({ default: all.RequestFields })),
);

type Actions = Pick<ReturnType<typeof useRequestActions>, 'trash' | 'restore'>;

/** The form of a new request. */
export function NewRequest({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const zone = useOwnZone();
  const { data: me } = useMe();
  const spaces = useWritableSpaces();
  const [id] = useState(newId);
  const first = spaces[0]?.id ?? me?.member.id ?? '';
  const record = useRecordForm({ rev: 0, draft: emptyDraft(first, zone) }, check);
  async function save(draft: Draft) {
    const { request, act } = await sent(api.POST('/requests', { body: asNew(id, draft) }));
    if (act) undoable(act, t('made', { title: request.title }));
    void client.invalidateQueries({ queryKey: ['request'] });
  }
  return (
    <RecordPanel
      title={f('new')}
      kind="request"
      record={record}
      save={save}
      onClose={onClose}
      action={f('create')}
      shown={shown}
      theirs={theirsOf(record.base.draft)}
    >
      <Suspense fallback={<RowsSkeleton rows={8} />}>
        <RequestFields form={record.form} fresh />
      </Suspense>
    </RecordPanel>
  );
}

/** The question that a request is put with. */
function toAsk({ id, title, space, private: secret }: Shown) {
  return {
    space,
    question: title,
    about: { kind: 'request', id },
    private: secret,
    options: [
      { follows: [{ do: 'accept_request', of: id }] },
      { follows: [{ do: 'decline_request', of: id }] },
    ],
  };
}

interface Properties {
  id: string;
  actions: Actions;
  decide: (one: Shown, to: Verb) => void;
  open: (id: string) => void;
  onClose: () => void;
}

/** One request with everything that can be known and done about it. */
export default function RequestPanel(properties: Properties) {
  const { data, error, refetch } = useQuery(requestQuery(properties.id));
  if (data) return <Editor key={properties.id} {...properties} whole={data} />;
  return (
    <Panel title={f('edit')} onClose={properties.onClose}>
      {error ? <Problem error={error} retry={() => void refetch()} /> : <RowsSkeleton rows={7} />}
    </Panel>
  );
}

function Editor({ whole, actions, decide, open, onClose }: Properties & { whole: Whole }) {
  const client = useQueryClient();
  const zone = useOwnZone();
  const one = whole.request;
  const record = useRecordForm({ rev: one.rev, draft: draftOf(one, zone) }, check);
  const trashed = one.trashed_us !== undefined;
  async function save(draft: Draft) {
    const { request, act } = await sent(
      api.PATCH('/requests/{id}', {
        params: { path: { id: one.id } },
        body: { rev: record.base.rev, ...asPatch(record.base.draft, draft) },
      }),
    );
    if (act) undoable(act, t('saved', { title: request.title }));
    void client.invalidateQueries({ queryKey: ['request'] });
  }
  return (
    <RecordPanel
      title={f('edit')}
      kind="request"
      record={record}
      save={save}
      onClose={onClose}
      shown={shown}
      theirs={theirsOf(record.base.draft)}
      readOnly={trashed ? f('inTrash') : whole.may_write ? undefined : f('readOnly')}
      past={{ kind: 'request', id: one.id, title: one.title }}
      actions={
        whole.may_write &&
        !trashed && (
          <ActionIcon
            aria-label={f('trash')}
            title={f('trash')}
            onClick={() => void actions.trash(one).then((done) => done && onClose())}
          >
            <IconTrash size={18} stroke={1.7} />
          </ActionIcon>
        )
      }
      more={
        trashed &&
        whole.may_write && (
          <Button onClick={() => void actions.restore(one).then((done) => done && onClose())}>
            {f('restore')}
          </Button>
        )
      }
      foot={
        <>
          <Talk one={one} />
          {whole.may_write && !trashed && <PageLink one={one} />}
          <Earlier all={whole.earlier} open={open} />
          {!trashed && (
            <Work kind="request" id={one.id} space={one.space} readOnly={!whole.may_write} />
          )}
          <OwnFields kind="request" id={one.id} space={one.space} />
          <FilesOf kind="request" id={one.id} readOnly={!whole.may_write} />
        </>
      }
    >
      <About one={one} service={whole.service} />
      {whole.can.length > 0 && (
        <fieldset className={classes.verbs} aria-label={f('answer')}>
          {(whole.can as Verb[]).map((to) => (
            <Button
              key={to}
              size="xs"
              variant={to === 'accept' ? 'filled' : 'default'}
              onClick={() => decide(one, to)}
            >
              {t(to === 'later' ? 'later_' : to)}
            </Button>
          ))}
          {whole.can.includes('accept') && (
            <AskDecision size="xs" space={one.space} ask={() => toAsk(one)} />
          )}
        </fieldset>
      )}
      <Suspense fallback={<RowsSkeleton rows={8} />}>
        <RequestFields form={record.form} fresh={false} />
      </Suspense>
    </RecordPanel>
  );
}
