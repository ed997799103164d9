import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useNavigate, useRouter } from '@tanstack/react-router';
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
import { useThemeFlip } from './shell/useThemeFlip';
import { type Shortcut, useShortcuts } from './shortcuts';
import { p, t } from './texts';

const Palette = lazy(() => import('./palette/Palette'));
const HelpPanel = lazy(() => import('../help/HelpPanel'));

/** What lies over the page: the palette, the palette with only what can be made, or the help. */
export type Overlay = 'palette' | 'create' | 'help' | null;

/** The frame around every page. */
export function Shell() {
  const [overlay, show] = useState<Overlay>(null);
  const [typed, setTyped] = useState('');
  const [article, setArticle] = useState<string>();
  const setOverlay = useCallback((next: Overlay) => {
    setTyped('');
    setArticle(undefined);
    show(next);
  }, []);
  const close = () => setOverlay(null);
  const palette = overlay === 'palette' || overlay === 'create';
  const navigate = useNavigate();
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
      run: () => setOverlay('help'),
    },
    { id: 'app.theme', label: p('flipTheme'), group: 'do', keys: 'mod+j', run: flip },
    { id: 'app.forget', label: p('forget'), words: p('forgetWords'), group: 'do', run: forget },
    ...firstCommands,
  ];
  const commands = [...pageCommands, ...featureCommands, ...goCommands, ...doCommands];
  const creating = commands.filter((one) => one.group === 'create');
  const run = (command: Command) => command.run({ navigate });

  useShortcuts([
    ...shellShortcuts(setOverlay),
    ...[...goCommands, ...featureCommands, ...doCommands].flatMap((one) => asShortcut(one, run)),
  ]);
  useShortcuts(pageCommands.flatMap((one) => asShortcut(one, run)));
  usePaletteAtLeisure();
  useCloseOnLeave(setOverlay);
  useEffect(
    () =>
      showOverlays({
        help: (wanted) => {
          setOverlay('help');
          setArticle(wanted);
        },
        palette: () => setOverlay('palette'),
      }),
    [setOverlay],
  );

  return (
    <OwnZone value={useZoneOfMe()}>
      <div className={classes.shell}>
        <a className={classes.skip} href="#main">
          {t('skip')}
        </a>
        <Navigation />
        <Header commands={creating} open={setOverlay} run={run} />
        <main id="main" className={classes.main} tabIndex={-1}>
          <ConnectionBanner />
          <ErrorBoundary>
            <Outlet />
          </ErrorBoundary>
        </main>
        <TabBar commands={creating} run={run} />
        <ComposeHost />
        <HoldHost />
        <QuickHost />
        <Suspense fallback={palette && <TypedAhead text={typed} change={setTyped} leave={close} />}>
          {palette && <Palette mode={overlay} commands={commands} typed={typed} onClose={close} />}
          {overlay === 'help' && <HelpPanel article={article} onClose={close} />}
        </Suspense>
      </div>
    </OwnZone>
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
