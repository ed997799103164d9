import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import type { Tag } from '../api/tags';
import { Panel } from '../ui/Panel';
import { Places } from '../ui/Places';
import classes from './tags.module.css';
import { t } from './texts';

/** What has a tag, of all kinds. */
export function UsesPanel({ tag, onClose }: { tag: Tag; onClose: () => void }) {
  const { data, error, refetch } = useQuery({
    queryKey: keys.view('tag-uses', tag.id),
    queryFn: ({ signal }) =>
      sent(api.GET('/tags/{id}/uses', { params: { path: { id: tag.id } }, signal })),
    meta: { kinds: ['tag', 'task', 'event', 'file'] },
  });
  return (
    <Panel title={t('usesOf', { name: tag.name })} onClose={onClose}>
      <div className={classes.places}>
        <Places places={data} error={error} retry={() => void refetch()} />
        {data?.items.some(({ kind }) => kind === 'task') && (
          <div>
            <Button
              variant="default"
              size="compact-sm"
              renderRoot={(properties) => (
                <Link to="/tasks" search={{ tag: tag.id }} {...properties} />
              )}
            >
              {t('filterTasks')}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}
