import { ActionIcon, Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { IconDownload, IconHistory, IconTrash, IconUpload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, sent } from '../../api/client';
import { contentAddress, type FileShown, type FileVersion, useFile } from '../../api/files';
import { useMembers } from '../../api/members';
import { DateField } from '../fields/DateField';
import { TagPicker } from '../fields/TagPicker';
import { OwnFields } from '../own/OwnFields';
import { RowsSkeleton } from '../PageSkeleton';
import { Columns, Panel } from '../Panel';
import { Problem } from '../Problem';
import { RecordHistory } from '../RecordHistory';
import { RecordPanel } from '../RecordPanel';
import { Together } from '../ties/Together';
import { sayProblem, undoable } from '../toast';
import { useRecordForm } from '../useRecordForm';
import classes from './files.module.css';
import { Preview } from './Preview';
import { f, t } from './texts';
import { UploadRow } from './UploadRow';
import { useDropped } from './useDropped';
import { useUploads } from './useUploads';
import { Versions } from './Versions';

type Draft = Pick<FileShown, 'name' | 'owner' | 'note' | 'tags' | 'template'> & { review: string };

const shown = ['name', 'owner', 'review', 'note', 'tags'] as const;

function draftOf({ name, owner, note, tags, template, review = '' }: FileShown): Draft {
  return { name, owner, note, tags, template, review };
}

interface Properties {
  id: string;
  readOnly?: boolean;
  onClose: () => void;
}

/** One file: what is in it, what is known of it, its versions. */
export default function FilePanel({ id, readOnly, onClose }: Properties) {
  const { data, error, refetch } = useFile(id);
  if (data) {
    return (
      <Opened file={data.file} versions={data.versions} readOnly={readOnly} onClose={onClose} />
    );
  }
  return (
    <Panel title={t('title')} onClose={onClose}>
      <div className={classes.waiting}>
        {error ? <Problem error={error} retry={() => void refetch()} /> : <RowsSkeleton rows={5} />}
      </div>
    </Panel>
  );
}

interface OpenedProperties {
  file: FileShown;
  versions: FileVersion[];
  readOnly?: boolean;
  onClose: () => void;
}

function Opened({ file, versions, readOnly, onClose }: OpenedProperties) {
  const client = useQueryClient();
  const { data: members = [] } = useMembers();
  const [history, setHistory] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const uploads = useUploads(undefined);
  const replace = ([body]: readonly File[]) => {
    if (body) uploads.add([body], { replaces: file.id, rev: file.rev });
  };
  const over = useDropped(readOnly ? undefined : replace);
  const record = useRecordForm<Draft>({ rev: file.rev, draft: draftOf(file) }, ({ name }) =>
    name.trim() ? {} : { name: f('nameMissing') },
  );
  const { form, base, changed } = record;
  const { values, errors } = form;
  const renew = () => client.invalidateQueries({ queryKey: ['file'] });
  const change = async (body: object, words: string) => {
    const { act = '' } = await sent(
      api.PATCH('/files/{id}', {
        params: { path: { id: file.id } },
        body: { rev: base.rev, ...body },
      }),
    );
    undoable(act, words);
    await renew();
  };
  const save = (draft: Draft) => {
    const body = Object.fromEntries(
      changed.map((field) => [field, field === 'review' ? draft.review || null : draft[field]]),
    );
    return change(body, f('saved', { name: draft.name.trim() }));
  };
  const show = ({ version }: FileVersion) =>
    change({ version }, f('shownAgain', { name: file.name, version })).catch((failure: Error) =>
      sayProblem(failure.message),
    );
  const trash = async () => {
    try {
      const { act = '' } = await sent(
        api.DELETE('/files/{id}', { params: { path: { id: file.id }, query: { rev: base.rev } } }),
      );
      undoable(act, f('trashed', { name: file.name }));
      onClose();
      await renew();
    } catch (failure) {
      sayProblem((failure as Error).message);
    }
  };
  const owners = members
    .filter(({ id, state }) => state === 'active' || id === values.owner)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <RecordPanel
      title={file.name}
      kind="file"
      record={record}
      save={save}
      onClose={onClose}
      shown={shown}
      readOnly={readOnly ? f('readOnly') : undefined}
      theirs={(field) => ({ name: f(field), value: theirs(base.draft, field) })}
      actions={
        <>
          <ActionIcon
            component="a"
            href={contentAddress(file.id)}
            download
            aria-label={t('download', { name: file.name })}
            title={f('download')}
          >
            <IconDownload size={18} stroke={1.7} />
          </ActionIcon>
          <ActionIcon
            aria-label={f('history')}
            title={f('history')}
            onClick={() => setHistory(true)}
          >
            <IconHistory size={18} stroke={1.7} />
          </ActionIcon>
        </>
      }
      more={
        !readOnly && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconTrash size={15} stroke={1.8} />}
            onClick={() => void trash()}
          >
            {f('trash')}
          </Button>
        )
      }
      foot={
        <>
          <OwnFields kind="file" id={file.id} space={file.space} />
          <Versions
            file={file}
            versions={versions}
            show={readOnly ? undefined : (one) => void show(one)}
            action={
              !readOnly && (
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<IconUpload size={14} stroke={1.8} />}
                  onClick={() => input.current?.click()}
                >
                  {f('newVersion')}
                </Button>
              )
            }
            over={over}
          />
          <input
            ref={input}
            type="file"
            hidden
            aria-label={f('newVersion')}
            onChange={(event) => {
              replace([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
          />
          {uploads.all.length > 0 && (
            <ul className={classes.list}>
              {uploads.all.map((one) => (
                <UploadRow
                  key={one.sending.key}
                  upload={one}
                  stop={() => uploads.stop(one.sending.key)}
                  again={() => uploads.again(one.sending)}
                />
              ))}
            </ul>
          )}
          <Together kind="file" id={file.id} />
          <RecordHistory
            kind="file"
            id={file.id}
            title={file.name}
            opened={history}
            onClose={() => setHistory(false)}
            fields={{
              name: f('name'),
              owner: f('owner'),
              review: f('review'),
              note: f('note'),
              tags: f('tags'),
              template: t('template'),
              version: f('version'),
            }}
          />
        </>
      }
    >
      <Preview file={file} />
      <TextInput label={f('name')} maxLength={200} {...form.getInputProps('name')} />
      <Columns>
        <Select
          label={f('owner')}
          searchable={owners.length > 8}
          allowDeselect={false}
          data={owners}
          value={values.owner}
          error={errors.owner}
          onChange={(owner) => owner && form.setValues({ owner })}
        />
        <DateField
          label={f('review')}
          clearable
          value={values.review}
          error={errors.review}
          onChange={(review) => form.setValues({ review })}
        />
      </Columns>
      <TagPicker
        space={file.space}
        label={f('tags')}
        value={values.tags}
        error={errors.tags as string | undefined}
        onChange={(tags) => form.setValues({ tags })}
      />
      <Textarea label={f('note')} rows={2} maxLength={2000} {...form.getInputProps('note')} />
      <Checkbox
        label={f('template')}
        checked={values.template}
        onChange={(event) => form.setValues({ template: event.currentTarget.checked })}
      />
    </RecordPanel>
  );
}

function theirs(draft: Draft, field: keyof Draft): string {
  return Array.isArray(draft[field]) ? String(draft[field].length) : String(draft[field]);
}
