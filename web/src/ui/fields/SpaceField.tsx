import { Select, type SelectProps } from '@mantine/core';
import { useMe, useMyPrincipals } from '../../api/me';
import { PersonDot } from '../Person';
import { t } from './texts';

/** A space that records can live in, as people choose one: somebody they look after, or themselves. */
export interface SpaceChoice {
  id: string;
  name: string;
  /** Absent for one's own. */
  colour?: number;
  seesPrivate: boolean;
}

/** The spaces the reader may write in: everybody they support, by name, then their own. */
export function useWritableSpaces(): SpaceChoice[] {
  const { data: me } = useMe();
  const { data: principals = [] } = useMyPrincipals();
  const supported = principals.filter(({ role }) => role === 'owner' || role === 'assistant');
  const choices: SpaceChoice[] = supported.map(({ space, name, colour, sees_private }) => ({
    id: space,
    name,
    colour,
    seesPrivate: sees_private,
  }));
  return me ? [...choices, { id: me.member.id, name: t('spaceOwn'), seesPrivate: true }] : choices;
}

interface Properties extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  value: string;
  onChange: (space: string) => void;
}

/** Whose record it is to be. */
export function SpaceField({ value, onChange, ...properties }: Properties) {
  const spaces = useWritableSpaces();
  const colours = new Map(spaces.map((one) => [one.id, one.colour]));
  const dot = (id: string | undefined) => {
    const colour = id === undefined ? undefined : colours.get(id);
    return colour === undefined ? undefined : <PersonDot colour={colour} />;
  };
  return (
    <Select
      allowDeselect={false}
      searchable={spaces.length > 8}
      nothingFoundMessage={t('noOne')}
      {...properties}
      data={spaces.map(({ id, name }) => ({ value: id, label: name }))}
      value={value || null}
      onChange={(space) => space && onChange(space)}
      leftSection={dot(value)}
      renderOption={({ option }) => (
        <>
          {dot(option.value)} {option.label}
        </>
      )}
    />
  );
}
