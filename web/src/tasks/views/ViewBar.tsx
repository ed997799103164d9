import { Button, Menu, SegmentedControl } from '@mantine/core';
import {
  IconCalendarMonth,
  IconChevronDown,
  IconLayoutKanban,
  IconList,
  IconPinned,
  IconTable,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { SavedView } from '../../api/views';
import { useCommands } from '../../app/commands';
import { taskLooks } from '../search';
import { Notices } from './Notices';
import { v } from './texts';
import type { AskedPage } from './useAsked';
import { useViewActions } from './useViewActions';
import classes from './views.module.css';

const ViewPanel = lazy(() => import('./ViewPanel').then((all) => ({ default: all.ViewPanel })));

const icons = {
  list: IconList,
  table: IconTable,
  board: IconLayoutKanban,
  calendar: IconCalendarMonth,
};

/** The views that are kept, the look of the one that is shown, and what was changed from it. */
export function ViewBar({ page }: { page: AskedPage }) {
  const { views, saved, asked, change, go } = page;
  const [panel, setPanel] = useState<'new' | SavedView>();
  const { save } = useViewActions();
  const shown = views.filter((one) => one.pinned || one.id === saved?.id);
  const others = views.filter((one) => !shown.includes(one));
  useCommands(
    views.map((one) => ({
      id: `tasks.view.${one.id}`,
      label: v('go', { name: one.name }),
      group: 'here',
      icon: icons[one.look],
      run: () => go({ view: one.id }),
    })),
  );
  return (
    <>
      <div className={classes.bar} data-chrome>
        <nav aria-label={v('views')} className={classes.tabs}>
          <Tab name={v('open')} current={page.search.view === undefined} />
          {shown.map((one) => (
            <Tab key={one.id} view={one} name={one.name} current={one.id === saved?.id} />
          ))}
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
                <Menu.Item key={one.id} onClick={() => go({ view: one.id })}>
                  {one.name}
                </Menu.Item>
              ))}
            </div>
            <Menu.Divider />
            <Menu.Item onClick={() => setPanel('new')}>{v('keep')}</Menu.Item>
            {saved && <Menu.Item onClick={() => setPanel(saved)}>{v('edit')}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
        {!saved && Object.keys(asked).length > 0 && (
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
        <SegmentedControl
          aria-label={v('look')}
          className={classes.looks}
          value={asked.look ?? 'list'}
          onChange={(look) => change({ look: taskLooks.find((one) => one === look) })}
          data={taskLooks.map((look) => {
            const Picture = icons[look];
            return {
              value: look,
              label: (
                <span className={classes.look} title={v(look)}>
                  <Picture size={16} stroke={1.7} aria-hidden />
                  <span className={classes.lookName}>{v(look)}</span>
                </span>
              ),
            };
          })}
        />
      </div>
      {saved && page.differs && (
        <section
          className={classes.notice}
          aria-label={v('changed', { name: saved.name })}
          data-chrome
        >
          <span className={classes.words}>{v('changed', { name: saved.name })}</span>
          {saved.may_write && (
            <Button
              size="compact-sm"
              onClick={() => save(saved, asked, () => go({ view: saved.id }))}
            >
              {v('save')}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => setPanel('new')}>
            {v('saveAs')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            onClick={() => go({ view: saved.id })}
          >
            {v('reset')}
          </Button>
        </section>
      )}
      <Notices page={page} />
      <Suspense fallback={null}>
        {panel && (
          <ViewPanel
            view={panel === 'new' ? undefined : panel}
            asked={asked}
            onClose={() => setPanel(undefined)}
            onKept={(id) => go(id ? { view: id } : {})}
          />
        )}
      </Suspense>
    </>
  );
}

function Tab({ view, name, current }: { view?: SavedView; name: string; current: boolean }) {
  return (
    <Link
      to="/tasks"
      search={view ? { view: view.id } : {}}
      className={classes.tab}
      aria-current={current ? 'page' : undefined}
      activeOptions={{ exact: true, includeSearch: true }}
    >
      {view?.pinned && <IconPinned size={13} stroke={1.8} aria-hidden />}
      <span className={classes.tabName}>{name}</span>
    </Link>
  );
}
