import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { OwnZone, useZoneOfMe } from '../api/me';
import { forgetOpened } from '../api/pins';
import { ComposeHost } from '../calendar/ComposeHost';
import { useFirstCommands } from '../first/commands';
import { HoldHost } from '../holds/HoldHost';
import { QuickHost } from '../requests/QuickHost';
import { TypedAhead } from '../ui/TypedAhead';
import { say, undoLast } from '../ui/toast';
import type { Command } from './commands';
import { usePageCommands } from './commands';
import { ErrorBoundary } from './Failed';
import { featureCommands, goCommands } from './features';
import { showOverlays } from './overlays';
import classes from './Shell.module.css';
import { ConnectionBanner } from './shell/ConnectionBanner';
import { Header } from './shell/Header';
import { Navigation } from './shell/Navigation';
import { TabBar } from './shell/TabBar';
import { useRun } from './shell/useCreating';
import { useThemeFlip } from './shell/useThemeFlip';
import { type Shortcut, useShortcuts } from './shortcuts';
import { p, t } from './texts';

const Palette = lazy(() => import('./palette/Palette'));
const HelpPanel = lazy(() => import('../help/HelpPanel'));

/** What lies over the page: the palette, the palette with only what can be made, or the help. */
export type Overlay = 'palette' | 'create' | 'help' | null;

/** The frame around every page. Its parts are drawn again when something of theirs changes, not with each page. */
export function Shell() {
  const [overlay, show] = useState<Overlay>(null);
  const [article, setArticle] = useState<string>();
  const open = useCallback((next: Overlay) => {
    setArticle(undefined);
    show(next);
  }, []);
  usePaletteAtLeisure();
  useCloseOnLeave(open);
  useEffect(
    () =>
      showOverlays({
        help: (wanted) => {
          open('help');
          setArticle(wanted);
        },
        palette: () => open('palette'),
      }),
    [open],
  );
  return (
    <OwnZone value={useZoneOfMe()}>
      <div className={classes.shell}>
        <a className={classes.skip} href="#main">
          {t('skip')}
        </a>
        <Navigation />
        <Header open={open} />
        <main id="main" className={classes.main} tabIndex={-1}>
          <ConnectionBanner />
          <ErrorBoundary>
            <Outlet />
          </ErrorBoundary>
        </main>
        <TabBar />
        <ComposeHost />
        <HoldHost />
        <QuickHost />
        <Overlays overlay={overlay} article={article} open={open} />
      </div>
    </OwnZone>
  );
}

interface OverlaysProperties {
  overlay: Overlay;
  /** The article of the help that is wanted. */
  article: string | undefined;
  open: (overlay: Overlay) => void;
}

/** All commands, with their keys, and what lies over the page. */
function Overlays({ overlay, article, open }: OverlaysProperties) {
  const [typed, setTyped] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: each opening begins with nothing typed.
  useEffect(() => setTyped(''), [overlay]);
  const close = () => open(null);
  const palette = overlay === 'palette' || overlay === 'create';
  const pageCommands = usePageCommands();
  const { flip } = useThemeFlip();
  const client = useQueryClient();
  const forget = () => void forgetOpened(client).then(() => say(p('forgotten')));
  const firstCommands = useFirstCommands();
  const doCommands: Command[] = [
    {
      id: 'app.help',
      label: p('help'),
      words: p('helpWords'),
      group: 'do',
      keys: '?',
      run: () => open('help'),
    },
    { id: 'app.theme', label: p('flipTheme'), group: 'do', keys: 'mod+j', run: flip },
    { id: 'app.forget', label: p('forget'), words: p('forgetWords'), group: 'do', run: forget },
    ...firstCommands,
  ];
  const commands = [...pageCommands, ...featureCommands, ...goCommands, ...doCommands];
  const run = useRun();

  useShortcuts(
    [
      ...shellShortcuts(open),
      ...[...goCommands, ...featureCommands, ...doCommands].flatMap((one) => asShortcut(one, run)),
    ],
    true,
  );
  useShortcuts(pageCommands.flatMap((one) => asShortcut(one, run)));
  return (
    <Suspense fallback={palette && <TypedAhead text={typed} change={setTyped} leave={close} />}>
      {palette && <Palette mode={overlay} commands={commands} typed={typed} onClose={close} />}
      {overlay === 'help' && <HelpPanel article={article} onClose={close} />}
    </Suspense>
  );
}

function shellShortcuts(open: (overlay: Overlay) => void): Shortcut[] {
  const group = p('helpEverywhere');
  return [
    { keys: 'mod+k', label: p('openPalette'), group, run: () => open('palette') },
    { keys: '/', label: p('openPalette'), group, run: () => open('palette') },
    { keys: 'c', label: p('newThing'), group, run: () => open('create') },
    { keys: 'z', label: p('undo'), group, run: () => void undoLast() },
  ];
}

function asShortcut(command: Command, run: (command: Command) => void): Shortcut[] {
  if (!command.keys) return [];
  const group = command.group === 'do' ? p('helpEverywhere') : p(command.group);
  return [{ keys: command.keys, label: command.label, group, run: () => run(command) }];
}

/** Loads the palette when the browser has nothing else to do, so that ⌘K opens at once. */
function usePaletteAtLeisure(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const piece of [import('./palette/Palette'), import('./palette/Filters')])
        piece.catch(() => undefined);
    }, 2000);
    return () => clearTimeout(timer);
  }, []);
}

/** Going elsewhere closes what lies over the page; what a page only notes in its address doesn't. */
function useCloseOnLeave(open: (overlay: Overlay) => void): void {
  const router = useRouter();
  useEffect(
    () => router.subscribe('onBeforeNavigate', ({ pathChanged }) => pathChanged && open(null)),
    [router, open],
  );
}
