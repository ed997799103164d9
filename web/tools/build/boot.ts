import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest, Plugin } from 'vite';
import { interLatin } from './names.ts';

/** Which source file draws which path. The router's own list is checked against it by a test. */
export const routeSources: Record<string, string> = {
  '/': 'src/today/route.tsx',
  '/calendar': 'src/calendar/route.tsx',
  '/search': 'src/find/route.tsx',
  '/tasks': 'src/tasks/route.tsx',
  '/lists': 'src/lists/route.tsx',
  '/notes': 'src/notes/route.tsx',
  '/holds': 'src/holds/route.tsx',
  '/polls': 'src/polls/route.tsx',
  '/requests': 'src/requests/route.tsx',
  '/bookings': 'src/bookings/route.tsx',
  '/decisions': 'src/decisions/route.tsx',
  '/ahead': 'src/guard/route.tsx',
  '/replan': 'src/replan/route.tsx',
  '/untold': 'src/telling/route.tsx',
  '/handover': 'src/handover/route.tsx',
  '/audit': 'src/audit/route.tsx',
  '/behind': 'src/behind/route.tsx',
  '/wrap-up': 'src/wrapup/route.tsx',
  '/forecast': 'src/forecast/route.tsx',
  '/people': 'src/people/route.tsx',
  '/projects': 'src/projects/route.tsx',
  '/runs': 'src/runs/route.tsx',
  '/resources': 'src/resources/route.tsx',
  '/files': 'src/files/route.tsx',
  '/rules': 'src/rules/route.tsx',
  '/calendars': 'src/calendars/route.tsx',
  '/tags': 'src/tags/route.tsx',
  '/fields': 'src/fields/route.tsx',
  '/bring-in': 'src/arrivals/route.tsx',
  '/trash': 'src/trash/route.tsx',
  '/notifications': 'src/notices/route.tsx',
  '/settings': 'src/settings/route.tsx',
};

/** What draws a look of a page, where the address names one. */
export const lookSources: Record<string, string> = {
  '/tasks?look=board': 'src/tasks/board/TaskBoard.tsx',
  '/tasks?look=calendar': 'src/tasks/month/TaskMonth.tsx',
  '/tasks?look=table': 'src/tasks/table/TaskTable.tsx',
  '/lists?look=board': 'src/lists/BoardLook.tsx',
  '/lists?look=calendar': 'src/lists/MonthLook.tsx',
  '/lists?look=table': 'src/lists/TableLook.tsx',
};

/**
 * Tells theme-boot.js which chunks each path needs, so that they load beside the start script
 * instead of after it, preloads the font, and refuses a build whose public.css names a missing file.
 */
export function boot(): Plugin {
  let folder = '';
  return {
    name: 'anteroom-boot',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    transformIndexHtml: () => [
      {
        tag: 'link',
        attrs: {
          rel: 'preload',
          href: `/${interLatin}`,
          as: 'font',
          type: 'font/woff2',
          crossorigin: '',
        },
        injectTo: 'head',
      },
    ],
    closeBundle: {
      order: 'pre',
      sequential: true,
      handler() {
        const manifest: Manifest = JSON.parse(
          readFileSync(join(folder, '.vite/manifest.json'), 'utf8'),
        );
        const script = join(folder, 'theme-boot.js');
        const source = readFileSync(script, 'utf8');
        const routes = JSON.stringify(preloads(manifest));
        const build = createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
        writeFileSync(
          script,
          source
            .replace('/* routes */ {}', () => routes)
            .replace('/* build */', build.slice(0, 12)),
        );
        stampWorker(folder);
        checkPublicStyle(folder);
      },
    },
  };
}

/** The chunks of each path, and of each look beside its page's, that the start script does not load anyway. */
export function preloads(manifest: Manifest): Record<string, string[]> {
  const start = closure(manifest, 'index.html');
  return Object.fromEntries(
    Object.entries({ ...routeSources, ...lookSources }).map(([path, source]) => [
      path,
      [...closure(manifest, source)].filter((file) => !start.has(file)),
    ]),
  );
}

function closure(manifest: Manifest, key: string, into = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || into.has(`/${chunk.file}`)) return into;
  into.add(`/${chunk.file}`);
  for (const next of chunk.imports ?? []) closure(manifest, next, into);
  return into;
}

/** Another version of what the worker keeps is another worker. */
function stampWorker(folder: string): void {
  const sum = createHash('sha256');
  for (const name of ['offline.html', 'offline.js', 'public.css'])
    sum.update(readFileSync(join(folder, name)));
  const worker = join(folder, 'sw.js');
  const source = readFileSync(worker, 'utf8');
  writeFileSync(worker, source.replace('/* version */', sum.digest('hex').slice(0, 12)));
}

function checkPublicStyle(folder: string): void {
  const style = readFileSync(join(folder, 'public.css'), 'utf8');
  for (const [, path = ''] of style.matchAll(/url\(["']?(\/[^)"']+)/g)) {
    if (!existsSync(join(folder, path)))
      throw new Error(`public.css names ${path}, which was not built`);
  }
}
