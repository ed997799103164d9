import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type RefObject, useEffect, useState } from 'react';
import { useMe, useMyPrincipals } from '../api/me';
import { useMembers } from '../api/members';
import { useTagName, useTags } from '../api/tags';
import { Segments } from '../ui/Segments';
import classes from './files.module.css';
import { type FilesSearch, groups, type View } from './search';
import { t } from './texts';
import { sortName } from './words';

interface Properties {
  search: FilesSearch;
  change: (next: Partial<FilesSearch>) => void;
  words: RefObject<HTMLInputElement | null>;
}

const waitMs = 200;

/** What narrows the list. */
export function Filters({ search, change, words }: Properties) {
  const { data: me } = useMe();
  const { data: people = [] } = useMyPrincipals();
  const { data: members = [] } = useMembers();
  const { data: tags = [] } = useTags();
  const nameOf = useTagName();
  const [typed, setTyped] = useState(search.q ?? '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the wait.
  useEffect(() => {
    const wait = setTimeout(() => {
      if (typed.trim() !== (search.q ?? '')) change({ q: typed.trim() || undefined });
    }, waitMs);
    return () => clearTimeout(wait);
  }, [typed]);
  const choose = (name: keyof FilesSearch) => (value: string | null) =>
    change({ [name]: value ?? undefined });
  return (
    <div className={classes.filters} data-chrome>
      <TextInput
        ref={words}
        type="search"
        className={classes.words}
        aria-label={t('find')}
        placeholder={t('find')}
        maxLength={400}
        leftSection={<IconSearch size={15} stroke={1.8} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Segments
        aria-label={t('view')}
        value={search.view ?? 'all'}
        onChange={(view) =>
          change({ view: view === 'all' ? undefined : (view as Exclude<View, 'all'>) })
        }
        data={(['all', 'stale', 'templates', 'loose'] as const).map((value) => ({
          value,
          label: t(value),
        }))}
      />
      <div className={classes.choices}>
        <Select
          className={classes.choice}
          aria-label={t('group')}
          placeholder={t('anyGroup')}
          clearable
          value={search.group ?? null}
          onChange={choose('group')}
          data={groups.map((value) => ({ value, label: sortName(value) }))}
        />
        <Select
          className={classes.choice}
          aria-label={t('whose')}
          placeholder={t('everybody')}
          clearable
          value={search.space ?? null}
          onChange={choose('space')}
          data={[
            ...people.map(({ space, name }) => ({ value: space, label: name })),
            ...(me
              ? [
                  { value: me.member.id, label: me.member.name },
                  { value: me.organisation.id, label: me.organisation.name },
                ].filter(({ value }) => !people.some(({ space }) => space === value))
              : []),
          ]}
        />
        <Select
          className={classes.choice}
          aria-label={t('owner')}
          placeholder={t('anyOwner')}
          clearable
          searchable
          value={search.owner ?? null}
          onChange={choose('owner')}
          data={members.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {tags.length > 0 && (
          <Select
            className={classes.choice}
            aria-label={t('tag')}
            placeholder={t('anyTag')}
            clearable
            searchable
            value={search.tag ?? null}
            onChange={choose('tag')}
            data={tags.map((tag) => ({ value: tag.id, label: nameOf(tag) }))}
          />
        )}
        <Select
          className={classes.choice}
          aria-label={t('sort')}
          allowDeselect={false}
          value={search.sort ?? 'name'}
          onChange={(sort) =>
            change({ sort: sort === 'review' || sort === 'sent' ? sort : undefined })
          }
          data={[
            { value: 'name', label: t('byName') },
            { value: 'review', label: t('byReview') },
            { value: 'sent', label: t('bySent') },
          ]}
        />
      </div>
    </div>
  );
}
