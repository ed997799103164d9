import { ActionIcon } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useOwnZone } from '../api/me';
import type { components } from '../api/schema';
import { compose } from '../calendar/compose';
import { sayProblem } from '../ui/toast';
import classes from './AddLine.module.css';
import type { Draft } from './draft';
import { t } from './texts';

const loadLine = () => import('../calendar/quickadd/QuickAdd');
const QuickAdd = lazy(() => loadLine().then((all) => ({ default: all.QuickAdd })));

type Proposal = components['schemas']['Proposal'];

interface Properties {
  opened: boolean;
  /** Whose the task is, when the line names nobody. */
  space: string | undefined;
  onOpen: () => void;
  onClose: () => void;
  /** All fields are wanted, with what the line said filled in. */
  onFull: (draft: Partial<Draft>) => void;
}

/** The line at the top of the list. It stays open after each task, for the next one. */
export function AddLine({ opened, space, onOpen, onClose, onFull }: Properties) {
  const client = useQueryClient();
  const own = useOwnZone();
  const [made, setMade] = useState(0);

  async function full(proposal: Proposal, whose: string | undefined) {
    onClose();
    if (proposal.kind === 'event') {
      const { title, place, link, rule } = proposal;
      compose({
        mode: 'form',
        kind: 'event',
        space: whose,
        fields: { title, place, link, rule },
        tagNames: proposal.tags,
      });
      return;
    }
    const { tagsOf } = await import('../calendar/quickadd/create');
    const tags = await tagsOf(client, proposal.tags, whose).catch((failure: Error) => {
      sayProblem(failure.message);
      return [];
    });
    onFull({ ...draftOf(proposal, own), tags, ...(whose && { space: whose }) });
  }

  if (!opened) {
    return (
      <button
        type="button"
        className={classes.closed}
        onClick={onOpen}
        onPointerEnter={() => void loadLine()}
        data-chrome
      >
        <IconPlus size={16} stroke={2} aria-hidden />
        <span>{t('addHint')}</span>
        <kbd>C</kbd>
      </button>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape, wherever in the line the focus is, is heard here.
    <div
      className={classes.opened}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <Suspense fallback={null}>
        <QuickAdd
          key={made}
          kind="task"
          space={space}
          onDone={() => setMade(made + 1)}
          onFull={(proposal, whose) => void full(proposal, whose)}
        />
      </Suspense>
      <ActionIcon className={classes.close} aria-label={t('addClose')} onClick={onClose}>
        <IconX size={17} stroke={1.8} />
      </ActionIcon>
    </div>
  );
}

function draftOf(proposal: Proposal, own: string): Partial<Draft> {
  const { title, place, link, due, due_time, zone, rule, after_done, priority } = proposal;
  return {
    title,
    notes: [place, link].filter(Boolean).join('\n'),
    due: due ?? '',
    due_time: due_time ?? '',
    zone: zone ?? own,
    rule: rule ?? '',
    after_done,
    priority: `${priority}`,
  };
}
