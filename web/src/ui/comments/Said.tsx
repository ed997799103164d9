import { ActionIcon } from '@mantine/core';
import { IconPencil, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Comment, resay, unsay } from '../../api/comments';
import { useMe, useOwnZone } from '../../api/me';
import { useMembers } from '../../api/members';
import { ApiError } from '../../api/problem';
import type { End } from '../../api/ties';
import { relativeDay } from '../RelativeDate';
import { civilDate, clock, fromMicros } from '../time';
import { sayProblem, undoable } from '../toast';
import { useNow } from '../useNow';
import { Composer } from './Composer';
import classes from './comments.module.css';
import { pieces } from './mentions';
import { t } from './texts';

/** One comment; who wrote it can change it and take it back. */
export function Said({ of, one, fresh }: { of: End; one: Comment; fresh: boolean }) {
  const client = useQueryClient();
  const { data: me } = useMe();
  const [changing, setChanging] = useState(false);
  const renew = () => client.invalidateQueries({ queryKey: ['comment'] });
  const done = async (what: Promise<{ act?: string }>, words: string) => {
    try {
      const { act } = await what;
      if (act) undoable(act, words);
    } catch (failure) {
      const stale = failure instanceof ApiError && failure.code === 'comment.stale';
      sayProblem(stale ? t('stale') : (failure as Error).message);
      throw failure;
    } finally {
      await renew();
    }
  };
  if (changing) {
    return (
      <li className={classes.said}>
        <Composer
          of={of}
          initial={one.text}
          send={(text, mentions) =>
            done(resay(one.id, { rev: one.rev, text, mentions }), t('changed'))
          }
          onClose={() => setChanging(false)}
        />
      </li>
    );
  }
  return (
    <li className={classes.said} data-fresh={fresh || undefined}>
      <p className={classes.who}>
        <Who id={one.created_by} />
        <When one={one} />
        {one.created_by === me?.member.id && (
          <span className={classes.own} data-chrome>
            <ActionIcon
              aria-label={t('change')}
              title={t('change')}
              onClick={() => setChanging(true)}
            >
              <IconPencil size={15} stroke={1.7} />
            </ActionIcon>
            <ActionIcon
              aria-label={t('end')}
              title={t('end')}
              onClick={() => void done(unsay(one), t('ended')).catch(() => undefined)}
            >
              <IconX size={15} stroke={1.8} />
            </ActionIcon>
          </span>
        )}
      </p>
      <p className={classes.text}>
        <Words one={one} />
      </p>
    </li>
  );
}

export function Who({ id }: { id: string }) {
  const { data: members } = useMembers();
  return <strong>{members?.find((one) => one.id === id)?.name ?? t('someone')}</strong>;
}

export function When({ one }: { one: Comment }) {
  const zone = useOwnZone();
  const today = civilDate(useNow(), zone);
  const at = fromMicros(one.created_us);
  return (
    <span className={classes.about}>
      <time dateTime={new Date(at).toISOString()}>
        {relativeDay(civilDate(at, zone), today)} {clock(at, zone)}
      </time>
      {one.rev > 1 && `, ${t('edited')}`}
    </span>
  );
}

/** What a comment says, as plain text, with those who are mentioned marked. */
export function Words({ one }: { one: Pick<Comment, 'text' | 'mentions'> }) {
  return pieces(
    one.text,
    one.mentions.map(({ as }) => as),
  ).map(({ text, named }, index) =>
    named ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move.
      <b key={index} className={classes.named}>
        {text}
      </b>
    ) : (
      text
    ),
  );
}
