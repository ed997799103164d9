import { ActionIcon } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { contentAddress, type FileShown, previewAddress } from '../../api/files';
import { useOwnZone } from '../../api/me';
import { useMembers } from '../../api/members';
import { useTags } from '../../api/tags';
import { ago } from '../ago';
import { Chip, TagChip } from '../Chip';
import { civilDate, fromMicros, longDate } from '../time';
import { useNow } from '../useNow';
import classes from './files.module.css';
import { t } from './texts';
import { iconOf, sizeText, sortText } from './type';
import { filesIn } from './useUploads';

interface Properties {
  file: FileShown;
  open: () => void;
  /** Takes a file that is dropped on this one: its next version. */
  replace?: (body: File) => void;
  /** What it belongs to, in lists of files of many records. */
  about?: ReactNode;
}

/** A file in a list: what it is, whose, since when. */
export function FileRow({ file, open, replace, about }: Properties) {
  const [over, setOver] = useState(false);
  const { data: members } = useMembers();
  const { data: tags } = useTags();
  const now = useNow();
  const today = civilDate(now, useOwnZone());
  const who = file.sent_by ? members?.find(({ id }) => id === file.sent_by)?.name : t('outside');
  const facts = [
    sortText(file.type),
    sizeText(file.size),
    [who, ago(fromMicros(file.sent_us), now)].filter(Boolean).join(', '),
    ...(file.version > 1 ? [t('version', { version: file.version })] : []),
    ...(file.template ? [t('template')] : []),
  ];
  return (
    <li
      className={classes.row}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (replace && event.dataTransfer.types.includes('Files')) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (!replace) return;
        event.preventDefault();
        const [body] = filesIn(event.dataTransfer);
        if (body) replace(body);
      }}
    >
      <Picture file={file} />
      <span className={classes.words}>
        <span className={classes.line}>
          <button
            type="button"
            className={classes.name}
            data-file={file.id}
            title={file.name}
            onClick={open}
          >
            {file.name}
          </button>
          {file.stale && file.review && (
            <Chip tone="warn" title={t('staleTitle', { date: longDate(file.review, today) })}>
              {t('stale')}
            </Chip>
          )}
          {tags
            ?.filter(({ id }) => file.tags.includes(id))
            .map(({ id, name, colour }) => (
              <TagChip key={id} name={name} colour={colour} />
            ))}
        </span>
        <span className={classes.facts}>{over ? t('dropVersion') : facts.join(' · ')}</span>
        {about}
      </span>
      <ActionIcon
        component="a"
        href={contentAddress(file.id)}
        download
        aria-label={t('download', { name: file.name })}
        title={t('download', { name: file.name })}
      >
        <IconDownload size={17} stroke={1.7} />
      </ActionIcon>
    </li>
  );
}

/** A small picture of a picture, or the sign of what it is. */
function Picture({ file }: { file: FileShown }) {
  const [broken, setBroken] = useState(false);
  const Sign = iconOf(file.type);
  return (
    <span className={classes.picture} aria-hidden>
      {file.width && !broken ? (
        <img
          src={`${previewAddress(file.id, { version: file.version })}`}
          alt=""
          loading="lazy"
          onError={() => setBroken(true)}
        />
      ) : (
        <Sign size={20} stroke={1.6} />
      )}
    </span>
  );
}
