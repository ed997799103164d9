import '../ui/fields/pills.css';
import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import { f } from './texts';
import { useTitles } from './useTitles';

/** As many as the server takes. */
const most = 20;
const typingMs = 200;

interface Properties {
  /** The task itself; none while it is new. */
  id: string | undefined;
  space: string;
  /** The project it belongs to, whose tasks are offered before anything is typed; '' for none. */
  project: string;
  /** Ids of the tasks that come before it. */
  value: string[];
  onChange: (after: string[]) => void;
  error?: React.ReactNode;
}

/** Which tasks have to be done before this one: found by words of their titles. */
export function AfterField({ id, space, project, value, onChange, error }: Properties) {
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState(false);
  const [words] = useDebouncedValue(typed.trim(), typingMs);
  const titles = useTitles(value);
  const near = project ? { of: project } : { spaces: [space] };
  const asked = { ...(words ? { q: words } : near), limit: 20 };
  const { data: found, isFetching } = useQuery({
    queryKey: keys.list('task', { before: true, ...asked }),
    queryFn: ({ signal }) => sent(api.GET('/tasks', { params: { query: asked }, signal })),
    enabled: opened,
    placeholderData: keepPreviousData,
  });
  const offered = (found?.items ?? []).filter((task) => task.id !== id && !value.includes(task.id));
  const waiting = isFetching || words !== typed.trim();
  return (
    <MultiSelect
      label={f('after')}
      placeholder={value.length === 0 ? f('afterNone') : undefined}
      searchable
      selectFirstOptionOnChange
      hidePickedOptions
      maxValues={most}
      nothingFoundMessage={waiting ? f('afterLooking') : f('afterNotFound')}
      comboboxProps={{ withinPortal: true }}
      // Enter chooses; while something is typed it never sends the form around it.
      onKeyDown={(event) => event.key === 'Enter' && typed && event.preventDefault()}
      // What was found fits already.
      filter={({ options }) => options}
      data={[
        ...value.map((one, index) => ({ value: one, label: titles[index] ?? '' })),
        ...offered.map((task) => ({ value: task.id, label: task.title })),
      ]}
      value={value}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpened(true)}
      error={error}
    />
  );
}
