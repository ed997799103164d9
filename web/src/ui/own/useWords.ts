import type { OwnField } from '../../api/fields';
import { useOwnZone } from '../../api/me';
import { useMembers } from '../../api/members';
import { civilDate } from '../time';
import { useNow } from '../useNow';
import { valueWords } from './words';

/** What stands in a field, in words. */
export function useWords() {
  const { data: members } = useMembers();
  const today = civilDate(useNow(), useOwnZone());
  const names = new Map(members?.map(({ id, name }) => [id, name]));
  return (field: OwnField, value: { value: string; currency?: string } | undefined) =>
    valueWords(field, value, (id) => names.get(id), today);
}
