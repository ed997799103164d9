import { Checkbox, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { useMembers } from '../api/members';
import type { Note } from '../api/notes';
import { DateField } from '../ui/fields/DateField';
import { TagPicker } from '../ui/fields/TagPicker';
import { OwnFields } from '../ui/own/OwnFields';
import { Columns } from '../ui/Panel';
import { RecordPanel } from '../ui/RecordPanel';
import { undoable } from '../ui/toast';
import { useRecordForm } from '../ui/useRecordForm';
import { d, f, n } from './texts';

type Draft = Pick<Note, 'title' | 'form' | 'private' | 'pinned' | 'tags'> & {
  owner: string;
  review: string;
};

const shown = ['title', 'owner', 'review', 'tags'] as const;

function draftOf(note: Note): Draft {
  const { title, form, private: hidden, pinned, tags, owner = '', review = '' } = note;
  return { title, form, private: hidden, pinned, tags, owner, review };
}

interface Properties {
  note: Note;
  mayWrite: boolean;
  onClose: () => void;
}

/** Everything of a note but its text. */
export default function Details({ note, mayWrite, onClose }: Properties) {
  const client = useQueryClient();
  const { data: members = [] } = useMembers();
  const record = useRecordForm<Draft>({ rev: note.rev, draft: draftOf(note) }, ({ title }) =>
    title.trim() ? {} : { title: f('nameMissing') },
  );
  const { form, base, changed } = record;
  const { values, errors } = form;
  const save = async (draft: Draft) => {
    const body = Object.fromEntries(
      changed.map((field) => [
        field,
        field === 'review' || field === 'owner' ? draft[field] || null : draft[field],
      ]),
    );
    const answer = await sent(
      api.PATCH('/notes/{id}', {
        params: { path: { id: note.id } },
        body: { rev: base.rev, ...body },
      }),
    );
    if (answer.act) undoable(answer.act, d('saved', { title: answer.note.title }));
    await client.invalidateQueries({ queryKey: ['note'] });
  };
  const owners = members
    .filter(({ id, state }) => state === 'active' || id === values.owner)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <RecordPanel
      title={note.title}
      kind="note"
      record={record}
      save={save}
      onClose={onClose}
      shown={shown}
      readOnly={mayWrite ? undefined : n('readOnly')}
      theirs={(field) => ({ name: d(field), value: words(base.draft[field]) })}
      foot={<OwnFields kind="note" id={note.id} space={note.space} />}
      past={{
        kind: 'note',
        id: note.id,
        title: note.title,
        fields: {
          title: d('title'),
          form: d('form'),
          owner: d('owner'),
          review: d('review'),
          private: d('private'),
          pinned: d('pinned'),
          tags: d('tags'),
          words: d('words'),
          version: d('version'),
        },
      }}
    >
      <TextInput label={d('title')} maxLength={500} {...form.getInputProps('title')} />
      <Select
        label={d('form')}
        allowDeselect={false}
        data={(['note', 'procedure', 'template'] as const).map((value) => ({
          value,
          label: d(value),
        }))}
        value={values.form}
        onChange={(next) => next && form.setValues({ form: next as Note['form'] })}
      />
      <Columns>
        <Select
          label={d('owner')}
          placeholder={d('nobody')}
          clearable
          searchable={owners.length > 8}
          data={owners}
          value={values.owner || null}
          error={errors.owner}
          onChange={(owner) => form.setValues({ owner: owner ?? '' })}
        />
        <DateField
          label={d('review')}
          clearable
          value={values.review}
          error={errors.review}
          onChange={(review) => form.setValues({ review })}
        />
      </Columns>
      <TagPicker
        space={note.space}
        label={d('tags')}
        value={values.tags}
        error={errors.tags as string | undefined}
        onChange={(tags) => form.setValues({ tags })}
      />
      <Checkbox
        label={d('private')}
        description={d('privateHint')}
        checked={values.private}
        onChange={(event) => form.setValues({ private: event.currentTarget.checked })}
      />
      <Checkbox
        label={d('pinned')}
        checked={values.pinned}
        onChange={(event) => form.setValues({ pinned: event.currentTarget.checked })}
      />
    </RecordPanel>
  );
}

function words(value: Draft[keyof Draft]): string {
  if (typeof value === 'boolean') return d(value ? 'yes' : 'no');
  return Array.isArray(value) ? String(value.length) : value;
}
