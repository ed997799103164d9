import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { components } from '../api/schema';
import classes from './handover.module.css';
import { keyOf } from './keys';
import { f, sections as names } from './texts';

type Section = components['schemas']['HandoverSection'];
type Line = components['schemas']['HandoverLine'];

interface Properties {
  section: Section;
  dropped: ReadonlySet<string>;
  remarks: Readonly<Record<string, string>>;
  drop: (keys: readonly string[], out: boolean) => void;
  remark: (key: string, text: string) => void;
}

/** Things of one sort, each in or out, and a word to it. */
export function Lines({ section, dropped, remarks, drop, remark }: Properties) {
  const { name, lines, left_out: secret, more } = section;
  const keys = [...new Set(lines.map(keyOf))];
  const kept = keys.filter((key) => !dropped.has(key)).length;
  return (
    <fieldset className={classes.section}>
      <legend>
        <Checkbox
          label={names(name)}
          aria-label={f('all', { name: names(name) })}
          checked={kept > 0}
          indeterminate={kept > 0 && kept < keys.length}
          disabled={keys.length === 0}
          onChange={() => drop(keys, kept > 0)}
        />
      </legend>
      <ul className={classes.lines}>
        {lines.map((line, index) => {
          const key = keyOf(line);
          const first = lines.findIndex((one) => keyOf(one) === key) === index;
          return (
            <LineRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a series stands in the list as often as it takes place, and the order is the answer's.
              key={`${key} ${index}`}
              line={line}
              out={dropped.has(key)}
              text={first ? (remarks[key] ?? '') : undefined}
              drop={(out) => drop([key], out)}
              remark={(text) => remark(key, text)}
            />
          );
        })}
      </ul>
      {more && <p className={classes.remark}>{f('more')}</p>}
      {secret ? <p className={classes.remark}>{f('secret', { count: secret })}</p> : null}
    </fieldset>
  );
}

interface RowProperties {
  line: Line;
  out: boolean;
  /** What is said about it; no field for that without one. */
  text: string | undefined;
  drop: (out: boolean) => void;
  remark: (text: string) => void;
}

function LineRow({ line, out, text, drop, remark }: RowProperties) {
  const [writing, setWriting] = useState(false);
  const { title, when, detail } = line;
  return (
    <li data-out={out || undefined}>
      <div className={classes.line}>
        <Checkbox
          label={
            <>
              {when && <span className={classes.when}>{when}</span>} <strong>{title}</strong>{' '}
              {detail && <span className={classes.detail}>{detail}</span>}
            </>
          }
          checked={!out}
          onChange={(event) => drop(!event.currentTarget.checked)}
        />
        {text !== undefined && !writing && text === '' && !out && (
          <ActionIcon
            aria-label={f('remarkOn', { title })}
            title={f('remarkOn', { title })}
            onClick={() => setWriting(true)}
          >
            <IconMessagePlus size={15} stroke={1.7} />
          </ActionIcon>
        )}
      </div>
      {text !== undefined && (writing || text !== '') && !out && (
        <TextInput
          size="xs"
          className={classes.say}
          aria-label={f('remarkOn', { title })}
          placeholder={f('remarkHint')}
          maxLength={500}
          autoFocus={writing}
          value={text}
          onChange={(event) => remark(event.currentTarget.value)}
        />
      )}
    </li>
  );
}
