import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { noteQuery } from '../api/notes';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { Sheet } from './Sheet';
import { t } from './texts';

/** One note. */
export function Page() {
  const { id } = useParams({ from: '/notes/$id' });
  const { data, error, refetch } = useQuery(noteQuery(id));
  if (data) return <Sheet key={id} whole={data} />;
  return (
    <Frame title={t('title')}>
      {error ? <Problem error={error} retry={() => void refetch()} /> : <RowsSkeleton rows={10} />}
    </Frame>
  );
}
