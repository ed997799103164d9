import { Checkbox, Select } from '@mantine/core';
import type { Findings } from '../api/findings';
import { PersonDot } from '../ui/Person';
import { Segments } from '../ui/Segments';
import classes from './guard.module.css';
import type { GuardSearch } from './search';
import { t } from './texts';

const all = 'all';

interface Properties {
  data: Findings;
  search: GuardSearch;
  change: (search: Partial<GuardSearch>) => void;
}

/** Whose, what and how the list is ordered. */
export function Filters({ data, search, change }: Properties) {
  const colours = new Map(data.people.map(({ id, colour }) => [id, colour]));
  const colour = search.who === undefined ? undefined : colours.get(search.who);
  return (
    <search className={classes.filters} data-chrome>
      <Select
        aria-label={t('who')}
        className={classes.choice}
        allowDeselect={false}
        value={search.who ?? all}
        onChange={(who) => change({ who: who === all ? undefined : (who ?? undefined) })}
        leftSection={colour !== undefined && <PersonDot colour={colour} />}
        data={[
          { value: all, label: t('everybody') },
          ...data.people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        aria-label={t('kind')}
        className={classes.choice}
        allowDeselect={false}
        value={search.kind ?? all}
        onChange={(kind) => change({ kind: kind === all ? undefined : (kind ?? undefined) })}
        data={[
          { value: all, label: t('anyKind') },
          ...data.kinds.map(({ name, title }) => ({ value: name, label: title })),
        ]}
      />
      <Segments
        aria-label={t('group')}
        value={search.by ?? 'day'}
        onChange={(by) => change({ by: by === 'person' ? 'person' : undefined })}
        data={[
          { value: 'day', label: t('byDay') },
          { value: 'person', label: t('byPerson') },
        ]}
      />
      <Checkbox
        label={t('answered')}
        checked={search.answered ?? false}
        onChange={(event) => change({ answered: event.currentTarget.checked || undefined })}
      />
    </search>
  );
}
