import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import { useMe } from '../api/me';
import { ApiError } from '../api/problem';
import { Chip } from '../ui/Chip';
import { SpaceField, useWritableSpaces } from '../ui/fields/SpaceField';
import { undoable } from '../ui/toast';
import classes from './Requests.module.css';
import { s, t } from './texts';

type To = 'accept' | 'delegate' | 'write' | 'later' | 'decline' | 'done';

/** The texts with which answers begin, of each space its own. */
export function Texts() {
  const { data: me } = useMe();
  const spaces = useWritableSpaces();
  const [chosen, setChosen] = useState('');
  const [shown, setShown] = useState(false);
  const space = chosen || spaces[0]?.id || me?.member.id || '';
  return (
    <section className={classes.part} aria-label={s('texts')}>
      <div className={classes.partHead}>
        <h2>{s('texts')}</h2>
        <Button size="xs" variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {s('texts')}
        </Button>
      </div>
      {shown && space && (
        <div className={classes.body}>
          {spaces.length > 1 && (
            <SpaceField label={s('textsFor')} value={space} onChange={setChosen} />
          )}
          <Of key={space} space={space} />
        </div>
      )}
    </section>
  );
}

function Of({ space }: { space: string }) {
  const client = useQueryClient();
  const [typed, setTyped] = useState<Partial<Record<To, string>>>({});
  const { data } = useQuery({
    queryKey: keys.list('answer_texts', { space }),
    queryFn: ({ signal }) =>
      sent(api.GET('/answer-texts/{space}', { params: { path: { space } }, signal })),
  });
  const saving = useMutation({
    mutationFn: () =>
      sent(
        api.PUT('/answer-texts/{space}', {
          params: { path: { space } },
          body: {
            rev: data?.rev ?? 0,
            texts: Object.entries(typed).map(([to, text]) => ({ to: to as To, text })),
          },
        }),
      ),
    onSuccess: ({ act }) => {
      setTyped({});
      undoable(act, s('textsSaved'));
      void client.invalidateQueries({ queryKey: ['answer_texts'] });
    },
    onError: () => undefined,
  });
  if (!data) return null;
  const wrong = saving.error instanceof ApiError ? saving.error : undefined;
  const sentNow = Object.keys(typed);
  return (
    <>
      <p className={classes.muted}>
        {s('textsHint', { fields: data.fields.map(({ name }) => `{{${name}}}`).join(', ') })}
      </p>
      {data.texts.map(({ to, text }) => (
        <Textarea
          key={to}
          label={
            <>
              {t(to === 'later' ? 'later_' : to)} {data.own.includes(to) && <Chip>{s('own')}</Chip>}
            </>
          }
          autosize
          minRows={3}
          maxRows={14}
          maxLength={4000}
          value={typed[to] ?? text}
          error={
            wrong?.fields.find(({ field }) => field === `texts.${sentNow.indexOf(to)}.text`)
              ?.message
          }
          onChange={(event) => setTyped({ ...typed, [to]: event.currentTarget.value })}
        />
      ))}
      <div className={classes.verbs}>
        <Button
          disabled={sentNow.length === 0}
          loading={saving.isPending}
          onClick={() => saving.mutate()}
        >
          {s('save')}
        </Button>
        {data.own.length > 0 && (
          <Button
            variant="default"
            onClick={() => setTyped(Object.fromEntries(data.own.map((to) => [to, ''])))}
          >
            {s('usual')}
          </Button>
        )}
      </div>
    </>
  );
}
