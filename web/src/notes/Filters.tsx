import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type RefObject, useEffect, useState } from 'react';
import { useMe, useMyPrincipals } from '../api/me';
import { useTagName, useTags } from '../api/tags';
import { Segments } from '../ui/Segments';
import classes from './notes.module.css';
import { type NotesSearch, type View, views } from './search';
import { t } from './texts';

interface Properties {
  search: NotesSearch;
  change: (next: Partial<NotesSearch>) => void;
  words: RefObject<HTMLInputElement | null>;
}

const waitMs = 200;

/** What narrows the list. */
export function Filters({ search, change, words }: Properties) {
  const { data: me } = useMe();
  const { data: people = [] } = useMyPrincipals();
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
  const house = me
    ? [
        { value: me.member.id, label: me.member.name },
        { value: me.organisation.id, label: me.organisation.name },
      ].filter(({ value }) => !people.some(({ space }) => space === value))
    : [];
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
        data={views.map((value) => ({ value, label: t(value) }))}
      />
      <div className={classes.choices}>
        <Select
          className={classes.choice}
          aria-label={t('whose')}
          placeholder={t('everybody')}
          clearable
          value={search.space ?? null}
          onChange={(space) => change({ space: space ?? undefined })}
          data={[...people.map(({ space, name }) => ({ value: space, label: name })), ...house]}
        />
        {tags.length > 0 && (
          <Select
            className={classes.choice}
            aria-label={t('tag')}
            placeholder={t('anyTag')}
            clearable
            searchable
            value={search.tag ?? null}
            onChange={(tag) => change({ tag: tag ?? undefined })}
            data={tags.map((tag) => ({ value: tag.id, label: nameOf(tag) }))}
          />
        )}
        <Select
          className={classes.choice}
          aria-label={t('sort')}
          allowDeselect={false}
          value={search.sort ?? 'changed'}
          onChange={(sort) =>
            change({ sort: sort === 'title' || sort === 'review' ? sort : undefined })
          }
          data={[
            { value: 'changed', label: t('byChanged') },
            { value: 'title', label: t('byTitle') },
            { value: 'review', label: t('byReview') },
          ]}
        />
      </div>
    </div>
  );
}
