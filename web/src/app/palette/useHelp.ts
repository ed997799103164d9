import { IconHelp } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { openHelp } from '../overlays';
import { p } from '../texts';
import type { Choice } from './choices';

/** As many as leave what was found in sight. */
const most = 3;

/** Articles of the help that say something about what is asked; they are loaded when somebody first asks. */
export function useHelp(query: string): Choice[] {
  const asked = query.trim().length >= 2 && !query.includes(':');
  const [help, setHelp] = useState<typeof import('../../help/all')>();
  useEffect(() => {
    if (asked && !help)
      import('../../help/all').then(
        (loaded) => setHelp(() => loaded),
        () => undefined,
      );
  }, [asked, help]);
  if (!asked || !help) return [];
  return help
    .search(query)
    .slice(0, most)
    .map(({ article, hint }) => ({
      id: `help-${article.id}`,
      group: p('inHelp'),
      label: article.title,
      note: hint,
      icon: IconHelp,
      run: () => openHelp(article.id),
    }));
}
