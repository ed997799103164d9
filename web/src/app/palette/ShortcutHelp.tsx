import { Modal } from '@mantine/core';
import { type Shortcut, shortcuts, spell } from '../shortcuts';
import { p, t } from '../texts';
import classes from './ShortcutHelp.module.css';

/** Every shortcut in force on this page, by group. */
export default function ShortcutHelp({ onClose }: { onClose: () => void }) {
  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      title={p('help')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={classes.groups}>
        {[...byGroup(shortcuts.list())].map(([group, list]) => (
          <section key={group}>
            <h3 className={classes.title}>{group}</h3>
            <dl className={classes.list}>
              {list.map(({ keys, label }) => (
                <div key={keys} className={classes.row}>
                  <dt>{label}</dt>
                  <dd className={classes.keys}>
                    {spell(keys)
                      .split(' ')
                      .map((key, index) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: the keys of one combination never move.
                        <kbd key={index} className={classes.key}>
                          {key}
                        </kbd>
                      ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={classes.note}>{p('helpOff')}</p>
    </Modal>
  );
}

function byGroup(list: readonly Shortcut[]): Map<string, Shortcut[]> {
  const groups = new Map<string, Shortcut[]>();
  for (const one of list) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  return groups;
}
