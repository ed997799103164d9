import { ActionIcon, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { useMe } from '../api/me';
import type { ApiError } from '../api/problem';
import type { Tag } from '../api/tags';
import { ColourField, colourName } from '../ui/fields/ColourField';
import { useWritableSpaces } from '../ui/fields/SpaceField';
import { RecordPanel } from '../ui/RecordPanel';
import { undoable } from '../ui/toast';
import { useFocusBack } from '../ui/useFocusBack';
import { useRecordForm } from '../ui/useRecordForm';
import { Merge } from './Merge';
import { t } from './texts';

interface Draft {
  name: string;
  /** Whose records have it; the whole house's when empty. */
  space: string;
  colour: number;
}

const shown = ['name', 'space', 'colour'] as const;

interface Properties {
  /** Absent for a new one. */
  tag?: Tag;
  /** The colour a new one begins with. */
  colour: number;
  /** The other tags, that this one can be merged into. */
  others: readonly Tag[];
  onTrash: (tag: Tag) => void;
  onClose: () => void;
}

/** A tag's name and colour. */
export function TagPanel({ tag, colour, others, onTrash, onClose }: Properties) {
  useFocusBack();
  const client = useQueryClient();
  const [id] = useState(newId);
  const record = useRecordForm<Draft>(
    {
      rev: tag?.rev ?? 0,
      draft: { name: tag?.name ?? '', space: tag?.space ?? '', colour: tag?.colour ?? colour },
    },
    ({ name }) => (name.trim() ? {} : { name: t('nameMissing') }),
  );
  const { form, base } = record;
  const spaces = useWritableSpaces();
  const { data: me } = useMe();
  const wider = others.filter(({ space }) => space === me?.organisation.id || space === tag?.space);

  async function save({ name, space, colour }: Draft) {
    const { act } = tag
      ? await sent(
          api.PATCH('/tags/{id}', {
            params: { path: { id: tag.id } },
            body: { rev: base.rev, name, colour },
          }),
        )
      : await sent(api.POST('/tags', { body: { id, name, colour, ...(space && { space }) } }));
    if (act) undoable(act, t(tag ? 'saved' : 'made', { name }));
    void client.invalidateQueries({ queryKey: ['tag'] });
  }

  return (
    <RecordPanel
      title={t(tag ? 'edit' : 'add')}
      kind="tag"
      record={record}
      save={save}
      onClose={onClose}
      action={tag ? undefined : t('create')}
      shown={shown}
      theirs={(field) =>
        field === 'name'
          ? { name: t('name'), value: base.draft.name }
          : field === 'space'
            ? { name: t('space'), value: '' }
            : { name: t('colour'), value: colourName(base.draft.colour) }
      }
      blame={blame}
      foot={tag && wider.length > 0 && <Merge tag={tag} others={wider} onMerged={onClose} />}
      past={tag && { kind: 'tag', id: tag.id, title: tag.name }}
      actions={
        tag && (
          <ActionIcon
            aria-label={t('trash')}
            title={t('trash')}
            onClick={() => {
              onTrash(tag);
              onClose();
            }}
          >
            <IconTrash size={18} stroke={1.7} />
          </ActionIcon>
        )
      }
    >
      <TextInput label={t('name')} maxLength={60} data-autofocus {...form.getInputProps('name')} />
      {!tag && (
        <Select
          label={t('space')}
          description={t('spaceAbout')}
          allowDeselect={false}
          data={[
            { value: '', label: t('house') },
            ...spaces.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...form.getInputProps('space')}
        />
      )}
      <ColourField
        value={form.values.colour}
        onChange={(value) => form.setFieldValue('colour', value)}
      />
    </RecordPanel>
  );
}

function blame(error: ApiError): Record<string, string> {
  return error.code === 'tag.name_taken' ? { name: error.message } : {};
}
