import type { FileShown } from '../api/files';
import { type Cell, csv } from '../ui/csv';
import { fromMicros } from '../ui/time';
import { t } from './texts';
import { kindName } from './words';

const head = [
  'name',
  'type',
  'size',
  'owner',
  'labels',
  'review',
  'stale',
  'template',
  'kind',
  'about',
  'version',
  'sent',
  'by',
  'note',
] as const;

/** The list as a table. Names of members and labels are looked up by id. */
export function tableOf(files: readonly FileShown[], called: ReadonlyMap<string, string>): string {
  const yes = (is: boolean) => t(is ? 'yes' : 'no');
  const rows = files.map((file): Cell[] => [
    file.name,
    file.type,
    file.size,
    called.get(file.owner) ?? '',
    file.tags.map((id) => called.get(id) ?? '').join(', '),
    file.review ?? '',
    yes(file.stale),
    yes(file.template),
    kindName(file.about_kind),
    file.about_title ?? '',
    file.version,
    new Date(fromMicros(file.sent_us)).toISOString(),
    called.get(file.sent_by) ?? '',
    file.note,
  ]);
  return csv([head.map((name) => t(`csvHead_${name}`)), ...rows]);
}
