import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconGripVertical, IconPuzzleOff, IconSettings, IconX } from '@tabler/icons-react';
import { type CSSProperties, type HTMLAttributes, type KeyboardEvent, memo, Suspense } from 'react';
import type { Placed, Widget } from '../model';
import { bodies } from '../registry';
import classes from './Customise.module.css';
import { c } from './texts';

interface Properties {
  placed: Placed;
  /** Undefined for one that this program does not know. */
  widget: Widget | undefined;
  label: string;
  help: string;
  narrow: boolean;
  style: CSSProperties;
  carried: boolean;
  grip: HTMLAttributes<HTMLElement>;
  corner: HTMLAttributes<HTMLElement>;
  onKeyDown: (event: KeyboardEvent) => void;
  onSettings: () => void;
  onRemove: () => void;
}

/** A widget while Today is customised: its head carries it, its corner sizes it, and what it shows is only looked at. */
export function Tile(props: Properties) {
  const { placed, widget, label, help, narrow, style, carried, grip, corner } = props;
  const title = widget?.title ?? c('gone');
  const Picture = widget?.icon ?? IconPuzzleOff;
  return (
    <li className={classes.tile} data-carried={carried || undefined} style={style}>
      <div className={classes.head}>
        <UnstyledButton
          className={classes.grip}
          data-grip={placed.id}
          aria-label={label}
          aria-describedby={help}
          onKeyDown={props.onKeyDown}
          {...grip}
        >
          <IconGripVertical size={14} stroke={1.8} aria-hidden className={classes.dots} />
          <Picture size={16} stroke={1.7} aria-hidden />
          <span className={classes.title}>{title}</span>
        </UnstyledButton>
        {widget?.options && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={c('settings', { title })}
            title={c('settings', { title })}
            onClick={props.onSettings}
          >
            <IconSettings size={16} stroke={1.7} />
          </ActionIcon>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={c('remove', { title })}
          title={c('remove', { title })}
          onClick={props.onRemove}
        >
          <IconX size={16} stroke={1.7} />
        </ActionIcon>
      </div>
      {!narrow && <Looks placed={placed} />}
      {!narrow && <span className={classes.corner} aria-hidden {...corner} />}
    </li>
  );
}

/** What the widget shows, not to be touched here. */
const Looks = memo(function Looks({ placed }: { placed: Placed }) {
  const Body = bodies.get(placed.widget);
  return (
    <div className={classes.looks} inert>
      <p className={classes.quiet}>{c(Body ? 'quiet' : 'goneAbout')}</p>
      {Body && (
        <div className={classes.body}>
          <Suspense fallback={null}>
            <Body placed={placed} />
          </Suspense>
        </div>
      )}
    </div>
  );
}, sameLooks);

function sameLooks(a: { placed: Placed }, b: { placed: Placed }): boolean {
  return a.placed.widget === b.placed.widget && a.placed.options === b.placed.options;
}
