import { IconLock, IconMapPin, IconRepeat, IconUsers, IconVideo } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import type { Meeting } from '../types';
import classes from './MeetingBlock.module.css';
import { keyOf } from './meeting';
import { titleOf } from './sentence';
import { t } from './texts';

interface Properties {
  meeting: Meeting;
  /** The times as they are written on it. */
  range: string;
  /** The whole sentence, for whoever hears the page. */
  sentence: string;
  /** What stands in the tooltip. */
  hint: string;
  /** `row` for lists, `line` for what is short, then as high as there is room. */
  size: 'row' | 'line' | 'two' | 'tall';
  /** There is no room for more than the times. */
  narrow?: boolean;
  tabStop: boolean;
  moving?: boolean;
  /** Whose it is, where that is not said around it. */
  whose?: string;
  style?: CSSProperties;
  onOpen: () => void;
  onFocus: () => void;
}

/** One meeting: a tinted block with its person's bar. Nothing on it depends on colour alone. */
export function MeetingBlock({ meeting, size, style, ...rest }: Properties) {
  const { range, sentence, hint, tabStop, narrow = false, moving, whose, onOpen, onFocus } = rest;
  const clash = Boolean(meeting.clash?.length);
  return (
    <button
      type="button"
      className={meeting.hold ? `${classes.block} hold` : classes.block}
      style={style}
      tabIndex={tabStop ? 0 : -1}
      aria-label={sentence}
      title={hint}
      data-meeting={keyOf(meeting)}
      data-size={size}
      data-status={meeting.status}
      data-clash={clash || undefined}
      data-block={meeting.block}
      data-free={!meeting.busy || undefined}
      data-moving={moving || undefined}
      onClick={onOpen}
      onFocus={onFocus}
    >
      <span className={classes.title}>
        {meeting.redacted && <IconLock size={12} stroke={2} className={classes.lock} aria-hidden />}
        {titleOf(meeting)}
      </span>
      <span className={classes.facts}>
        {clash && <strong className={classes.clash}>{t('clash')}</strong>}
        {whose && <span className={classes.whose}>{whose}</span>}
        {range && <span className={classes.time}>{range}</span>}
        {!narrow && <Marks meeting={meeting} />}
      </span>
      {size === 'tall' && meeting.place && <span className={classes.place}>{meeting.place}</span>}
    </button>
  );
}

function Marks({ meeting }: { meeting: Meeting }) {
  const { replies, guests } = meeting;
  return (
    <>
      {meeting.link && <IconVideo size={13} stroke={1.8} aria-hidden />}
      {meeting.place && <IconMapPin size={13} stroke={1.8} aria-hidden data-pin />}
      {meeting.recurring && <IconRepeat size={12} stroke={1.9} aria-hidden />}
      {meeting.class !== 'public' && !meeting.redacted && (
        <IconLock size={12} stroke={1.9} aria-hidden />
      )}
      {guests > 0 && (
        <span className={classes.replies} data-declined={replies.declined > 0 || undefined}>
          <IconUsers size={12} stroke={1.9} aria-hidden />
          {t('repliesShort', { accepted: replies.accepted, count: guests })}
        </span>
      )}
    </>
  );
}
