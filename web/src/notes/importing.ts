import { useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { useMe } from '../api/me';
import { say, sayProblem } from '../ui/toast';
import { t } from './texts';

const mostBytes = 256 << 10;

/** What a Markdown file is called: by its first line when that is a heading, else by its name. */
export function titleOf(name: string, text: string): { title: string; body: string } {
  const [, heading, rest = ''] = /^\s*# +(.+?) *#* *(?:\r?\n([\s\S]*))?$/.exec(text) ?? [];
  const title = (heading ?? name.replace(/\.(md|markdown|txt)$/i, '')).trim();
  return { title: (title || name).slice(0, 500), body: heading ? rest.trimStart() : text };
}

/** Makes notes of Markdown files. */
export function useImport(space: string | undefined): (files: readonly File[]) => Promise<void> {
  const { data: me } = useMe();
  const client = useQueryClient();
  return async (files) => {
    let count = 0;
    for (const file of files) {
      if (!/\.(md|markdown|txt)$/i.test(file.name)) {
        sayProblem(t('notText', { name: file.name }));
        continue;
      }
      if (file.size > mostBytes) {
        sayProblem(t('tooLong', { name: file.name }));
        continue;
      }
      try {
        const note = titleOf(file.name, (await file.text()).replaceAll('\0', ''));
        const body = { id: newId(), space: space ?? me?.member.id ?? '', ...note };
        await sent(api.POST('/notes', { body }));
        count++;
      } catch (failure) {
        sayProblem(failure instanceof Error ? failure.message : String(failure));
      }
    }
    if (count > 0) say(t('imported', { count }));
    await client.invalidateQueries({ queryKey: ['note'] });
  };
}
