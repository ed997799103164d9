import './pills.css';
import { MultiSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../../api/client';
import { newId } from '../../api/id';
import { useTagName, useTags, useTagsFor } from '../../api/tags';
import { PersonDot } from '../Person';
import { sayProblem } from '../toast';
import { t } from './texts';

const fresh = 'new:';

interface Properties {
  /** Where the record is: its own tags are offered beside the house's. */
  space?: string | undefined;
  /** Tags of other spaces that are offered, too. */
  also?: readonly string[];
  /** Ids of tags. */
  value: string[];
  onChange: (tags: string[]) => void;
  error?: string;
  label?: string;
  /** The label is only read out. */
  quiet?: boolean;
}

/** Tags of a record. Typing a name that no tag has makes the tag. */
export function TagPicker({
  space,
  also = [],
  value,
  onChange,
  error,
  label = t('tags'),
  quiet,
}: Properties) {
  const { data: all = [] } = useTags();
  const tags = useTagsFor(space, [...value, ...also]);
  const nameOf = useTagName();
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  const name = typed.trim().replace(/^#+/, '');
  const called = (tag: { name: string }) => tag.name.toLowerCase() === name.toLowerCase();
  const known = tags.some(called);
  const colours = new Map(tags.map((tag) => [tag.id, tag.colour]));
  const data = [
    // What is called just as it was typed is what Enter takes.
    ...tags.filter(called).map((tag) => ({ value: tag.id, label: nameOf(tag) })),
    ...tags.filter((tag) => !called(tag)).map((tag) => ({ value: tag.id, label: nameOf(tag) })),
    ...(name && !known ? [{ value: fresh + name, label: t('tagNew', { name }) }] : []),
  ];

  // What it has that the reader doesn't see, or that lies in the trash, stays.
  const unseen = value.filter((id) => !colours.has(id));

  async function choose(picked: string[]) {
    const chosen = [...unseen, ...picked];
    const wanted = chosen.find((one) => one.startsWith(fresh));
    if (!wanted) return onChange(chosen);
    setTyped('');
    try {
      const { tag } = await sent(
        api.POST('/tags', {
          body: { id: newId(), name: wanted.slice(fresh.length), colour: all.length % 8 },
        }),
      );
      await client.invalidateQueries({ queryKey: ['tag'] });
      onChange(chosen.map((one) => (one === wanted ? tag.id : one)));
    } catch (failure) {
      sayProblem(failure instanceof Error ? failure.message : String(failure));
    }
  }

  return (
    <MultiSelect
      label={quiet ? undefined : label}
      aria-label={quiet ? label : undefined}
      placeholder={value.length === 0 ? t('tagsPlaceholder') : undefined}
      searchable
      selectFirstOptionOnChange
      // Enter chooses; while something is typed it never sends the form around it.
      onKeyDown={(event) => event.key === 'Enter' && name && event.preventDefault()}
      hidePickedOptions
      nothingFoundMessage={t('tagNone')}
      comboboxProps={{ withinPortal: true }}
      data={data}
      value={value.filter((id) => colours.has(id))}
      onChange={(chosen) => void choose(chosen)}
      searchValue={typed}
      onSearchChange={setTyped}
      error={error}
      renderOption={({ option }) =>
        option.value.startsWith(fresh) ? (
          option.label
        ) : (
          <>
            <PersonDot colour={colours.get(option.value) ?? 7} /> {option.label}
          </>
        )
      }
    />
  );
}
