import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { type Note, noteQuery, notesQuery } from '../api/notes';
import { Panel, PanelForm } from '../ui/Panel';
import { Problem } from '../ui/Problem';
import { undoable } from '../ui/toast';
import { useFocusBack } from '../ui/useFocusBack';
import { useNoteSpaces } from './spaces';
import { f } from './texts';

interface Properties {
  space?: string;
  from?: string;
  form: Note['form'];
  onClose: () => void;
}

/** What a new note is called, whose it is, and what it begins from. */
export default function NewNote({ space, from: asked = '', form: given, onClose }: Properties) {
  useFocusBack();
  const client = useQueryClient();
  const navigate = useNavigate();
  const spaces = useNoteSpaces();
  const [id] = useState(newId);
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState(space);
  const [form, setForm] = useState(given);
  const [from, setFrom] = useState(asked);
  const [values, setValues] = useState<Record<string, string>>({});
  const [missing, setMissing] = useState(false);
  const { data: templates } = useInfiniteQuery(notesQuery({ form: 'template', sort: 'title' }));
  const { data: template } = useQuery({ ...noteQuery(from), enabled: from !== '' });
  const fields = from && template ? template.fields : [];
  const own = spaces.at(-2)?.value;
  const whose = spaces.find(({ value }) => value === chosen)?.value ?? own ?? '';
  const make = useMutation({
    mutationFn: () =>
      sent(
        api.POST('/notes', {
          body: {
            id,
            space: whose,
            ...(title.trim() && { title: title.trim() }),
            ...(from
              ? { from, values: fields.map((name) => ({ name, text: values[name] ?? '' })) }
              : { form }),
          },
        }),
      ),
    onSuccess: ({ note, act = '' }) => {
      if (act) undoable(act, f('made', { title: note.title }));
      void client.invalidateQueries({ queryKey: ['note'] });
      void navigate({ to: '/notes/$id', params: { id: note.id } });
    },
    onError: () => undefined,
  });
  const choices = templates?.pages.flatMap(({ items }) => items) ?? [];
  const submit = () => {
    const none = title.trim() === '' && from === '';
    setMissing(none);
    if (!none) make.mutate();
  };
  return (
    <Panel title={f('title')} onClose={onClose}>
      <PanelForm
        onSubmit={submit}
        buttons={
          <Button type="submit" loading={make.isPending}>
            {f('create')}
          </Button>
        }
      >
        {make.error && <Problem error={make.error} />}
        <TextInput
          label={f('name')}
          data-autofocus
          maxLength={500}
          placeholder={from ? template?.note.title : undefined}
          value={title}
          error={missing && f('nameMissing')}
          onChange={(event) => {
            setTitle(event.currentTarget.value);
            setMissing(false);
          }}
        />
        <Select
          label={f('whose')}
          description={f('whoseHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          allowDeselect={false}
          data={spaces}
          value={whose || null}
          onChange={(next) => next && setChosen(next)}
        />
        {(choices.length > 0 || from) && (
          <Select
            label={f('from')}
            allowDeselect={false}
            searchable={choices.length > 8}
            data={[
              { value: '', label: f('empty') },
              ...choices.map((one) => ({ value: one.id, label: one.title })),
            ]}
            value={from}
            onChange={(next) => setFrom(next ?? '')}
          />
        )}
        {!from && (
          <Select
            label={f('form')}
            allowDeselect={false}
            data={(['note', 'procedure', 'template'] as const).map((value) => ({
              value,
              label: f(value),
            }))}
            value={form}
            onChange={(next) => next && setForm(next as Note['form'])}
          />
        )}
        {fields.map((name) => (
          <Textarea
            key={name}
            label={name}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={5000}
            required
            withAsterisk={false}
            value={values[name] ?? ''}
            onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
          />
        ))}
      </PanelForm>
    </Panel>
  );
}
