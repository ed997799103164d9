import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch, IconTag } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import { useMe } from '../api/me';
import { useNames } from '../api/names';
import type { Tag } from '../api/tags';
import { useShortcuts } from '../app/shortcuts';
import { TagChip } from '../ui/Chip';
import { Empty } from '../ui/Empty';
import { ListLink } from '../ui/looks/ListLink';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { undoable } from '../ui/toast';
import classes from './tags.module.css';
import { t } from './texts';

const TagPanel = lazy(() => import('./TagPanel').then((all) => ({ default: all.TagPanel })));
const UsesPanel = lazy(() => import('./UsesPanel').then((all) => ({ default: all.UsesPanel })));
const manyTags = 12;

export function Page() {
  const search = useSearch({ from: '/tags' });
  const navigate = useNavigate({ from: '/tags' });
  const { data, error, refetch } = useTagsInUse();
  const trash = useTrash();
  const [words, setWords] = useState('');
  const go = (to: typeof search) => void navigate({ search: to });
  const create = () => go({ new: true });
  useShortcuts([{ keys: 'c', label: t('add'), group: t('title'), run: create }]);
  const tags = data?.items ?? [];
  const shown = tags.filter(({ name }) => name.toLowerCase().includes(words.trim().toLowerCase()));
  const opened = tags.find(({ id }) => id === search.open);
  const used = tags.find(({ id }) => id === search.uses);

  return (
    <Frame
      title={t('title')}
      about={t('about')}
      narrow
      actions={
        <>
          <ListLink kind="tag" />
          <Button onClick={create} leftSection={<IconPlus size={15} stroke={2.2} />}>
            {t('add')}
          </Button>
        </>
      }
    >
      {!data && !error && <RowsSkeleton rows={6} />}
      {!data && error && <Problem error={error} retry={() => void refetch()} />}
      {data && tags.length === 0 && (
        <Empty
          icon={IconTag}
          text={t('empty')}
          action={<Button onClick={create}>{t('add')}</Button>}
        />
      )}
      {tags.length > manyTags && (
        <TextInput
          type="search"
          aria-label={t('find')}
          placeholder={t('find')}
          leftSection={<IconSearch size={15} stroke={1.8} />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      {tags.length > 0 && shown.length === 0 && <p className={classes.none}>{t('nothing')}</p>}
      {shown.length > 0 && (
        <ul className={classes.list}>
          {shown.map((tag) => (
            <Row key={tag.id} tag={tag} onOpen={() => go({ open: tag.id })} />
          ))}
        </ul>
      )}
      <Suspense fallback={null}>
        {(search.new || opened) && (
          <TagPanel
            key={opened?.id}
            tag={opened}
            colour={tags.length % 8}
            others={tags.filter(({ id }) => id !== opened?.id)}
            onTrash={(tag) => trash.mutate(tag)}
            onClose={() => go({})}
          />
        )}
        {used && <UsesPanel key={used.id} tag={used} onClose={() => go({})} />}
      </Suspense>
    </Frame>
  );
}

function Row({ tag, onOpen }: { tag: Tag; onOpen: () => void }) {
  const whose = useWhose(tag);
  return (
    <li className={classes.row}>
      <button type="button" className={classes.open} onClick={onOpen}>
        <TagChip name={tag.name} colour={tag.colour} />
        {whose && <span className={classes.whose}>{whose}</span>}
      </button>
      {tag.uses > 0 ? (
        <Link
          to="/tags"
          search={{ uses: tag.id }}
          className={classes.uses}
          title={t('usesOf', { name: tag.name })}
        >
          {t('uses', { count: tag.uses })}
        </Link>
      ) : (
        <span className={classes.uses}>{t('unused')}</span>
      )}
    </li>
  );
}

/** Whose records alone have a tag; nothing for one of the house. */
function useWhose({ space }: Tag): string | undefined {
  const { data: me } = useMe();
  const { space: called } = useNames();
  if (!me || space === me.organisation.id) return undefined;
  return space === me.member.id ? t('onlyMine') : t('only', { name: called(space)?.name ?? '' });
}

/** The tags with how often each is used, which changes with tasks and meetings. */
function useTagsInUse() {
  return useQuery({
    queryKey: keys.view('tags'),
    queryFn: ({ signal }) => sent(api.GET('/tags', { signal })),
    meta: { kinds: ['tag', 'task', 'event', 'file'] },
  });
}

function useTrash() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, rev }: Tag) =>
      sent(api.DELETE('/tags/{id}', { params: { path: { id }, query: { rev } } })),
    onSuccess: ({ act, tag }) => {
      if (act) undoable(act, t('trashed', { name: tag.name }));
      void client.invalidateQueries({ queryKey: keys.view('tags') });
      void client.invalidateQueries({ queryKey: ['tag'] });
    },
  });
}
