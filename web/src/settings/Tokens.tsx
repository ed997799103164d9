import { Button } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { api, sent } from '../api/client';
import { useOwnZone } from '../api/me';
import { useShortcuts } from '../app/shortcuts';
import { ago } from '../ui/ago';
import { Chip } from '../ui/Chip';
import { confirm } from '../ui/confirm';
import { Empty } from '../ui/Empty';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { civilDate, fromMicros, shortDate } from '../ui/time';
import { say } from '../ui/toast';
import { useNow } from '../ui/useNow';
import { Widget } from '../ui/Widget';
import { type Token, tokensKey, useTokens } from './queries';
import classes from './settings.module.css';
import { k, t } from './texts';

const NewToken = lazy(() => import('./NewToken'));

/** Programs that act in one's name. */
export default function Tokens() {
  const { data: tokens, error, refetch } = useTokens();
  const client = useQueryClient();
  const [making, setMaking] = useState(false);
  useShortcuts([{ keys: 'c', label: k('keyNew'), group: t('title'), run: () => setMaking(true) }]);
  const revoke = useMutation({
    mutationFn: ({ id }: Token) =>
      sent(api.DELETE('/me/tokens/{id}', { params: { path: { id } } })),
    onSuccess: (_, { name }) => {
      say(k('revoked', { name }));
      return client.invalidateQueries({ queryKey: tokensKey });
    },
  });
  const askRevoke = async (token: Token) => {
    const question = {
      title: k('revokeTitle', { name: token.name }),
      text: k('revokeText'),
      action: k('revoke'),
    };
    if (await confirm(question)) revoke.mutate(token);
  };
  const add = (
    <Button leftSection={<IconPlus size={15} stroke={2.2} />} onClick={() => setMaking(true)}>
      {k('add')}
    </Button>
  );
  return (
    <>
      {error && !tokens && <Problem error={error} retry={() => void refetch()} />}
      {!tokens && !error && <RowsSkeleton rows={3} />}
      {tokens?.length === 0 && <Empty icon={IconKey} text={k('empty')} action={add} />}
      {tokens && tokens.length > 0 && (
        <>
          <div className={classes.lead}>
            <p className={classes.quiet}>{k('about')}</p>
            {add}
          </div>
          <Widget title={t('tokens')} note={tokens.length} flush>
            <ul className={classes.list}>
              {tokens.map((token) => (
                <Row key={token.id} token={token} onRevoke={() => void askRevoke(token)} />
              ))}
            </ul>
          </Widget>
        </>
      )}
      <Suspense fallback={null}>{making && <NewToken onClose={() => setMaking(false)} />}</Suspense>
    </>
  );
}

function Row({ token, onRevoke }: { token: Token; onRevoke: () => void }) {
  const { name, label, read_only, expires_us, used_us } = token;
  const own = useOwnZone();
  const now = useNow();
  const until = shortDate(civilDate(fromMicros(expires_us), own), civilDate(now, own));
  return (
    <li className={classes.item}>
      <span className={classes.what}>
        <span className={classes.name}>{name}</span>
        <span className={classes.quiet}>
          <code className={classes.code}>ant_pat_{label}…</code>{' '}
          {used_us ? k('used', { ago: ago(fromMicros(used_us), now) }) : k('never')},{' '}
          {k('until', { date: until })}
        </span>
      </span>
      <Chip tone={read_only ? 'plain' : 'warn'}>{k(read_only ? 'readOnly' : 'write')}</Chip>
      <Button variant="default" aria-label={k('revokeOf', { name })} onClick={onRevoke}>
        {k('revoke')}
      </Button>
    </li>
  );
}
