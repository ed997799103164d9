import { Checkbox, Select } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../../api/client';
import { newId } from '../../api/id';
import { useMe } from '../../api/me';
import { useWritableSpaces } from '../../ui/fields/SpaceField';
import { TagPicker } from '../../ui/fields/TagPicker';
import { FilesOf } from '../../ui/files/FilesOf';
import { OwnFields } from '../../ui/own/OwnFields';
import { Panel } from '../../ui/Panel';
import { Problem } from '../../ui/Problem';
import { RecordPanel } from '../../ui/RecordPanel';
import { undoable } from '../../ui/toast';
import { useFocusBack } from '../../ui/useFocusBack';
import { useRecordForm } from '../../ui/useRecordForm';
import { type Draft, draftOf, type Field, needed, textOf, valuesOf } from './draft';
import { Entry } from './Entry';
import { type SimpleKind, type SimpleRecord, simpleQuery, useSimpleKind } from './queries';
import { t } from './texts';

interface Properties {
  kind: string;
  /** Of the record; `new` for one that is to be made. */
  open: string;
  onClose: () => void;
}

/** One record of a kind that is nothing but a declaration. */
export default function SimplePanel({ kind: name, open, onClose }: Properties) {
  useFocusBack();
  const kind = useSimpleKind(name);
  const fresh = open === 'new';
  const { data, error } = useQuery({ ...simpleQuery(name, open), enabled: !fresh });
  if (error)
    return (
      <Panel title={kind?.title ?? ''} onClose={onClose}>
        <Problem error={error} />
      </Panel>
    );
  if (!kind || (!fresh && !data)) return null;
  return <Form key={open} kind={kind} record={fresh ? undefined : data} onClose={onClose} />;
}

interface FormProperties {
  kind: SimpleKind;
  record: SimpleRecord | undefined;
  onClose: () => void;
}

function Form({ kind, record: now, onClose }: FormProperties) {
  const client = useQueryClient();
  const { data: me } = useMe();
  const spaces = useWritableSpaces();
  const [id] = useState(() => now?.id ?? newId());
  const house = me?.organisation.id ?? '';
  const [first] = useState(() =>
    draftOf(kind, undefined, kind.house ? house : (spaces[0]?.id ?? '')),
  );
  const record = useRecordForm<Draft>(
    { rev: now?.rev ?? 0, draft: now ? draftOf(kind, now, house) : first },
    (draft) => needed(kind, draft, t('needed')),
  );
  const { form, base, changed } = record;
  const { values, errors } = form;
  const space = String(values.space);
  const mayWrite =
    !now || (now.space === house ? kind.house : spaces.some((one) => one.id === now.space));
  const title = String(base.draft[kind.fields[0]?.name ?? ''] ?? '');
  const path = { kind: kind.kind, id };
  const renew = () => client.invalidateQueries({ queryKey: [kind.kind] });

  async function save(draft: Draft) {
    const body = {
      values: valuesOf(kind, draft, now ? changed : undefined),
      private: draft.private === true,
      tags: draft.tags as string[],
    };
    const { act = '', record: kept } = now
      ? await sent(
          api.PATCH('/records/{kind}/{id}', { params: { path }, body: { rev: base.rev, ...body } }),
        )
      : await sent(
          api.POST('/records/{kind}', {
            params: { path: { kind: kind.kind } },
            body: { id, space, ...body },
          }),
        );
    const called = kept.values[kind.fields[0]?.name ?? ''] ?? '';
    if (act) undoable(act, t(now ? 'saved' : 'made', { title: called }));
    await renew();
  }

  async function trash() {
    const { act = '' } = await sent(
      api.DELETE('/records/{kind}/{id}', { params: { path, query: { rev: base.rev } } }),
    );
    if (act) undoable(act, t('trashed', { title }));
    void renew();
  }

  const named = Object.fromEntries(kind.fields.map((field) => [field.title, field.title]));
  return (
    <RecordPanel
      title={now ? title : t('new', { one: kind.one })}
      kind={kind.kind}
      record={record}
      save={save}
      onClose={onClose}
      action={now ? undefined : t('create')}
      shown={['values', 'tags']}
      readOnly={mayWrite ? undefined : t('readOnly')}
      theirs={(field) => ({
        name: kind.fields.find((one) => one.name === field)?.title ?? t(field as 'tags'),
        value: textOf(base.draft[field]),
      })}
      past={now && { kind: kind.kind, id, title, fields: named }}
      trash={now && mayWrite ? trash : undefined}
      foot={
        now && (
          <>
            <OwnFields kind={kind.kind} id={id} space={now.space} />
            <FilesOf kind={kind.kind} id={id} readOnly={!mayWrite} />
          </>
        )
      }
    >
      {kind.fields.map((field: Field, index) => (
        <Entry
          key={field.name}
          field={field}
          first={index === 0}
          value={String(values[field.name] ?? '')}
          error={errors[`values.${field.name}`] ?? errors[field.name]}
          onChange={(value) => form.setValues({ [field.name]: value })}
        />
      ))}
      {!now && (
        <Select
          label={t('space')}
          description={t('spaceHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          allowDeselect={false}
          data={[
            ...(kind.house
              ? [{ value: house, label: t('house', { name: me?.organisation.name ?? '' }) }]
              : []),
            ...spaces.map((one) => ({ value: one.id, label: one.name })),
          ]}
          value={space || null}
          onChange={(next) => next && form.setValues({ space: next })}
        />
      )}
      <TagPicker
        space={space}
        value={values.tags as string[]}
        error={errors.tags as string | undefined}
        onChange={(tags) => form.setValues({ tags })}
      />
      {space !== house && (
        <Checkbox
          label={t('private')}
          description={t('privateHint')}
          checked={values.private === true}
          onChange={(event) => form.setValues({ private: event.currentTarget.checked })}
        />
      )}
    </RecordPanel>
  );
}
