import { Button, Drawer } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import { useOwnZone } from '../api/me';
import { useMembers } from '../api/members';
import { type Note, type NoteVersion, titlesQuery } from '../api/notes';
import { Empty } from '../ui/Empty';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { relativeDay } from '../ui/RelativeDate';
import { Segments } from '../ui/Segments';
import { civilDate, clock, fromMicros } from '../ui/time';
import { sayProblem, undoable } from '../ui/toast';
import { useFocusBack } from '../ui/useFocusBack';
import { useNow } from '../ui/useNow';
import classes from './notes.module.css';
import { recordsIn, spoken } from './outgoing';
import { v } from './texts';

interface Properties {
  note: Note;
  mayWrite: boolean;
  onClose: () => void;
}

/** What a note said, each time somebody wrote in it, and what was different. */
export default function Versions({ note, mayWrite, onClose }: Properties) {
  useFocusBack();
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.one('note', note.id), 'versions'],
    queryFn: ({ signal }) =>
      sent(api.GET('/notes/{id}/versions', { params: { path: { id: note.id } }, signal })),
  });
  const [chosen, choose] = useState<number>();
  const items = data?.items ?? [];
  const at = Math.max(
    0,
    items.findIndex(({ version }) => version === chosen),
  );
  const one = items[at];
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={860}
      title={v('title', { title: note.title })}
      closeButtonProps={{ 'aria-label': v('close') }}
    >
      {error && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton rows={6} />}
      {one && (
        <div className={classes.versions}>
          <ol className={classes.times}>
            {items.map((item, index) => (
              <li key={item.version}>
                <button
                  type="button"
                  className={classes.time}
                  aria-current={index === at}
                  onClick={() => choose(item.version)}
                >
                  <When version={item} />
                  {item.version === note.version && <span>{v('now')}</span>}
                </button>
              </li>
            ))}
          </ol>
          <Then
            key={one.version}
            note={note}
            version={one}
            before={items[at + 1]?.version ?? 0}
            mayWrite={mayWrite && one.version !== note.version}
            onClose={onClose}
          />
        </div>
      )}
    </Drawer>
  );
}

function When({ version }: { version: NoteVersion }) {
  const { data: members } = useMembers();
  return (
    <>
      <strong>{members?.find(({ id }) => id === version.saved_by)?.name}</strong>
      <span>{useWords(version)}</span>
    </>
  );
}

function useWords({ saved_us }: NoteVersion): string {
  const zone = useOwnZone();
  const today = civilDate(useNow(), zone);
  const at = fromMicros(saved_us);
  return `${relativeDay(civilDate(at, zone), today)} ${clock(at, zone)}`;
}

interface ThenProperties extends Properties {
  version: NoteVersion;
  before: number;
}

function Then({ note, version, before, mayWrite, onClose }: ThenProperties) {
  const client = useQueryClient();
  const when = useWords(version);
  const [whole, setWhole] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.one('note', note.id), 'version', version.version, before],
    queryFn: ({ signal }) =>
      sent(
        api.GET('/notes/{id}/versions/{version}', {
          params: {
            path: { id: note.id, version: version.version },
            query: { against: before || undefined },
          },
          signal,
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const all = data?.pieces.map(({ text }) => text).join('') ?? '';
  const { data: titles } = useQuery(titlesQuery(recordsIn(all)));
  const say = (text: string) => spoken(text, titles ?? new Map());
  const restore = async () => {
    try {
      const answer = await sent(
        api.PATCH('/notes/{id}', {
          params: { path: { id: note.id } },
          body: { back: version.version },
        }),
      );
      if (answer.act) undoable(answer.act, v('restored', { when }));
      await client.invalidateQueries({ queryKey: ['note'] });
      onClose();
    } catch (failure) {
      sayProblem(failure instanceof Error ? failure.message : String(failure));
    }
  };
  const changed = data?.pieces.some(({ sort }) => sort !== 'kept');
  return (
    <section className={classes.then} aria-label={when}>
      <div className={classes.thenHead}>
        <Segments
          size="xs"
          aria-label={v('what')}
          value={whole ? 'whole' : 'what'}
          onChange={(next) => setWhole(next === 'whole')}
          data={[
            { value: 'what', label: v('what') },
            { value: 'whole', label: v('whole') },
          ]}
        />
        {mayWrite && (
          <Button size="compact-sm" onClick={() => void restore()}>
            {v('restore')}
          </Button>
        )}
      </div>
      {error && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton rows={6} />}
      {data && !whole && !changed && <Empty inline text={v('same')} />}
      {data && !whole && changed && <p className={classes.hint}>{v('legend')}</p>}
      {data && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
        <div className={classes.was} tabIndex={0}>
          {whole
            ? say(data.body)
            : data.pieces.map(({ sort, text }, index) =>
                sort === 'kept' ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces never change.
                  <span key={index}>{say(text)}</span>
                ) : sort === 'added' ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces never change.
                  <ins key={index}>{say(text)}</ins>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces never change.
                  <del key={index}>{say(text)}</del>
                ),
              )}
        </div>
      )}
    </section>
  );
}
