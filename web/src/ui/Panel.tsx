import { Drawer } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import classes from './Panel.module.css';
import { PanelActions } from './panelActions';
import { t } from './texts';
import { useEscape } from './useEscape';
import { useFocusBack } from './useFocusBack';

interface Properties {
  title: ReactNode;
  opened?: boolean;
  onClose: () => void;
  /** Small buttons beside the title. */
  actions?: ReactNode;
  /** For what has columns. */
  wide?: boolean;
  children: ReactNode;
}

/** What opens at the side for one record; on a phone it takes the whole screen. */
export function Panel({
  title,
  opened = true,
  onClose,
  actions,
  wide = false,
  children,
}: Properties) {
  const [head, setHead] = useState<HTMLElement | null>(null);
  const content = useEscape(onClose);
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      closeOnEscape={false} // see useEscape
      position="right"
      size={wide ? 760 : 480}
      classNames={{ content: classes.content }}
    >
      <Drawer.Overlay />
      <Drawer.Content ref={content}>
        <Drawer.Header className={classes.head}>
          <Drawer.Title className={classes.title}>{title}</Drawer.Title>
          <span className={classes.actions}>
            <span ref={setHead} className={classes.actions} />
            {actions}
          </span>
          <Drawer.CloseButton aria-label={t('close')} />
        </Drawer.Header>
        <Drawer.Body className={classes.body}>
          <FocusBack />
          <PanelActions.Provider value={head}>{children}</PanelActions.Provider>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

/** Inside the drawer, so that it appears and goes with it. */
function FocusBack() {
  useFocusBack();
  return null;
}

/** A form in a panel: its fields scroll, its buttons stay in sight. */
export function PanelForm({
  onSubmit,
  buttons,
  children,
}: {
  onSubmit: () => void;
  buttons: ReactNode;
  children: ReactNode;
}) {
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
        event.preventDefault();
        onSubmit();
      }}
    >
      <div className={classes.fields}>{children}</div>
      <footer className={classes.foot}>{buttons}</footer>
    </form>
  );
}

/** Fields that stand side by side where there is room. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className={classes.columns}>{children}</div>;
}
