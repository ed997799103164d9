import { simpleKind } from '../api/simple';
import { t } from './texts';

/** What a kind of records is called, where it has fields of one's own. */
export function kindName(kind: string): string {
  if (
    kind === 'task' ||
    kind === 'event' ||
    kind === 'note' ||
    kind === 'file' ||
    kind === 'request'
  )
    return t(kind);
  return simpleKind(kind)?.title ?? kind;
}
