import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contentAddress, type FileShown, previewAddress } from '../../api/files';
import classes from './files.module.css';
import { f } from './texts';
import { readable } from './type';

const mostText = 256 * 1024;
const shownText = 4000;

/** What is in a file, as far as it can be shown without running any of it. */
export function Preview({ file }: { file: FileShown }) {
  if (file.width) return <Picture key={file.version} file={file} />;
  if (file.type === 'application/pdf') {
    return (
      <Button
        component="a"
        href={contentAddress(file.id, { inline: true, version: file.version })}
        target="_blank"
        rel="noopener noreferrer"
        variant="default"
        className={classes.openPdf}
        leftSection={<IconExternalLink size={15} stroke={1.8} />}
      >
        {f('openPdf')}
      </Button>
    );
  }
  if (readable(file.type) && file.size > 0 && file.size <= mostText) return <Text file={file} />;
  return null;
}

/** Made anew by the server, so that nothing comes along but its colours. */
function Picture({ file }: { file: FileShown }) {
  const [broken, setBroken] = useState(false);
  if (broken) return null;
  return (
    <img
      className={classes.large}
      src={previewAddress(file.id, { version: file.version, size: 'large' })}
      style={{ aspectRatio: `${file.width} / ${file.height}`, width: file.width }}
      alt={f('preview', { name: file.name })}
      onError={() => setBroken(true)}
    />
  );
}

function Text({ file }: { file: FileShown }) {
  const { data } = useQuery({
    queryKey: ['file', 'text', file.id, file.hash],
    queryFn: async ({ signal }) => {
      const answer = await fetch(contentAddress(file.id, { version: file.version }), { signal });
      return answer.ok ? answer.text() : '';
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data) return null;
  return (
    <figure className={classes.text}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys. */}
      <section tabIndex={0} aria-label={f('preview', { name: file.name })}>
        <pre>{data.slice(0, shownText)}</pre>
      </section>
      {data.length > shownText && <figcaption>{f('cut')}</figcaption>}
    </figure>
  );
}
