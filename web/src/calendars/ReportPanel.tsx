import { useQuery } from '@tanstack/react-query';
import { keys } from '../api/keys';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Panel } from '../ui/Panel';
import { Problem } from '../ui/Problem';
import { useFocusBack } from '../ui/useFocusBack';
import { getImport } from './queries';
import { Report } from './Report';
import classes from './ReportPanel.module.css';
import { i } from './texts';

interface Properties {
  id: string;
  mayWrite: (space: string) => boolean;
  onClose: () => void;
}

/** The report of an import of the past. */
export function ReportPanel({ id, mayWrite, onClose }: Properties) {
  useFocusBack();
  const { data, error, refetch } = useQuery({
    queryKey: keys.one('import', id),
    queryFn: () => getImport(id),
    refetchInterval: ({ state }) =>
      state.data?.state === 'reading' || state.data?.state === 'ready' ? 1000 : false,
  });
  const name = data?.name || data?.file || '';
  return (
    <Panel title={i('reportTitle', { name })} onClose={onClose}>
      <div className={classes.body}>
        {error && !data && <Problem error={error} retry={() => void refetch()} />}
        {!data && !error && <RowsSkeleton rows={5} />}
        {data && <Report report={data} mayWrite={mayWrite(data.space)} />}
      </div>
    </Panel>
  );
}
