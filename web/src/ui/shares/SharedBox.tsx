import { ActionIcon, Button } from '@mantine/core';
import { IconUserShare, IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { useMembers } from '../../api/members';
import { endShares, type ShareSeen, sharesOfQuery } from '../../api/shares';
import classes from '../ties/ties.module.css';
import { useKeyHere } from '../ties/useKeyHere';
import { sayProblem, undoable } from '../toast';
import { t } from './texts';
import { useUntil } from './useUntil';

const ShareForm = lazy(() => import('./ShareForm'));

/** With whom a record is shared that they would not see otherwise, and sharing it. */
export default function SharedBox({
  kind,
  id,
  over,
}: {
  kind: string;
  id: string;
  /** Of a view: the space that it asks for. */
  over?: string | undefined;
}) {
  const client = useQueryClient();
  const { data } = useQuery(sharesOfQuery({ kind, id }));
  const { data: members } = useMembers();
  const [sharing, setSharing] = useState(false);
  const box = useRef<HTMLElement>(null);
  const until = useUntil();
  useKeyHere(box, 's', t('key'), data?.may_share ? () => setSharing(true) : undefined);
  const items = data?.items ?? [];
  if (!data || (!data.may_share && items.length === 0)) return null;
  const nameOf = (one: ShareSeen) => members?.find((member) => member.id === one.with)?.name ?? '';
  const end = async (one: ShareSeen) => {
    try {
      const { act } = await endShares([one]);
      if (act) undoable(act, t('ended', { title: one.title, name: nameOf(one) }));
    } catch (failure) {
      sayProblem((failure as Error).message);
    }
    await client.invalidateQueries({ queryKey: ['share'] });
  };
  return (
    // What happens in the dialog stays there, though React lets it rise through the panel around this.
    <section
      ref={box}
      className={classes.box}
      aria-label={t('title')}
      onSubmit={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        if (sharing) event.stopPropagation();
      }}
    >
      <header className={classes.head}>
        <h3 className={classes.title}>{t('title')}</h3>
        {items.length > 0 && <span className={classes.count}>{items.length}</span>}
        {data.may_share && (
          <Button
            className={classes.add}
            size="compact-sm"
            variant="default"
            leftSection={<IconUserShare size={14} stroke={1.8} />}
            aria-keyshortcuts="s Alt+s"
            title={t('keyHint')}
            onClick={() => setSharing(true)}
          >
            {t('share')}
          </Button>
        )}
      </header>
      {items.length > 0 && (
        <ul className={classes.list} aria-label={t('title')}>
          {items.map((one) => (
            <li key={one.id} className={classes.row}>
              <span className={classes.words}>
                <span>{t('with', { name: nameOf(one) })}</span>
                <span className={classes.about}>
                  {[one.of && t('of', { name: one.of }), t('until', { day: until(one) }), one.note]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              {one.may_end && (
                <ActionIcon
                  aria-label={t('end', { name: nameOf(one) })}
                  title={t('end', { name: nameOf(one) })}
                  onClick={() => void end(one)}
                >
                  <IconX size={15} stroke={1.8} />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {sharing && (
        <Suspense fallback={null}>
          <ShareForm
            records={[{ kind, id }]}
            title={data.title}
            over={over}
            onClose={() => setSharing(false)}
          />
        </Suspense>
      )}
    </section>
  );
}
