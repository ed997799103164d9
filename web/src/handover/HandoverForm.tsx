import '../ui/fields/pills.css';
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { useMe, useOwnZone } from '../api/me';
import { useMembers } from '../api/members';
import type { components } from '../api/schema';
import { DateField } from '../ui/fields/DateField';
import { useWritableSpaces } from '../ui/fields/SpaceField';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Columns, Panel, PanelForm } from '../ui/Panel';
import { fieldErrors, Problem } from '../ui/Problem';
import { addDays, civilDate } from '../ui/time';
import { undoable } from '../ui/toast';
import { useNow } from '../ui/useNow';
import { keyOf } from './keys';
import { Lines } from './Lines';
import { f } from './texts';

type Section = components['schemas']['HandoverSection'];

/** How long somebody is away unless they say otherwise. */
const usualDays = 13;

/** Makes a note for whoever takes over: for whom, when, what of it all, and a word to each. */
export default function HandoverForm({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const today = civilDate(useNow(), useOwnZone());
  const spaces = useWritableSpaces();
  const [id] = useState(newId);
  const [whose, setWhose] = useState<string>();
  const [from, setFrom] = useState(() => addDays(today, 1));
  const [until, setUntil] = useState(() => addDays(today, 1 + usualDays));
  const [who, setWho] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [words, setWords] = useState('');
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const [remarks, setRemarks] = useState<Readonly<Record<string, string>>>({});
  const colleagues = useColleagues();
  const space = whose ?? spaces[0]?.id ?? '';
  const query = { for: space, from, until };
  const { data, error } = useQuery({
    queryKey: ['handover', space, from, until],
    queryFn: ({ signal }) => sent(api.GET('/handover', { params: { query }, signal })),
    enabled: space !== '' && from !== '' && until !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
  const sections = data?.sections ?? [];
  const make = useMutation({
    mutationFn: () =>
      sent(
        api.POST('/handovers', {
          body: {
            id,
            ...query,
            ...(title.trim() && { title: title.trim() }),
            words,
            ...(who && { with: who }),
            chosen: chosen(sections, dropped, remarks),
          },
        }),
      ),
    onSuccess: ({ note, act, shared }) => {
      if (act) undoable(act, shared ? f('madeShared', { count: shared }) : f('made'));
      for (const kind of ['note', 'share']) void client.invalidateQueries({ queryKey: [kind] });
      void navigate({ to: '/notes/$id', params: { id: note } });
    },
    onError: () => undefined,
  });
  const errors = make.error ? fieldErrors(make.error) : {};
  return (
    <Panel title={f('title')} onClose={onClose}>
      <PanelForm
        onSubmit={() => make.mutate()}
        buttons={
          <>
            <Button type="submit" loading={make.isPending} disabled={!data}>
              {f('do')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {f('cancel')}
            </Button>
          </>
        }
      >
        {make.error && <Problem error={make.error} shown={['until', 'words']} />}
        <Select
          label={f('whose')}
          description={f('whoseHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          data-autofocus
          allowDeselect={false}
          data={spaces.map((one) => ({ value: one.id, label: one.name }))}
          value={space || null}
          onChange={(next) => next && setWhose(next)}
        />
        <Columns>
          <DateField label={f('from')} value={from} onChange={setFrom} clearable={false} />
          <DateField
            label={f('until')}
            value={until}
            minDate={from || undefined}
            clearable={false}
            onChange={setUntil}
            error={errors.until}
          />
        </Columns>
        <Select
          label={f('with')}
          description={f('withHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': f('nobody') }}
          placeholder={f('nobody')}
          data={colleagues}
          value={who}
          onChange={setWho}
        />
        <TextInput
          label={f('name')}
          placeholder={f('nameHint')}
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label={f('words')}
          placeholder={f('wordsHint')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          error={errors.words}
        />
        {error && <Problem error={error} />}
        {!data && !error && <RowsSkeleton rows={6} />}
        {data && sections.length === 0 && <p>{f('nothing')}</p>}
        {sections.map((one) => (
          <Lines
            key={one.name}
            section={one}
            dropped={dropped}
            remarks={remarks}
            drop={(keys, out) => setDropped((now) => toggled(now, keys, out))}
            remark={(key, text) => setRemarks((now) => ({ ...now, [key]: text }))}
          />
        ))}
      </PanelForm>
    </Panel>
  );
}

function chosen(
  sections: readonly Section[],
  dropped: ReadonlySet<string>,
  remarks: Readonly<Record<string, string>>,
) {
  const all = new Map<string, { kind: string; id: string; remark?: string }>();
  for (const { lines } of sections) {
    for (const { kind, id } of lines) {
      const key = keyOf({ kind, id });
      const remark = remarks[key]?.trim();
      if (!dropped.has(key)) all.set(key, { kind, id, ...(remark && { remark }) });
    }
  }
  return [...all.values()].slice(0, 300);
}

function toggled(now: ReadonlySet<string>, keys: readonly string[], out: boolean) {
  const next = new Set(now);
  for (const key of keys) {
    if (out) next.add(key);
    else next.delete(key);
  }
  return next;
}

function useColleagues() {
  const { data: me } = useMe();
  const { data: members = [] } = useMembers();
  return members
    .filter(({ id, state }) => id !== me?.member.id && state === 'active')
    .map(({ id, name }) => ({ value: id, label: name }));
}
