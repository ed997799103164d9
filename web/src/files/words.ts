import { simpleKind } from '../api/simple';
import { t as names } from '../ui/files/texts';
import type { Group } from './search';
import { t } from './texts';

const kinds = [
  'event',
  'task',
  'note',
  'principal',
  'hold_set',
  'poll',
  'resource',
  'request',
] as const;

/** "meeting": what kind of record a file belongs to. */
export function kindName(kind: string | undefined): string {
  const known = kinds.find((one) => one === kind);
  return known ? t(known) : (simpleKind(kind)?.one ?? '');
}

export function sortName(group: Group): string {
  return names(group);
}
