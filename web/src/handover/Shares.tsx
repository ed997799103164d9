import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMembers } from '../api/members';
import { type ShareSeen, unshare } from '../api/shares';
import { features } from '../app/features';
import { Chip } from '../ui/Chip';
import { Empty } from '../ui/Empty';
import list from '../ui/list.module.css';
import { useUntil } from '../ui/shares/useUntil';
import { sayProblem, undoable } from '../ui/toast';
import { Widget } from '../ui/Widget';
import classes from './handover.module.css';
import { t } from './texts';

/** What others share with the reader. */
export function WithYou({
  items,
  open,
}: {
  items: readonly ShareSeen[];
  open: (id: string) => void;
}) {
  const names = useNames();
  const until = useUntil();
  return (
    <Widget title={t('withYou')} note={items.length > 0 ? items.length : undefined}>
      {items.length === 0 && <Empty inline text={t('withYouEmpty')} />}
      <ul className={list.list} data-compact aria-label={t('withYou')}>
        {items.map((one) => (
          <li key={one.id} className={list.row}>
            <button type="button" className={list.title} onClick={() => open(one.id)}>
              <Picture kind={one.about.kind} />
              {one.title}
              {one.unopened && (
                <span className={classes.fresh}>
                  <Chip>{t('fresh')}</Chip>
                </span>
              )}
            </button>
            <span className={list.about}>
              <span>{t('fromWho', { name: names(one.created_by) })}</span>
              <span>{t('until', { day: until(one) })}</span>
              {one.note && <span>{one.note}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Widget>
  );
}

/** What the reader shares with others. */
export function ByYou({ items }: { items: readonly ShareSeen[] }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const names = useNames();
  const until = useUntil();
  const end = async (one: ShareSeen) => {
    try {
      const { act } = await unshare(one);
      if (act) undoable(act, t('ended', { title: one.title, name: names(one.with) }));
    } catch (failure) {
      sayProblem((failure as Error).message);
    }
    await client.invalidateQueries({ queryKey: ['share'] });
  };
  return (
    <Widget title={t('byYou')} note={items.length > 0 ? items.length : undefined}>
      {items.length === 0 && <Empty inline text={t('byYouEmpty')} />}
      <ul className={list.list} data-compact aria-label={t('byYou')}>
        {items.map((one) => (
          <li key={one.id} className={classes.mine}>
            <div className={list.row}>
              <button
                type="button"
                className={list.title}
                onClick={() =>
                  features
                    .find(({ opens }) => opens?.[one.about.kind])
                    ?.opens?.[one.about.kind]?.({ ...one.about, title: one.title }, { navigate })
                }
              >
                <Picture kind={one.about.kind} />
                {one.title}
              </button>
              <span className={list.about}>
                <span>{t('toWho', { name: names(one.with) })}</span>
                <span>{t('until', { day: until(one) })}</span>
                {one.note && <span>{one.note}</span>}
              </span>
            </div>
            {one.may_end && (
              <ActionIcon
                aria-label={t('end', { title: one.title, name: names(one.with) })}
                title={t('end', { title: one.title, name: names(one.with) })}
                onClick={() => void end(one)}
              >
                <IconX size={16} stroke={1.8} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </Widget>
  );
}

/** The picture of the place where records of a kind are. */
function Picture({ kind }: { kind: string }) {
  const Icon = features.find(({ opens }) => opens?.[kind])?.place.icon;
  return Icon ? <Icon size={16} stroke={1.7} aria-hidden className={classes.picture} /> : null;
}

function useNames(): (id: string) => string {
  const { data: members } = useMembers();
  return (id) => members?.find((member) => member.id === id)?.name ?? '';
}
