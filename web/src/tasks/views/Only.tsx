import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { projectsQuery } from '../../api/projects';
import { texts } from '../../app/i18n';
import { type Asked, onlys } from '../search';

const t = texts('tasks.only', {
  only: 'Only those that…',
  only_any: 'All of them',
  only_waiting: 'Waiting for somebody',
  only_chase: 'To chase today',
  only_blocked: 'Blocked by others',
  only_milestone: 'Milestones',
  only_lead: 'Everything I lead',
  ofProject: 'Tasks of {name}',
  ofRecord: 'Steps of one record',
  ofAll: 'Show all',
});

const all = 'any';

interface Properties {
  asked: Asked;
  className: string | undefined;
  change: (asked: Partial<Asked>) => void;
}

/** Only those that wait, are blocked, are milestones, or belong to what the reader leads; and the steps of one record. */
export function Only({ asked, className, change }: Properties) {
  const { data: projects = [] } = useQuery(projectsQuery);
  const project = projects.find(({ id }) => id === asked.of);
  return (
    <>
      <Select
        aria-label={t('only')}
        className={className}
        allowDeselect={false}
        value={asked.only ?? all}
        onChange={(next) => change({ only: onlys.find((one) => one === next) })}
        data={[
          { value: all, label: t('only_any') },
          ...onlys.map((one) => ({ value: one, label: t(`only_${one}`) })),
        ]}
      />
      {asked.of && (
        <Button variant="default" onClick={() => change({ of: undefined })}>
          {project ? t('ofProject', { name: project.name }) : t('ofRecord')} · {t('ofAll')}
        </Button>
      )}
    </>
  );
}
