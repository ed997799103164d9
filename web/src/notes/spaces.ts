import { useMe, usePrincipals } from '../api/me';
import { useWritableSpaces } from '../ui/fields/SpaceField';
import { t } from './texts';

/** Where the reader may write notes: as with other records, and for everybody in the house. */
export function useNoteSpaces(): { value: string; label: string }[] {
  const { data: me } = useMe();
  const spaces = useWritableSpaces().map(({ id, name }) => ({ value: id, label: name }));
  if (!me) return spaces;
  const { id, name } = me.organisation;
  return [...spaces, { value: id, label: t('home', { name }) }];
}

/** What a space is called. */
export function useSpaceName(): (space: string) => string {
  const { data: me } = useMe();
  const { data: principals } = usePrincipals();
  return (space) => {
    if (space === me?.organisation.id) return me.organisation.name;
    if (space === me?.member.id) return me.member.name;
    return principals?.find(({ id }) => id === space)?.name ?? '';
  };
}
