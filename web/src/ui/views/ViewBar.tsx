import { Button, Menu } from '@mantine/core';
import {
  IconBell,
  IconCalendarMonth,
  IconCheck,
  IconChevronDown,
  IconLayoutKanban,
  IconList,
  IconPinned,
  IconTable,
  IconUserShare,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { SavedView } from '../../api/views';
import { useCommands } from '../../app/commands';
import { Segments } from '../Segments';
import { type Shown, spaceAsked } from './state';
import { v } from './texts';
import { useViewActions } from './useViewActions';
import classes from './views.module.css';

const ShareForm = lazy(() => import('../shares/ShareForm'));
const ViewPanel = lazy(() => import('./ViewPanel').then((all) => ({ default: all.ViewPanel })));

export type Look = SavedView['look'];

const icons = {
  list: IconList,
  table: IconTable,
  board: IconLayoutKanban,
  calendar: IconCalendarMonth,
};

interface Properties {
  /** The kind of record that is listed. */
  lists: string;
  /** Its page. */
  to: '/tasks' | '/lists';
  /** What is called all of them, without a view. */
  all: string;
  /** The address without a view. */
  plain: object;
  views: readonly SavedView[];
  saved: SavedView | undefined;
  /** The address names a view. */
  named: boolean;
  /** Something is asked; and something else than the view asks. */
  asks: boolean;
  differs: boolean;
  looks: readonly Look[];
  /** What is shown now, as it would be saved. */
  shown: Shown;
  onLook: (look: Look) => void;
  /** To a view; to all of them without one. */
  go: (view?: string) => void;
}

/** The views that are kept, the look of the one that is shown, and what was changed from it. */
export function ViewBar(properties: Properties) {
  const { lists, to, all, plain, views, saved, named, looks, shown, onLook, go } = properties;
  const [panel, setPanel] = useState<'new' | SavedView>();
  const [sharing, setSharing] = useState<SavedView>();
  const { follow } = useViewActions();
  const above = views.filter((one) => one.pinned || one.id === saved?.id);
  const others = views.filter((one) => !above.includes(one));
  useCommands([
    ...views.map((one) => ({
      id: `view.${one.id}`,
      label: v('go', { name: one.name }),
      group: 'here' as const,
      icon: icons[one.look],
      run: () => go(one.id),
    })),
    ...looks.map((look) => ({
      id: `look.${look}`,
      label: `${v('look')}: ${v(look)}`,
      group: 'here' as const,
      icon: icons[look],
      run: () => onLook(look),
    })),
    ...(saved ? (['never', 'day', 'week'] as const) : []).map((every) => ({
      id: `view.follow.${every}`,
      label: `${v('follow')}: ${v(`follow_${every}`)}`,
      group: 'here' as const,
      icon: IconBell,
      run: () => saved && follow(saved, every),
    })),
    ...(saved
      ? [
          {
            id: 'view.share',
            label: v('shareIt', { name: saved.name }),
            group: 'here' as const,
            icon: IconUserShare,
            run: () => setSharing(saved),
          },
        ]
      : []),
    {
      id: 'view.keep',
      label: v('keep'),
      group: 'here' as const,
      icon: IconPinned,
      run: () => setPanel('new'),
    },
  ]);
  const tab = (view: SavedView | undefined, name: string, current: boolean) => (
    <Link
      key={view?.id ?? ''}
      to={to}
      search={{ ...plain, ...(view && { view: view.id }) }}
      className={classes.tab}
      aria-current={current ? 'page' : undefined}
      activeOptions={{ exact: true, includeSearch: true }}
    >
      {view?.pinned && <IconPinned size={13} stroke={1.8} aria-hidden />}
      <span className={classes.tabName}>{name}</span>
    </Link>
  );
  return (
    <>
      <div className={classes.bar} data-chrome>
        <nav aria-label={v('views')} className={classes.tabs}>
          {tab(undefined, all, !named)}
          {above.map((one) => tab(one, one.name, one.id === saved?.id))}
        </nav>
        <Menu position="bottom-start" width={260}>
          <Menu.Target>
            <Button
              variant="subtle"
              color="gray"
              rightSection={<IconChevronDown size={14} stroke={1.8} />}
            >
              {v('views')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{v('more')}</Menu.Label>
            {others.length === 0 && <Menu.Item disabled>{v('none')}</Menu.Item>}
            <div className={classes.others}>
              {others.map((one) => (
                <Menu.Item key={one.id} onClick={() => go(one.id)}>
                  {one.name}
                </Menu.Item>
              ))}
            </div>
            <Menu.Divider />
            <Menu.Item onClick={() => setPanel('new')}>{v('keep')}</Menu.Item>
            {saved && <Menu.Item onClick={() => setPanel(saved)}>{v('edit')}</Menu.Item>}
            {saved && <Menu.Item onClick={() => setSharing(saved)}>{v('share')}</Menu.Item>}
            {saved && <Following view={saved} />}
          </Menu.Dropdown>
        </Menu>
        {!saved && properties.asks && (
          <Button
            variant="subtle"
            color="gray"
            className={classes.keep}
            onClick={() => setPanel('new')}
          >
            {v('keep')}
          </Button>
        )}
        <span className={classes.space} />
        <Looks looks={looks} look={shown.look} onLook={onLook} />
      </div>
      {saved && properties.differs && (
        <Changed saved={saved} shown={shown} go={go} onSaveAs={() => setPanel('new')} />
      )}
      <Suspense fallback={null}>
        {panel && (
          <ViewPanel
            view={panel === 'new' ? undefined : panel}
            lists={lists}
            shown={shown}
            onClose={() => setPanel(undefined)}
            onKept={go}
          />
        )}
        {sharing && (
          <ShareForm
            records={[{ kind: 'saved_view', id: sharing.id }]}
            title={sharing.name}
            over={spaceAsked(sharing)}
            onClose={() => setSharing(undefined)}
          />
        )}
      </Suspense>
    </>
  );
}

/** How often the reader is told what is in a view. */
function Following({ view }: { view: SavedView }) {
  const { follow } = useViewActions();
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{v('follow')}</Menu.Label>
      {(['never', 'day', 'week'] as const).map((every) => (
        <Menu.Item
          key={every}
          aria-current={view.every === every || undefined}
          rightSection={view.every === every && <IconCheck size={15} stroke={1.8} aria-hidden />}
          onClick={() => follow(view, every)}
        >
          {v(`follow_${every}`)}
        </Menu.Item>
      ))}
    </>
  );
}

function Looks({ looks, look, onLook }: { look: Look } & Pick<Properties, 'looks' | 'onLook'>) {
  return (
    <Segments
      aria-label={v('look')}
      className={classes.looks}
      value={look}
      onChange={(next) => {
        const chosen = looks.find((one) => one === next);
        if (chosen) onLook(chosen);
      }}
      data={looks.map((one) => {
        const Picture = icons[one];
        return {
          value: one,
          label: (
            <span className={classes.look} title={v(one)}>
              <Picture size={16} stroke={1.7} aria-hidden />
              <span className={classes.lookName}>{v(one)}</span>
            </span>
          ),
        };
      })}
    />
  );
}

interface ChangedProperties extends Pick<Properties, 'shown' | 'go'> {
  saved: SavedView;
  onSaveAs: () => void;
}

/** That something else is asked than the view asks, and what can be done about it. */
function Changed({ saved, shown, go, onSaveAs }: ChangedProperties) {
  const { save } = useViewActions();
  const words = v('changed', { name: saved.name });
  const back = () => go(saved.id);
  return (
    <section className={classes.notice} aria-label={words} data-chrome>
      <span className={classes.words}>{words}</span>
      {saved.may_write && (
        <Button size="compact-sm" onClick={() => save(saved, shown, back)}>
          {v('save')}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={onSaveAs}>
        {v('saveAs')}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={back}>
        {v('reset')}
      </Button>
    </section>
  );
}
