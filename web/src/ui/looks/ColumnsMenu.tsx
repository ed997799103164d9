import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconColumns3 } from '@tabler/icons-react';
import { moved } from './columns';
import classes from './table.module.css';
import { l } from './texts';

/** A column that a table can have. */
export interface Choice {
  name: string;
  label: string;
  /** It is always there. */
  fixed?: boolean;
}

interface Properties {
  all: readonly Choice[];
  chosen: readonly Choice[];
  /** Nothing for the usual ones. */
  onChange: (names: string[] | undefined) => void;
}

/** Which columns a table has, and in which order. */
export function ColumnsMenu({ all, chosen, onChange }: Properties) {
  const names = chosen.map(({ name }) => name);
  const rest = all.filter(({ name }) => !names.includes(name));
  const toggle = (name: string) =>
    onChange(names.includes(name) ? names.filter((one) => one !== name) : [...names, name]);
  return (
    <Popover position="bottom-start" width={300} trapFocus returnFocus withinPortal shadow="md">
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconColumns3 size={15} stroke={1.8} />}
        >
          {l('columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={l('columns')} className={classes.menu}>
        <ul className={classes.choices}>
          {[...chosen, ...rest].map(({ name, label, fixed }) => {
            const at = names.indexOf(name);
            return (
              <li key={name} className={classes.line}>
                <Checkbox
                  label={label}
                  checked={at >= 0}
                  disabled={fixed}
                  onChange={() => toggle(name)}
                />
                {at >= 0 && (
                  <span className={classes.moves}>
                    <ActionIcon
                      variant="subtle"
                      aria-label={l('left', { name: label })}
                      disabled={at === 0}
                      onClick={() => onChange(moved(names, name, -1))}
                    >
                      <IconArrowLeft size={15} stroke={1.8} />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      aria-label={l('right', { name: label })}
                      disabled={at === names.length - 1}
                      onClick={() => onChange(moved(names, name, 1))}
                    >
                      <IconArrowRight size={15} stroke={1.8} />
                    </ActionIcon>
                  </span>
                )}
              </li>
            );
          })}
        </ul>
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(undefined)}>
          {l('usual')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
