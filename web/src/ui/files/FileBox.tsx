import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { filesOfQuery } from '../../api/files';
import { Problem } from '../Problem';
import { FileRow } from './FileRow';
import classes from './files.module.css';
import { t } from './texts';
import { UploadRow } from './UploadRow';
import { useDropped } from './useDropped';
import { useUploads } from './useUploads';

const FilePanel = lazy(() => import('./FilePanel'));

interface Properties {
  kind: string;
  id: string;
  readOnly?: boolean;
}

/** The files of a record, and where more are dropped, chosen or pasted. */
export default function FileBox({ kind, id, readOnly = false }: Properties) {
  const { data, error, refetch } = useQuery(filesOfQuery(kind, id));
  const uploads = useUploads(data?.room);
  const [open, setOpen] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const add = (files: File[]) => uploads.add(files, { kind, id });
  const over = useDropped(readOnly ? undefined : add);
  const files = data?.items ?? [];
  if (readOnly && files.length === 0 && !error) return null;
  return (
    // What happens in the panel of a file stays there, though React lets it rise through the panel around this.
    <section
      className={classes.box}
      aria-label={t('title')}
      data-over={over || undefined}
      onSubmit={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        if (open) event.stopPropagation();
      }}
    >
      <header className={classes.head}>
        <h3 className={classes.title}>{t('title')}</h3>
        {files.length > 0 && <span className={classes.count}>{files.length}</span>}
        {!readOnly && (
          <>
            <span className={classes.hint} aria-live="polite">
              {over ? t('dropHere') : t('hint')}
            </span>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPaperclip size={14} stroke={1.8} />}
              onClick={() => input.current?.click()}
            >
              {t('add')}
            </Button>
            <input
              ref={input}
              type="file"
              multiple
              hidden
              aria-label={t('add')}
              onChange={(event) => {
                add([...(event.currentTarget.files ?? [])]);
                event.currentTarget.value = '';
              }}
            />
          </>
        )}
      </header>
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {(files.length > 0 || uploads.all.length > 0) && (
        <ul className={classes.list}>
          {files.map((file) => (
            <FileRow
              key={file.id}
              file={file}
              open={() => setOpen(file.id)}
              replace={
                readOnly
                  ? undefined
                  : (body) => uploads.add([body], { replaces: file.id, rev: file.rev })
              }
            />
          ))}
          {uploads.all.map((one) => (
            <UploadRow
              key={one.sending.key}
              upload={one}
              stop={() => uploads.stop(one.sending.key)}
              again={() => uploads.again(one.sending)}
            />
          ))}
        </ul>
      )}
      {open && (
        <Suspense fallback={null}>
          <FilePanel id={open} readOnly={readOnly} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </section>
  );
}
