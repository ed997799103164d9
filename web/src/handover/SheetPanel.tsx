import { ActionIcon, Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useMembers } from '../api/members';
import { opened, type SharedSheet, sheetQuery } from '../api/shares';
import { features } from '../app/features';
import { sizeText, sortText } from '../ui/files/type';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Panel } from '../ui/Panel';
import { Problem } from '../ui/Problem';
import { usePrinted } from '../ui/printing/printed';
import { plainName } from '../ui/RecordHistory';
import { useUntil } from '../ui/shares/useUntil';
import classes from './handover.module.css';
import { t } from './texts';

/** A record that was shared with the reader, as it is now. */
export function SheetPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(sheetQuery(id));
  const { data: members } = useMembers();
  const until = useUntil();
  usePrinted(`/print/share/${id}`);
  const loaded = data !== undefined;
  useEffect(() => {
    if (!loaded) return;
    void opened(id).then(() => client.invalidateQueries({ queryKey: ['share', 'list'] }));
  }, [loaded, id, client]);
  const of = data?.share;
  const opens =
    of?.sees && features.find((one) => one.opens?.[of.about.kind])?.opens?.[of.about.kind];
  return (
    <Panel
      title={of?.title ?? ''}
      wide={data?.sheet.table !== undefined}
      onClose={onClose}
      actions={
        of && (
          <ActionIcon
            component="a"
            href={`/print/share/${id}`}
            target="_blank"
            rel="noreferrer"
            aria-label={t('print')}
            title={t('print')}
          >
            <IconPrinter size={18} stroke={1.7} />
          </ActionIcon>
        )
      }
    >
      <div className={classes.sheet}>
        {error && !data && <Problem error={error} retry={() => void refetch()} />}
        {!data && !error && <RowsSkeleton rows={5} />}
        {of && (
          <p className={classes.remark}>
            {t(data?.sheet.table ? 'readOnlyView' : 'readOnly', {
              whose: of.of ?? '',
              name: members?.find((one) => one.id === of.created_by)?.name ?? '',
              until: t('until', { day: until(of) }),
            })}
          </p>
        )}
        {of?.note && <p className={classes.word}>{of.note}</p>}
        {opens && of && (
          <Button
            variant="default"
            size="compact-sm"
            className={classes.opens}
            onClick={() => opens({ ...of.about, title: of.title }, { navigate })}
          >
            {t('open')}
          </Button>
        )}
        {data && <Sheet id={id} sheet={data.sheet} />}
      </div>
    </Panel>
  );
}

function Sheet({ id, sheet }: { id: string; sheet: SharedSheet }) {
  const facts = sheet.facts.filter(({ name, text }) => !(name === 'title' && text === sheet.title));
  return (
    <>
      {facts.length > 0 && (
        <dl className={classes.facts}>
          {facts.map(({ name, text }) => (
            <div key={name}>
              <dt>{plainName(name)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {sheet.table && <Rows table={sheet.table} title={sheet.title} />}
      {sheet.html && (
        <div
          className={classes.text}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: the house wrote it from Markdown and let only a short list of elements through.
          dangerouslySetInnerHTML={{ __html: sheet.html }}
        />
      )}
      {sheet.files.length > 0 && (
        <section aria-label={t('files')}>
          <h3 className={classes.head}>{t('files')}</h3>
          <ul className={classes.files}>
            {sheet.files.map((file) => (
              <li key={file.id}>
                <a href={`/api/v1/shares/${id}/files/${file.id}`} download={file.name}>
                  <IconDownload size={15} stroke={1.7} aria-hidden />
                  {file.name}
                </a>
                <span>{`${sortText(file.type)} · ${sizeText(file.size)}`}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {facts.length === 0 && !sheet.html && !sheet.table && sheet.files.length === 0 && (
        <p className={classes.remark}>{t('nothing')}</p>
      )}
    </>
  );
}

/** What a view shows now. */
function Rows({ table, title }: { table: NonNullable<SharedSheet['table']>; title: string }) {
  if (table.rows.length === 0) return <p className={classes.remark}>{t('noRows')}</p>;
  return (
    <section className={classes.rows} aria-label={title}>
      <table>
        <thead>
          <tr>
            {table.columns.map((name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two own fields may have one name, and the order is the view's.
              <th key={index} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ heading, cells, done }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is words without an id, and the order is the answer's.
            <tr key={index} data-done={done || undefined}>
              {heading ? (
                <th colSpan={table.columns.length} scope="colgroup">
                  {heading}
                </th>
              ) : (
                cells.map((text, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: one for each column.
                  <td key={column}>{text}</td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {table.more && <p className={classes.remark}>{t('moreRows')}</p>}
    </section>
  );
}
