import { Checkbox, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import type { ApiError } from '../api/problem';
import { ColourField, colourName } from '../ui/fields/ColourField';
import { SpaceField } from '../ui/fields/SpaceField';
import { RecordPanel } from '../ui/RecordPanel';
import { undoable } from '../ui/toast';
import { useFocusBack } from '../ui/useFocusBack';
import { useRecordForm } from '../ui/useRecordForm';
import type { Calendar } from './queries';
import { s } from './texts';

interface Draft {
  space: string;
  name: string;
  /** -1 for the colour of whose it is. */
  colour: number;
  url: string;
}

const shown = ['name', 'url', 'space', 'colour'] as const;
const personColour = -1;

interface Properties {
  /** Absent for a new one. */
  calendar?: Calendar;
  space: string;
  onClose: () => void;
}

/** A calendar's name and colour, and the address of a subscription. */
export function CalendarPanel({ calendar, space, onClose }: Properties) {
  useFocusBack();
  const client = useQueryClient();
  const [id] = useState(newId);
  const record = useRecordForm<Draft>(
    {
      rev: calendar?.rev ?? 0,
      draft: {
        space: calendar?.space ?? space,
        name: calendar?.name ?? '',
        colour: calendar?.colour ?? personColour,
        url: calendar?.url ?? '',
      },
    },
    ({ name, url }) => ({
      ...(name.trim() ? {} : { name: s('nameMissing') }),
      ...(calendar?.source === 'subscription' && !url.trim() ? { url: s('urlMissing') } : {}),
    }),
  );
  const { form, base, changed } = record;
  const { colour } = form.values;

  async function save(draft: Draft) {
    const name = draft.name.trim();
    const coloured = draft.colour === personColour ? null : draft.colour;
    const { act } = calendar
      ? await sent(
          api.PATCH('/calendars/{id}', {
            params: { path: { id: calendar.id } },
            body: {
              rev: base.rev,
              ...(changed.includes('name') && { name }),
              ...(changed.includes('colour') && { colour: coloured }),
              ...(changed.includes('url') && { url: draft.url.trim() }),
            },
          }),
        )
      : await sent(
          api.POST('/calendars', {
            body: { id, space: draft.space, name, ...(coloured !== null && { colour: coloured }) },
          }),
        );
    undoable(act, s(calendar ? 'saved' : 'made', { name }));
    void client.invalidateQueries({ queryKey: ['calendar'] });
    void client.invalidateQueries({ queryKey: ['event'] });
  }

  return (
    <RecordPanel
      title={s(calendar ? 'calendar' : 'newCalendar')}
      kind="calendar"
      record={record}
      save={save}
      onClose={onClose}
      action={calendar ? undefined : s('create')}
      shown={shown}
      theirs={(field) => theirs(field, base.draft)}
      blame={blame}
    >
      <TextInput label={s('name')} maxLength={200} data-autofocus {...form.getInputProps('name')} />
      {!calendar && (
        <SpaceField
          label={s('whose')}
          value={form.values.space}
          onChange={(value) => form.setFieldValue('space', value)}
        />
      )}
      <Checkbox
        label={s('personColour')}
        checked={colour === personColour}
        onChange={({ currentTarget }) =>
          form.setFieldValue('colour', currentTarget.checked ? personColour : 0)
        }
      />
      {colour !== personColour && (
        <ColourField
          label={s('ownColour')}
          value={colour}
          onChange={(value) => form.setFieldValue('colour', value)}
        />
      )}
      {calendar?.source === 'subscription' && (
        <TextInput
          label={s('url')}
          description={s('urlAbout')}
          type="url"
          maxLength={4096}
          autoComplete="off"
          {...form.getInputProps('url')}
        />
      )}
    </RecordPanel>
  );
}

function theirs(field: keyof Draft, draft: Draft): { name: string; value: string } {
  if (field === 'colour') {
    const value = draft.colour === personColour ? s('personColour') : colourName(draft.colour);
    return { name: s('colour'), value };
  }
  return { name: s(field === 'url' ? 'url' : 'name'), value: draft[field] };
}

function blame(error: ApiError): Record<string, string> {
  if (error.code.startsWith('outbound.')) return { url: error.message };
  return error.code === 'calendar.name' ? { name: error.message } : {};
}
