import { Checkbox, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { api, sent } from '../../api/client';
import { newId } from '../../api/id';
import { useMe } from '../../api/me';
import type { ApiError } from '../../api/problem';
import type { SavedView } from '../../api/views';
import { useWritableSpaces } from '../fields/SpaceField';
import { RecordPanel } from '../RecordPanel';
import { undoable } from '../toast';
import { useRecordForm } from '../useRecordForm';
import { type Shown, spaceAsked } from './state';
import { v } from './texts';

const SharedBox = lazy(() => import('../shares/SharedBox'));

interface Draft {
  name: string;
  space: string;
  pinned: boolean;
}

const historyNames = {
  name: v('name'),
  look: v('look'),
  pinned: v('pinned'),
  filters: v('filters'),
  sort: v('sort'),
  desc: v('desc'),
  group: v('group'),
  columns: v('columns'),
};

const shown = ['name', 'space', 'pinned'] as const;

function check({ name }: Draft): Record<string, string> {
  return name.trim() ? {} : { name: v('nameMissing') };
}

interface Properties {
  /** Absent for a new one. */
  view: SavedView | undefined;
  /** The kind of record that is listed. */
  lists: string;
  shown: Shown;
  onClose: () => void;
  /** The view to be shown then; none when it went into the trash. */
  onKept: (id?: string) => void;
}

/** What a view is called and who sees it. */
export function ViewPanel({ view, lists, shown: now, onClose, onKept }: Properties) {
  const client = useQueryClient();
  const spaces = useViewSpaces();
  const [id] = useState(newId);
  const own = spaces[0]?.id ?? '';
  const record = useRecordForm<Draft>(
    view
      ? { rev: view.rev, draft: { name: view.name, space: view.space, pinned: view.pinned } }
      : { rev: 0, draft: { name: '', space: own, pinned: true } },
    check,
  );
  const { form, base, changed } = record;
  const nameOf = (space: string) => spaces.find((one) => one.id === space)?.name ?? '';

  async function save(draft: Draft) {
    const name = draft.name.trim();
    if (!view) {
      const made = await sent(
        api.POST('/views', {
          body: {
            id,
            lists,
            look: now.look,
            ...now.asks,
            ...draft,
            name,
            space: draft.space || own,
          },
        }),
      );
      await client.invalidateQueries({ queryKey: ['saved_view'] });
      if (made.act) undoable(made.act, v('made', { name }));
      return onKept(made.view.id);
    }
    await change(view, draft, name);
  }

  async function change(kept: SavedView, draft: Draft, name: string) {
    let { rev } = base;
    let act: string | undefined;
    if (changed.some((field) => field !== 'space')) {
      const answer = await sent(
        api.PATCH('/views/{id}', {
          params: { path: { id: kept.id } },
          body: { rev, name, pinned: draft.pinned },
        }),
      );
      ({ act } = answer);
      rev = answer.view.rev;
      if (act) undoable(act, v('saved', { name }));
    }
    let at = kept.id;
    if (draft.space !== kept.space) {
      const moved = await sent(
        api.POST('/views/{id}/move', {
          params: { path: { id: kept.id } },
          body: { rev, space: draft.space, new_id: id },
        }),
      );
      at = moved.view.id;
      if (moved.act) undoable(moved.act, v('moved', { name, who: nameOf(draft.space) }));
    }
    await client.invalidateQueries({ queryKey: ['saved_view'] });
    if (at !== kept.id) onKept(at);
  }

  async function trash(kept: SavedView) {
    const { act } = await sent(
      api.DELETE('/views/{id}', { params: { path: { id: kept.id }, query: { rev: base.rev } } }),
    );
    if (act) undoable(act, v('trashed', { name: kept.name }));
    onKept();
    await client.invalidateQueries({ queryKey: ['saved_view'] });
  }

  return (
    <RecordPanel
      title={v(view ? 'view' : 'new')}
      kind="saved_view"
      record={record}
      save={save}
      onClose={onClose}
      action={view ? undefined : v('create')}
      shown={shown}
      readOnly={view && !view.may_write ? v('readOnly') : undefined}
      theirs={(one) => ({
        name: v(one),
        value: wordsOf(base.draft, one, nameOf),
      })}
      blame={blame}
      past={view && { kind: 'saved_view', id: view.id, title: view.name, fields: historyNames }}
      trash={view?.may_write ? () => trash(view) : undefined}
      foot={
        view && (
          <Suspense fallback={null}>
            <SharedBox kind="saved_view" id={view.id} over={spaceAsked(view)} />
          </Suspense>
        )
      }
    >
      <TextInput label={v('name')} maxLength={60} data-autofocus {...form.getInputProps('name')} />
      <Select
        label={v('space')}
        description={v('spaceAbout')}
        allowDeselect={false}
        data={spaces.map((one) => ({ value: one.id, label: one.name }))}
        {...form.getInputProps('space')}
        value={form.values.space || own}
      />
      <Checkbox
        label={v('pinned')}
        description={v('pinnedAbout')}
        {...form.getInputProps('pinned', { type: 'checkbox' })}
      />
    </RecordPanel>
  );
}

/** Where the reader may keep views: for themselves, for whom they work, and for the house. */
function useViewSpaces(): { id: string; name: string }[] {
  const { data: me } = useMe();
  const spaces = useWritableSpaces();
  if (!me) return [];
  return [
    { id: me.member.id, name: v('spaceOwn') },
    ...spaces
      .filter(({ id }) => id !== me.member.id)
      .map(({ id, name }) => ({ id, name: v('spaceOf', { name }) })),
    { id: me.organisation.id, name: v('spaceHouse') },
  ];
}

function wordsOf(draft: Draft, field: keyof Draft, nameOf: (space: string) => string): string {
  if (field === 'pinned') return v(draft.pinned ? 'yes' : 'no');
  return field === 'space' ? nameOf(draft.space) : draft.name;
}

function blame(error: ApiError): Record<string, string> {
  return error.code === 'saved_view.name_taken' ? { name: error.message } : {};
}
