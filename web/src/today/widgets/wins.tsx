import { Button, TextInput } from '@mantine/core';
import { IconTrophy } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api, sent } from '../../api/client';
import { newId } from '../../api/id';
import { keys } from '../../api/keys';
import { useMe } from '../../api/me';
import { shortDate } from '../../ui/time';
import { undoable } from '../../ui/toast';
import { Widget } from '../../ui/Widget';
import { useToday, widgetOf } from '../layout/model';
import { Plain } from './plain/Plain';
import { w } from './texts';
import classes from './widgets.module.css';

export const widget = widgetOf({
  title: w('wins'),
  about: w('winsAbout'),
  icon: IconTrophy,
  size: { w: 3, h: 9 },
  min: { w: 2, h: 4 },
  options: { rows: { kind: 'number', label: w('rows'), min: 1, max: 30, usual: 5 } },
  Body: ({ values }) => <Wins most={values.rows} />,
});

/** The note that wins are kept in: the oldest of this name in one's own space. */
async function findNote(space: string, signal?: AbortSignal) {
  const { items } = await sent(
    api.GET('/notes', {
      params: { query: { q: w('winsNote'), spaces: [space], form: 'note', limit: 100 } },
      signal,
    }),
  );
  const [oldest] = items
    .filter(({ title }) => title === w('winsNote'))
    .sort((a, b) => a.created_us - b.created_us);
  if (!oldest) return null;
  return sent(api.GET('/notes/{id}', { params: { path: { id: oldest.id } }, signal }));
}

/** A line that one is proud of, kept with its date in a note of one's own. */
function Wins({ most }: { most: number }) {
  const { today } = useToday().days;
  const { data: me } = useMe();
  const space = me?.member.id ?? '';
  const client = useQueryClient();
  const [text, setText] = useState('');
  const query = {
    queryKey: keys.list('note', { wins: space }),
    queryFn: ({ signal }: { signal?: AbortSignal }) => findNote(space, signal),
  };
  const { data } = useQuery({ ...query, enabled: space !== '' });
  const logging = useMutation({
    mutationFn: async (line: string) => {
      const note = await findNote(space); // as it is now: another tab may have begun it
      if (!note) {
        return sent(
          api.POST('/notes', { body: { id: newId(), space, title: w('winsNote'), body: line } }),
        );
      }
      const body = note.body ? `${note.body}\n${line}` : line;
      return sent(
        api.PATCH('/notes/{id}', {
          params: { path: { id: note.note.id } },
          body: { base: note.note.version, body },
        }),
      );
    },
    onSuccess: async ({ act }) => {
      setText('');
      if (act) undoable(act, w('logged'));
      await client.invalidateQueries({ queryKey: ['note'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const line = text.replaceAll(/\s+/g, ' ').trim();
    if (line && space) logging.mutate(`- ${shortDate(today, '')}: ${line}`);
  };
  const lines = (data?.body ?? '').split('\n').filter((line) => line.trim() !== '');
  return (
    <Widget
      title={w('wins')}
      note={lines.length > 0 ? lines.length : undefined}
      actions={
        data && (
          <Link to="/notes/$id" params={{ id: data.note.id }} className={classes.all}>
            {w('openNote')}
          </Link>
        )
      }
    >
      <form className={classes.line} onSubmit={submit} data-chrome>
        <TextInput
          aria-label={w('winsWhat')}
          placeholder={w('winsWhat')}
          value={text}
          maxLength={300}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={logging.isPending} disabled={!text.trim()}>
          {w('log')}
        </Button>
      </form>
      {data !== undefined && lines.length === 0 && <p className={classes.none}>{w('winsNone')}</p>}
      <Plain text={lines.slice(-most).reverse().join('\n')} />
    </Widget>
  );
}
