import { useManages, useMe } from '../api/me';
import { useWritableSpaces } from '../ui/fields/SpaceField';
import { t } from './texts';

/** Where the reader may make fields: for the whole house as who looks after it, and where they work. */
export function useFieldSpaces(): { id: string; name: string }[] {
  const { data: me } = useMe();
  const manages = useManages();
  const spaces = useWritableSpaces();
  const house = me && manages ? [{ id: me.organisation.id, name: t('everywhere') }] : [];
  return [...house, ...spaces.map(({ id, name }) => ({ id, name }))];
}
