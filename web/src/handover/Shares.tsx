import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMembers } from '../api/members';
import { endShares, putAway, type ShareSeen } from '../api/shares';
import { features } from '../app/features';
import { Chip } from '../ui/Chip';
import { Empty } from '../ui/Empty';
import list from '../ui/list.module.css';
import { useUntil } from '../ui/shares/useUntil';
import { sayProblem, takenBackBy, undoable } from '../ui/toast';
import { Widget } from '../ui/Widget';
import { grouped } from './group';
import classes from './handover.module.css';
import { t } from './texts';

interface WithYouProperties {
  items: readonly ShareSeen[];
  open: (id: string) => void;
}

/** What others share with the reader. */
export function WithYou({ items, open }: WithYouProperties) {
  const client = useQueryClient();
  const names = useNames();
  const away = async (all: readonly ShareSeen[]) => {
    const each = async (yes: boolean) => {
      try {
        await Promise.all(all.map(({ id }) => putAway(id, yes)));
      } catch (failure) {
        sayProblem((failure as Error).message);
      }
      await client.invalidateQueries({ queryKey: ['share'] });
    };
    await each(true);
    takenBackBy(() => each(false), t('away', { title: all[0]?.title ?? '' }));
  };
  return (
    <Widget title={t('withYou')} note={items.length > 0 ? items.length : undefined}>
      {items.length === 0 && <Empty inline text={t('withYouEmpty')} />}
      <Groups
        items={items}
        label={t('withYou')}
        who={(one) => t('fromWho', { name: names(one.created_by) })}
        open={(one) => open(one.id)}
        end={(all) => void away(all)}
        endAll={t('awayAll')}
        named={(one) => t('putAway', { title: one.title })}
      />
    </Widget>
  );
}

/** What the reader shares with others, or what colleagues share of what the reader looks after. */
export function ByYou({
  items,
  others = false,
}: {
  items: readonly ShareSeen[];
  others?: boolean;
}) {
  const navigate = useNavigate();
  const names = useNames();
  const end = useEnd(names);
  const title = t(others ? 'byOthers' : 'byYou');
  return (
    <Widget title={title} note={items.length > 0 ? items.length : undefined}>
      {items.length === 0 && <Empty inline text={t('byYouEmpty')} />}
      <Groups
        items={items}
        label={title}
        who={(one) =>
          [
            others && t('fromWho', { name: names(one.created_by) }),
            t('toWho', { name: names(one.with) }),
          ]
            .filter(Boolean)
            .join(' ')
        }
        open={({ about, title: called }) =>
          features
            .find(({ opens }) => opens?.[about.kind])
            ?.opens?.[about.kind]?.({ ...about, title: called }, { navigate })
        }
        end={(all) => void end(all.filter(({ may_end }) => may_end))}
        endAll={t('endAll')}
        mayEnd={({ may_end }) => may_end}
        named={(one) => t('end', { title: one.title, name: names(one.with) })}
      />
    </Widget>
  );
}

function useEnd(names: (id: string) => string) {
  const client = useQueryClient();
  return async (all: readonly ShareSeen[]) => {
    const [{ title, with: who } = { title: '', with: '' }] = all;
    try {
      const { act } = await endShares(all);
      const name = names(who);
      if (act)
        undoable(
          act,
          all.length === 1
            ? t('ended', { title, name })
            : `${t('endedMany', { count: all.length })} ${t('toWho', { name })}`,
        );
    } catch (failure) {
      sayProblem((failure as Error).message);
    }
    await client.invalidateQueries({ queryKey: ['share'] });
  };
}

interface GroupsProperties {
  items: readonly ShareSeen[];
  label: string;
  who: (one: ShareSeen) => string;
  open: (one: ShareSeen) => void;
  /** Ends some, or puts them away. */
  end: (all: readonly ShareSeen[]) => void;
  /** Whether that is the reader's to do. */
  mayEnd?: (one: ShareSeen) => boolean;
  /** What the button that does so for all of a group is called. */
  endAll: string;
  /** What the button that does so for one is called. */
  named: (one: ShareSeen) => string;
}

/** One below the other; what was handed over at once stands under one line. */
function Groups({
  items,
  label,
  who,
  open,
  end,
  endAll,
  named,
  mayEnd = () => true,
}: GroupsProperties) {
  const until = useUntil();
  const rows = (all: readonly ShareSeen[], alone: boolean): ReactNode =>
    all.map((one) => (
      <li key={one.id} className={classes.mine}>
        <div className={list.row}>
          <button type="button" className={list.title} onClick={() => open(one)}>
            <Picture kind={one.about.kind} />
            {one.title}
            {one.unopened && (
              <span className={classes.fresh}>
                <Chip>{t('fresh')}</Chip>
              </span>
            )}
          </button>
          {alone && (
            <span className={list.about}>
              <span>{who(one)}</span>
              {one.of && <span>{t('ofWhom', { name: one.of })}</span>}
              <span>{t('until', { day: until(one) })}</span>
              {one.note && <span>{one.note}</span>}
            </span>
          )}
        </div>
        {mayEnd(one) && (
          <ActionIcon aria-label={named(one)} title={named(one)} onClick={() => end([one])}>
            <IconX size={16} stroke={1.8} />
          </ActionIcon>
        )}
      </li>
    ));
  return (
    <ul className={list.list} data-compact aria-label={label}>
      {grouped(items).map(({ key, items: all }) => {
        const [first, ...others] = all;
        if (!first || others.length === 0) return rows(all, true);
        const note = first.about.kind === 'note';
        return (
          <li key={key} className={classes.group}>
            {note && <ul className={classes.first}>{rows([first], true)}</ul>}
            <details>
              <summary>
                {note ? (
                  t('named', { count: others.length })
                ) : (
                  <>
                    <strong>{first.note}</strong>
                    <span className={list.about}>
                      <span>{t('records', { count: all.length })}</span>
                      <span>{who(first)}</span>
                      <span>{t('until', { day: until(first) })}</span>
                    </span>
                  </>
                )}
              </summary>
              <ul className={classes.members}>{rows(note ? others : all, false)}</ul>
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                leftSection={<IconX size={14} stroke={1.8} />}
                onClick={() => end(all)}
              >
                {endAll}
              </Button>
            </details>
          </li>
        );
      })}
    </ul>
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
