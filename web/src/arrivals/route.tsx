import { Button } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import { SpaceField, useWritableSpaces } from '../ui/fields/SpaceField';
import { useDropped } from '../ui/files/useDropped';
import { Page as Frame } from '../ui/Page';
import { Problem } from '../ui/Problem';
import classes from './arrivals.module.css';
import { Done } from './Done';
import { Mapping } from './Mapping';
import type { Far } from './send';
import { Told } from './Told';
import { t } from './texts';
import { useArrival } from './useArrival';

const sources = ['notion', 'trello', 'todoist'] as const;

/** What was kept elsewhere comes in: chosen, looked at, its tables named, and only then made. */
export function Page() {
  const spaces = useWritableSpaces();
  const arrival = useArrival(spaces.at(-1)?.id ?? '');
  const { file, seen, made, far, error, space } = arrival;
  const over = useDropped(made ? undefined : (files) => void arrival.take(files[0]));
  const busy = far !== undefined;
  return (
    <Frame title={t('title')} about={t('about')}>
      {made && <Done arrival={made} space={space} onAgain={arrival.clear} />}
      {!made && (
        <section className={classes.drop} data-over={over || undefined} aria-label={t('choose')}>
          <p>{over ? t('dropNow') : (file?.name ?? t('drop'))}</p>
          <Chooser again={file !== undefined} disabled={busy} onFile={arrival.take} />
          {busy && <Progress far={far} />}
        </section>
      )}
      {error && <Problem error={error} />}
      {seen && !made && (
        <>
          <section className={classes.card} aria-label={t(`found_${seen.source}`)}>
            <h2>
              {t(`found_${seen.source}`)}: {seen.name}
            </h2>
            <SpaceField
              label={t('space')}
              description={t('spaceAbout')}
              inputWrapperOrder={['label', 'input', 'description']}
              maw={360}
              value={space}
              onChange={(next) => void arrival.choose({ space: next })}
            />
          </section>
          {seen.tables.length > 0 && (
            <Mapping arrival={seen} onChange={(tables) => void arrival.choose({ tables })} />
          )}
          <Told arrival={seen} title={t('would')} />
          <div className={classes.buttons}>
            <Button
              loading={busy}
              disabled={Object.values(seen.made).every((count) => count === 0)}
              onClick={() => void arrival.make()}
            >
              {t('bring')}
            </Button>
          </div>
        </>
      )}
      {!file && !made && (
        <>
          <div className={classes.hows}>
            {sources.map((source) => (
              <section
                key={source}
                className={classes.card}
                aria-labelledby={`arrivals-how-${source}`}
              >
                <h2 id={`arrivals-how-${source}`}>{t(`how_${source}`)}</h2>
                <p className={classes.quiet}>{t(`howAbout_${source}`)}</p>
              </section>
            ))}
          </div>
          <p className={classes.quiet}>{t('elsewhere')}</p>
          <Before />
        </>
      )}
    </Frame>
  );
}

interface ChooserProperties {
  again: boolean;
  disabled: boolean;
  onFile: (file: File | undefined) => void;
}

function Chooser({ again, disabled, onFile }: ChooserProperties) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".zip,.json,.csv,application/zip,application/json,text/csv"
        hidden
        aria-label={t('choose')}
        onChange={(event) => {
          onFile(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <Button
        variant={again ? 'default' : 'filled'}
        disabled={disabled}
        leftSection={<IconFileUpload size={15} stroke={1.8} />}
        onClick={() => input.current?.click()}
      >
        {t(again ? 'other' : 'choose')}
      </Button>
    </>
  );
}

function Progress({ far }: { far: Far }) {
  const making = 'of' in far;
  const part = making ? far.done / Math.max(1, far.of) : far.sent;
  const words = making
    ? t('making', far)
    : part < 1
      ? t('sending', { percent: Math.round(part * 100) })
      : t('reading');
  return (
    <>
      <progress
        className={classes.progress}
        aria-label={t('progress')}
        max={1}
        value={!making && part >= 1 ? undefined : part}
      />
      <p className={classes.quiet} aria-live="polite">
        {words}
      </p>
    </>
  );
}

/** The reports of what came before: they are notes. */
function Before() {
  const query = { q: '"Brought in from"', limit: 10 };
  const { data } = useQuery({
    queryKey: keys.list('note', query),
    queryFn: ({ signal }) => sent(api.GET('/notes', { params: { query }, signal })),
  });
  const reports = (data?.items ?? []).filter(({ title }) => title.startsWith('Brought in from '));
  if (reports.length === 0) return null;
  return (
    <section className={classes.card} aria-label={t('before')}>
      <h2>{t('before')}</h2>
      <ul className={classes.list}>
        {reports.map(({ id, title }) => (
          <li key={id}>
            <Link to="/notes/$id" params={{ id }}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
