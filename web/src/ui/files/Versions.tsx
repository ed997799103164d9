import { ActionIcon, Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { contentAddress, type FileShown, type FileVersion } from '../../api/files';
import { useOwnZone } from '../../api/me';
import { useMembers } from '../../api/members';
import { Chip } from '../Chip';
import { cityOf, civilDate, clock, fromMicros, shortDate } from '../time';
import { useNow } from '../useNow';
import classes from './files.module.css';
import { f, t } from './texts';
import { sizeText } from './type';

interface Properties {
  file: FileShown;
  versions: FileVersion[];
  /** Makes the file show one of its versions again. */
  show?: (version: FileVersion) => void;
  action: ReactNode;
  /** Something is dragged over the page. */
  over: boolean;
}

/** What a file held, the newest first, and the way back. */
export function Versions({ file, versions, show, action, over }: Properties) {
  const { data: members } = useMembers();
  const zone = useOwnZone();
  const today = civilDate(useNow(), zone);
  return (
    <section className={classes.versions} aria-label={f('versions')} data-over={over || undefined}>
      <header className={classes.head}>
        <h3 className={classes.title}>{f('versions')}</h3>
        <span className={classes.hint} aria-live="polite">
          {over ? t('dropVersion') : ''}
        </span>
        {action}
      </header>
      <ol className={classes.list}>
        {versions.map((one) => {
          const at = fromMicros(one.sent_us);
          const when = `${shortDate(civilDate(at, zone), today)} ${clock(at, zone)} ${cityOf(zone)}`;
          const who = one.sent_by
            ? (members?.find(({ id }) => id === one.sent_by)?.name ?? '')
            : t('outside');
          return (
            <li key={one.version} className={classes.row}>
              <span className={classes.words}>
                <span className={classes.line}>
                  <span className={classes.sent}>{`${f('version')} ${one.version}`}</span>
                  {one.version === file.version && <Chip tone="action">{f('shown')}</Chip>}
                </span>
                <span className={classes.facts}>
                  {[f('by', { who, when }), sizeText(one.size)].join(' · ')}
                </span>
              </span>
              {show && one.version !== file.version && (
                <Button size="compact-sm" variant="default" onClick={() => show(one)}>
                  {f('show')}
                </Button>
              )}
              <ActionIcon
                component="a"
                href={contentAddress(file.id, { version: one.version })}
                download
                aria-label={t('download', {
                  name: `${file.name}, ${t('version', { version: one.version })}`,
                })}
                title={f('download')}
              >
                <IconDownload size={16} stroke={1.7} />
              </ActionIcon>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
