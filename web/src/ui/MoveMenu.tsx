import { Menu } from '@mantine/core';
import { IconArrowsMove } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import classes from './looks/board.module.css';

interface Properties {
  /** What the button is called. */
  name: string;
  /** What stands above the places. */
  title: string;
  places: readonly { key: string; name: string }[];
  go: (key: string) => void;
}

/** Where a card can be moved to. The menu is made when it is asked for: one for each of hundreds of cards made a board slow. */
export function MoveMenu({ name, title, places, go }: Properties) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const closing = useRef(false);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classes.move}
        aria-label={name}
        title={name}
        aria-haspopup="menu"
        aria-expanded={open}
        // The press that closes the open menu is not to open it again.
        onPointerDown={() => {
          closing.current = open;
        }}
        onClick={() => {
          setOpen(!closing.current);
          closing.current = false;
        }}
      >
        <IconArrowsMove size={15} stroke={1.8} aria-hidden />
      </button>
      {open && (
        <Menu opened onClose={close} position="bottom-end" width={220}>
          <Menu.Target>
            <span className={classes.anchor} />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{title}</Menu.Label>
            {places.map((one) => (
              <Menu.Item key={one.key} onClick={() => go(one.key)}>
                {one.name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
