import {
  type Icon,
  IconCalendar,
  IconFile,
  IconFileText,
  IconFileTypePdf,
  IconFileZip,
  IconMail,
  IconMovie,
  IconMusic,
  IconPhoto,
  IconPresentation,
  IconTable,
} from '@tabler/icons-react';
import { t } from './texts';

type Sort =
  | 'picture'
  | 'pdf'
  | 'text'
  | 'table'
  | 'slides'
  | 'calendar'
  | 'mail'
  | 'archive'
  | 'audio'
  | 'video'
  | 'other';

const icons: Record<Sort, Icon> = {
  picture: IconPhoto,
  pdf: IconFileTypePdf,
  text: IconFileText,
  table: IconTable,
  slides: IconPresentation,
  calendar: IconCalendar,
  mail: IconMail,
  archive: IconFileZip,
  audio: IconMusic,
  video: IconMovie,
  other: IconFile,
};

/** In the order in which they are tried. */
const signs: readonly [RegExp, Sort][] = [
  [/^image\//, 'picture'],
  [/^application\/pdf$/, 'pdf'],
  [/csv|tab-separated|excel|spreadsheet/, 'table'],
  [/powerpoint|presentation/, 'slides'],
  [/calendar|vcard/, 'calendar'],
  [/rfc822|outlook/, 'mail'],
  [/zip|compressed|tar|rar|gzip/, 'archive'],
  [/^audio\//, 'audio'],
  [/^video\//, 'video'],
  [/^text\/|word|rtf|opendocument\.text|json|epub/, 'text'],
];

/** What sort of thing a file is. */
export function sortOf(type: string): Sort {
  return signs.find(([sign]) => sign.test(type))?.[1] ?? 'other';
}

export function iconOf(type: string): Icon {
  return icons[sortOf(type)];
}

/** "PDF", "Table". */
export function sortText(type: string): string {
  return t(sortOf(type));
}

/** Text that is shown as it is. */
export function readable(type: string): boolean {
  return ['text/plain', 'text/csv', 'text/tab-separated-values', 'text/markdown'].includes(type);
}

/** "84 KB": what people read, counted in 1,024s as the server does. */
export function sizeText(bytes: number): string {
  const rounded = (n: number) =>
    n < 10 ? n.toFixed(1).replace(/\.0$/, '') : String(Math.round(n));
  if (bytes < 1024) return t('bytes', { n: bytes });
  if (bytes < 1024 ** 2) return t('kb', { n: rounded(bytes / 1024) });
  if (bytes < 1024 ** 3) return t('mb', { n: rounded(bytes / 1024 ** 2) });
  return t('gb', { n: rounded(bytes / 1024 ** 3) });
}
