import { Button } from '@mantine/core';
import { useFields } from '../../api/fields';
import { useMe, usePrincipals } from '../../api/me';
import { useTags } from '../../api/tags';
import classes from '../../ui/views/views.module.css';
import type { Asked } from '../search';
import { v } from './texts';
import type { AskedPage } from './useAsked';

/** What a view names that is not there any more, and what leaves it out. */
export function Notices({ page }: { page: AskedPage }) {
  const gone = useGone(page.asked);
  const { saved, missing, change, go } = page;
  if (missing) {
    return (
      <section className={classes.notice} aria-label={v('view')} data-chrome>
        <span className={classes.words}>{v('missing')}</span>
        <Button size="compact-sm" variant="default" onClick={() => go({})}>
          {v('missingClear')}
        </Button>
      </section>
    );
  }
  if (!saved || gone.what.length === 0) return null;
  return (
    <section className={classes.notice} aria-label={v('view')} data-chrome>
      <span className={classes.words}>
        {v('gone', { count: gone.what.length, what: gone.what.join(v('goneAnd')) })}
      </span>
      <Button size="compact-sm" variant="default" onClick={() => change(gone.without)}>
        {v('goneFix')}
      </Button>
    </section>
  );
}

/** What is asked for by an id that names nothing which the reader sees, and what is asked without it. */
export function useGone(asked: Asked): { what: string[]; without: Partial<Asked> } {
  const { data: tags } = useTags();
  const { data: fields } = useFields();
  const { data: me } = useMe();
  const { data: principals } = usePrincipals();
  if (!tags || !fields || !me || !principals) return { what: [], without: {} };
  const known = (id: string | undefined) => fields.items.some((one) => one.id === id);
  const columns = asked.columns?.split(',') ?? [];
  const kept = columns.filter((one) => !one.startsWith('own:') || known(one.slice(4)));
  const without: Partial<Asked> = {};
  const what = new Set<string>();
  const leave = (names: Partial<Asked>, word: string) => {
    Object.assign(without, names);
    what.add(word);
  };
  if (asked.tag && asked.tag !== 'none' && !tags.some(({ id }) => id === asked.tag)) {
    leave({ tag: undefined }, v('goneTag'));
  }
  if (asked.own && !known(asked.own.split(':')[0])) leave({ own: undefined }, v('goneField'));
  if (asked.group?.startsWith('own:') && !known(asked.group.slice(4))) {
    leave({ group: undefined }, v('goneField'));
  }
  if (kept.length < columns.length) {
    leave({ columns: kept.join(',') || undefined }, v('goneField'));
  }
  const whose = [
    'mine',
    'supported',
    me.member.id,
    me.organisation.id,
    ...principals.map(({ space }) => space),
  ];
  if (asked.who && !whose.includes(asked.who)) {
    leave({ who: undefined }, v('goneWho'));
  }
  return { what: [...what], without };
}
