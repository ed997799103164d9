import { Button, Menu } from '@mantine/core';
import { IconTrash, IconX } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useOwnZone } from '../../api/me';
import { addDays, civilDate } from '../../ui/time';
import { useNow } from '../../ui/useNow';
import type { Task } from '../queries';
import type { Selection } from '../useSelection';
import { BulkForm, type BulkPart } from './BulkForm';
import classes from './bulk.module.css';
import { m } from './texts';
import { type Edit, useBulk } from './useBulk';

const ShareForm = lazy(() => import('../../ui/shares/ShareForm'));

interface Properties {
  selection: Selection;
  find: (id: string) => Task | undefined;
}

/** What can be done to all tasks that are chosen, in one act with one undo. */
export function BulkBar({ selection, find }: Properties) {
  const bulk = useBulk(() => {
    setPart(undefined);
    selection.clear();
  });
  const [part, setPart] = useState<BulkPart>();
  const [sharing, setSharing] = useState(false);
  const today = civilDate(useNow(), useOwnZone());
  const tasks = [...selection.ids].flatMap((id) => find(id) ?? []);
  const none = tasks.length === 0 || bulk.isPending;
  const run = (edit: Edit) => bulk.mutate({ tasks, edit });
  const allDone = tasks.length > 0 && tasks.every(({ done_us }) => done_us !== undefined);
  return (
    <section className={classes.bar} aria-label={m('title')} data-chrome>
      <span className={classes.count} aria-live="polite">
        {tasks.length === 0 ? m('none') : m('chosen', { count: tasks.length })}
      </span>
      <Button variant="subtle" size="compact-sm" onClick={selection.all}>
        {m('all')}
      </Button>
      <span className={classes.acts}>
        <Button
          variant="default"
          size="compact-sm"
          disabled={none}
          onClick={() => run({ done: !allDone })}
        >
          {m(allDone ? 'open' : 'done')}
        </Button>
        <Choice label={m('due')} disabled={none}>
          <Menu.Item onClick={() => run({ due: today })}>{m('today')}</Menu.Item>
          <Menu.Item onClick={() => run({ due: addDays(today, 1) })}>{m('tomorrow')}</Menu.Item>
          <Menu.Item onClick={() => run({ days: 1 })}>{m('day')}</Menu.Item>
          <Menu.Item onClick={() => run({ days: 7 })}>{m('week')}</Menu.Item>
          <Menu.Item onClick={() => setPart('due')}>{m('onDay')}</Menu.Item>
          <Menu.Item onClick={() => run({ due: null })}>{m('noDay')}</Menu.Item>
        </Choice>
        <Choice label={m('priority')} disabled={none}>
          {([1, 5, 9, 0] as const).map((priority) => (
            <Menu.Item key={priority} onClick={() => run({ priority })}>
              {m(`priority${priority}`)}
            </Menu.Item>
          ))}
        </Choice>
        {(['tags', 'assign', 'field'] as const).map((one) => (
          <Button
            key={one}
            variant="default"
            size="compact-sm"
            disabled={none}
            onClick={() => setPart(one)}
          >
            {m(one)}
          </Button>
        ))}
        <Button
          variant="default"
          size="compact-sm"
          disabled={none || tasks.length > sharedAtOnce}
          title={tasks.length > sharedAtOnce ? m('shareMost', { count: sharedAtOnce }) : undefined}
          onClick={() => setSharing(true)}
        >
          {m('share')}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          disabled={none}
          leftSection={<IconTrash size={14} stroke={1.8} />}
          onClick={() => run({ trash: true })}
        >
          {m('trash')}
        </Button>
      </span>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconX size={14} stroke={1.8} />}
        onClick={selection.clear}
      >
        {m('clear')}
      </Button>
      {sharing && (
        <Suspense fallback={null}>
          <ShareForm
            records={tasks.map(({ id }) => ({ kind: 'task', id }))}
            title={tasks[0]?.title ?? ''}
            onClose={() => setSharing(false)}
            onDone={selection.clear}
          />
        </Suspense>
      )}
      {part && (
        <BulkForm
          part={part}
          tasks={tasks}
          busy={bulk.isPending}
          onClose={() => setPart(undefined)}
          onEdit={run}
        />
      )}
    </section>
  );
}

/** How many records are shared in one act. */
const sharedAtOnce = 50;

interface ChoiceProperties {
  label: string;
  disabled: boolean;
  children: ReactNode;
}

function Choice({ label, disabled, children }: ChoiceProperties) {
  return (
    <Menu position="top-start" width={190}>
      <Menu.Target>
        <Button variant="default" size="compact-sm" disabled={disabled}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
