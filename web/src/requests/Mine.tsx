import { Button, Textarea } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { useOwnZone } from '../api/me';
import { ago } from '../ui/ago';
import { Chip } from '../ui/Chip';
import { Empty } from '../ui/Empty';
import list from '../ui/list.module.css';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Panel, PanelForm } from '../ui/Panel';
import { Problem } from '../ui/Problem';
import { dayInSentence } from '../ui/RelativeDate';
import { cityOf, civilDate, fromMicros } from '../ui/time';
import { say } from '../ui/toast';
import { useUnsent } from '../ui/unsent';
import { useClocks } from '../ui/useClocks';
import { useNow } from '../ui/useNow';
import { type Mine as Asked, mineQuery, myQuery } from './queries';
import classes from './Requests.module.css';
import { f, t, y } from './texts';

interface Properties {
  asked: string | undefined;
  show: (id?: string) => void;
}

/** What the reader asked of others, with what became of it; nothing of how it is worked on. */
export default function Mine({ asked, show }: Properties) {
  const { data, error, refetch } = useQuery(mineQuery);
  return (
    <>
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!error && !data && <RowsSkeleton rows={4} />}
      {data?.length === 0 && <Empty icon={IconInbox} text={t('emptyMine')} />}
      {data && data.length > 0 && (
        <ul className={list.list} aria-label={y('list')}>
          {data.map((one) => (
            <li key={one.id} className={list.row}>
              <button type="button" className={list.title} onClick={() => show(one.id)}>
                {one.title}
              </button>
              <span className={list.when}>
                <Chip>{y(one.state)}</Chip>
              </span>
              <span className={list.about}>
                <Since one={one} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {asked && <OneOfMine key={asked} id={asked} onClose={() => show()} />}
    </>
  );
}

function Since({ one }: { one: Asked }) {
  const now = useNow();
  const today = civilDate(now, useOwnZone());
  return (
    <span className={classes.about}>
      <span>{y('of', { who: one.for, ago: ago(fromMicros(one.at_us), now) })}</span>
      {one.due && (
        <span>
          {t('wanted', {
            when:
              dayInSentence(one.due, today) +
              (one.due_time ? ` ${one.due_time} ${cityOf(one.zone)}` : ''),
          })}
        </span>
      )}
    </span>
  );
}

function OneOfMine({ id, onClose }: { id: string; onClose: () => void }) {
  const client = useQueryClient();
  const { data: one, error, refetch } = useQuery(myQuery(id));
  const [text, setText] = useUnsent(`word on request/${id}`);
  const add = useMutation({
    mutationFn: () =>
      sent(api.POST('/my-requests/{id}/words', { params: { path: { id } }, body: { text } })),
    onSuccess: () => {
      say(y('sent'));
      setText('');
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['request'] }),
  });
  if (!one)
    return (
      <Panel title={f('edit')} onClose={onClose}>
        {error ? <Problem error={error} retry={() => void refetch()} /> : <RowsSkeleton rows={5} />}
      </Panel>
    );
  return (
    <Panel title={one.title} onClose={onClose}>
      <PanelForm
        onSubmit={() => add.mutate()}
        buttons={
          one.may_add && (
            <Button type="submit" loading={add.isPending} disabled={!text.trim()}>
              {y('send')}
            </Button>
          )
        }
      >
        <Stands one={one} />
        <Said one={one} />
        {add.error && <Problem error={add.error} />}
        {one.may_add && (
          <Textarea
            label={y('add')}
            autosize
            minRows={3}
            maxRows={14}
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      </PanelForm>
    </Panel>
  );
}

/** How it stands, and what was asked. */
function Stands({ one }: { one: Asked }) {
  const clocks = useClocks();
  const today = civilDate(useNow(), useOwnZone());
  const hint = y(`${one.state}_`, { day: one.until ? dayInSentence(one.until, today) : '' });
  const facts = [
    [y('body'), one.body],
    [f('why'), one.why],
    [f('outcome'), one.outcome],
    [f('others'), one.others],
    [y('brought'), one.brought.join('\n')],
  ] as const;
  return (
    <div className={classes.body}>
      <div className={classes.verbs}>
        <Chip>{y(one.state)}</Chip>
        {hint && <span className={classes.muted}>{hint}</span>}
      </div>
      <span className={classes.muted}>
        <Since one={one} />
      </span>
      {one.promised_us && (
        <p className={classes.muted}>{y('promised', { when: clocks.moment(one.promised_us) })}</p>
      )}
      {facts.some(([, text]) => text) && (
        <dl className={classes.facts}>
          {facts
            .filter(([, text]) => text)
            .map(([name, text]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
        </dl>
      )}
    </div>
  );
}

function Said({ one }: { one: Asked }) {
  const now = useNow();
  if (one.words.length === 0) return null;
  return (
    <ol className={classes.talk} aria-label={f('talk')}>
      {one.words.map(({ at_us, answer, text }) => (
        <li key={`${at_us} ${answer}`} data-theirs={!answer || undefined}>
          <span className={classes.muted}>
            {y(answer ? 'answer' : 'you', { ago: ago(fromMicros(at_us), now) })}
          </span>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}
