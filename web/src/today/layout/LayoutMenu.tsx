import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCheck,
  IconCopy,
  IconLayoutDashboard,
  IconPencil,
  IconShare,
  IconTrash,
  IconUserCheck,
  IconWand,
} from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useCommands } from '../../app/commands';
import { useShortcuts } from '../../app/shortcuts';
import { useLayoutActions } from './actions';
import { useChoose, useGoneTold } from './choose';
import type { Choice } from './layouts';
import { t } from './menuTexts';
import type { Layout } from './model';
import { ready } from './ready';

const RenameDialog = lazy(() => import('./RenameDialog'));

interface Properties {
  choice: Choice;
  customise: () => void;
}

/** Which layout Today has, and all that can be done with it. */
export default function LayoutMenu({ choice, customise }: Properties) {
  const { current, layouts } = choice;
  const [opened, setOpened] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const choose = useChoose();
  useGoneTold();
  const actions = useLayoutActions(choice);
  const mayWrite = current.kept?.may_write === true;
  const others = layouts.filter(({ may_write }) => !may_write);
  const own = layouts.filter(({ may_write }) => may_write);
  const all = [
    ...ready.map(({ name, title }) => ({ name: name as string, title })),
    ...layouts.map(({ id, name }) => ({ name: id, title: name })),
  ];
  const use = (name: string) => {
    const to = all.find((one) => one.name === name);
    if (to && name !== current.name) void choose(name, to.title);
  };
  useNamed(use);
  useShortcuts([
    { keys: 'g l', label: t('keyMenu'), group: t('group'), run: () => setOpened(true) },
    { keys: 'g z', label: t('keyCustomise'), group: t('group'), run: customise },
  ]);
  useCommands([
    {
      id: 'today.customise',
      label: t('customise'),
      words: 'layout widgets arrange dashboard',
      group: 'here',
      icon: IconWand,
      run: customise,
    },
    ...all.map(({ name, title }) => ({
      id: `today.layout.${name}`,
      label: t('switchTo', { name: title }),
      group: 'here' as const,
      icon: IconLayoutDashboard,
      run: () => use(name),
    })),
  ]);
  return (
    <>
      <Menu opened={opened} onChange={setOpened} position="bottom-end" width={280} trapFocus>
        <Menu.Target>
          <ActionIcon
            variant="default"
            aria-label={t('layoutNow', { name: current.title })}
            title={`${t('layoutNow', { name: current.title })}  G L`}
          >
            <IconLayoutDashboard size={16} stroke={1.8} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
          <Menu.Item leftSection={<IconWand size={16} stroke={1.7} />} onClick={customise}>
            {t('customise')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>{t('ready')}</Menu.Label>
          {ready.map(({ name, title }) => (
            <Choosable key={name} name={name} title={title} current={current.name} use={use} />
          ))}
          <Group label={t('mine')} of={own} current={current.name} use={use} />
          <Group label={t('shared')} of={others} current={current.name} use={use} />
          <Menu.Divider />
          <Menu.Label>{current.title}</Menu.Label>
          {mayWrite && (
            <Menu.Item
              leftSection={<IconPencil size={16} stroke={1.7} />}
              onClick={() => setRenaming(true)}
            >
              {t('rename')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconCopy size={16} stroke={1.7} />} onClick={actions.duplicate}>
            {t('duplicate')}
          </Menu.Item>
          {mayWrite && (
            <>
              <Menu.Item
                leftSection={
                  actions.shared ? (
                    <IconUserCheck size={16} stroke={1.7} />
                  ) : (
                    <IconShare size={16} stroke={1.7} />
                  )
                }
                onClick={actions.shared ? actions.takeBack : actions.share}
              >
                {t(actions.shared ? 'takeBack' : 'share')}
              </Menu.Item>
              {actions.began && (
                <Menu.Item
                  leftSection={<IconArrowBackUp size={16} stroke={1.7} />}
                  onClick={actions.reset}
                >
                  {t('reset', { name: actions.began.title })}
                </Menu.Item>
              )}
              <Menu.Item
                leftSection={<IconTrash size={16} stroke={1.7} />}
                onClick={actions.remove}
              >
                {t('remove')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {renaming && current.kept && (
        <Suspense fallback={null}>
          <RenameDialog
            name={current.title}
            rename={actions.rename}
            onClose={() => setRenaming(false)}
          />
        </Suspense>
      )}
    </>
  );
}

/** Uses the layout that the address names, and takes its name out of the address. */
function useNamed(use: (name: string) => void): void {
  const { layout, ...search } = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each that is named.
  useEffect(() => {
    if (!layout) return;
    use(layout);
    void navigate({ search, replace: true });
  }, [layout]);
}

interface GroupProperties {
  label: string;
  of: readonly Layout[];
  current: string;
  use: (name: string) => void;
}

function Group({ label, of, current, use }: GroupProperties) {
  if (of.length === 0) return null;
  return (
    <>
      <Menu.Label>{label}</Menu.Label>
      {of.map(({ id, name }) => (
        <Choosable key={id} name={id} title={name} current={current} use={use} />
      ))}
    </>
  );
}

interface ChoosableProperties {
  name: string;
  title: string;
  current: string;
  use: (name: string) => void;
}

function Choosable({ name, title, current, use }: ChoosableProperties) {
  return (
    <Menu.Item
      aria-current={name === current}
      rightSection={name === current && <IconCheck size={16} stroke={1.8} aria-hidden />}
      onClick={() => use(name)}
    >
      {title}
    </Menu.Item>
  );
}
