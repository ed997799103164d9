import { Button } from '@mantine/core';
import { IconTargetArrow } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useNames } from '../api/names';
import { type Project, projectsQuery } from '../api/projects';
import { useShortcuts } from '../app/shortcuts';
import { Chip } from '../ui/Chip';
import { Empty } from '../ui/Empty';
import { ListLink } from '../ui/looks/ListLink';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { PersonName, personColour } from '../ui/Person';
import { Problem } from '../ui/Problem';
import { RelativeDate } from '../ui/RelativeDate';
import { minutesText } from '../ui/work/times';
import classes from './projects.module.css';
import { t } from './texts';
import { Weeks } from './Weeks';

const ProjectPanel = lazy(() =>
  import('./ProjectPanel').then((all) => ({ default: all.ProjectPanel })),
);

/** All projects with how far they are, and when it gets tight. */
export function Page() {
  const { open } = useSearch({ from: '/projects' });
  const navigate = useNavigate({ from: '/projects' });
  const { data: all, error, refetch } = useQuery(projectsQuery);
  const [finished, setFinished] = useState(false);
  const show = (id: string | undefined) => void navigate({ search: { open: id } });
  useShortcuts([{ keys: 'c', label: t('keyNew'), group: t('title'), run: () => show('new') }]);
  const living = (all ?? []).filter(({ state }) => state !== 'done');
  const done = (all ?? []).filter(({ state }) => state === 'done');
  const form = open && (open === 'new' ? 'new' : all?.find(({ id }) => id === open));
  return (
    <Frame
      title={t('title')}
      about={t('about')}
      actions={
        <span className={classes.actions}>
          <ListLink kind="project" />
          <Button onClick={() => show('new')}>{t('add')}</Button>
        </span>
      }
    >
      {error && !all && <Problem error={error} retry={() => void refetch()} />}
      {!all && !error && <RowsSkeleton rows={6} />}
      {all?.length === 0 && (
        <Empty
          icon={IconTargetArrow}
          text={t('none')}
          action={<Button onClick={() => show('new')}>{t('add')}</Button>}
        />
      )}
      {living.length > 0 && <Weeks projects={living} />}
      <ul className={classes.cards}>
        {[...living, ...(finished ? done : [])].map((project) => (
          <Card key={project.id} project={project} open={() => show(project.id)} />
        ))}
      </ul>
      {done.length > 0 && !finished && (
        <Button variant="subtle" onClick={() => setFinished(true)}>
          {t('finished', { count: done.length })}
        </Button>
      )}
      {form && (
        <Suspense fallback={null}>
          <ProjectPanel
            key={form === 'new' ? 'new' : form.id}
            project={form === 'new' ? undefined : form}
            onClose={() => show(undefined)}
          />
        </Suspense>
      )}
    </Frame>
  );
}

function Card({ project, open }: { project: Project; open: () => void }) {
  const names = useNames();
  const { name, state, until, lead, progress, space, colour } = project;
  const whose = names.space(space);
  const leads = lead && names.member(lead);
  return (
    <li className={classes.card} {...personColour(colour)}>
      <button type="button" className={classes.open} onClick={open}>
        {name}
      </button>
      <span className={classes.facts}>
        <Chip tone={state === 'active' ? 'action' : 'plain'}>{t(state)}</Chip>
        {whose && <PersonName name={whose.name} colour={whose.colour} />}
        {until && <RelativeDate date={until} due={state !== 'done'} />}
        {leads && <span>{t('led', { name: leads })}</span>}
      </span>
      {progress.all > 0 && (
        <progress className={classes.bar} max={progress.all} value={progress.done} />
      )}
      <span className={classes.facts}>
        {progress.all > 0 ? t('progress', { done: progress.done, all: progress.all }) : t('empty')}
        {progress.minutes > 0 && <span>{t('left', { time: minutesText(progress.minutes) })}</span>}
      </span>
    </li>
  );
}
