import { Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useNames } from '../api/names';
import { type Run, runsQuery, templatesQuery } from '../api/runs';
import { useShortcuts } from '../app/shortcuts';
import { Chip } from '../ui/Chip';
import { Empty } from '../ui/Empty';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { PersonName, personColour } from '../ui/Person';
import { Problem } from '../ui/Problem';
import { RelativeDate } from '../ui/RelativeDate';
import classes from './runs.module.css';
import { Templates } from './Templates';
import { t } from './texts';

const TemplatePanel = lazy(() => import('./TemplatePanel'));
const StartPanel = lazy(() => import('./StartPanel'));

/** What runs by a template now, and the templates. */
export function Page() {
  const { open, start } = useSearch({ from: '/runs' });
  const navigate = useNavigate({ from: '/runs' });
  const runs = useQuery(runsQuery);
  const templates = useQuery(templatesQuery);
  const show = (id: string | undefined) => void navigate({ search: { open: id } });
  const begin = (id: string | undefined) => void navigate({ search: { start: id } });
  useShortcuts([
    { keys: 'c', label: t('keyStart'), group: t('title'), run: () => begin('choose') },
  ]);
  const error = runs.error ?? templates.error;
  const all = templates.data?.items;
  const shown = all?.find(({ id }) => id === open);
  return (
    <Frame
      title={t('title')}
      about={t('about')}
      actions={
        <span className={classes.actions}>
          <Button variant="default" onClick={() => show('new')}>
            {t('newTemplate')}
          </Button>
          <Button onClick={() => begin('choose')}>{t('start')}</Button>
        </span>
      }
    >
      {error && (!runs.data || !all) && (
        <Problem
          error={error}
          retry={() => void Promise.all([runs.refetch(), templates.refetch()])}
        />
      )}
      {!runs.data && !error && <RowsSkeleton rows={6} />}
      {runs.data && <Now runs={runs.data} begin={() => begin('choose')} />}
      {templates.data && (
        <Templates
          all={templates.data.items}
          ready={templates.data.ready}
          show={show}
          start={begin}
        />
      )}
      <Suspense fallback={null}>
        {(shown || open === 'new') && (
          <TemplatePanel key={open} template={shown} onClose={() => show(undefined)} />
        )}
        {start && all && (
          <StartPanel
            templates={all}
            chosen={start === 'choose' ? '' : start}
            onClose={() => begin(undefined)}
          />
        )}
      </Suspense>
    </Frame>
  );
}

function Now({ runs, begin }: { runs: Run[]; begin: () => void }) {
  const [finished, setFinished] = useState(false);
  const living = runs.filter(({ state }) => state !== 'done');
  const done = runs.filter(({ state }) => state === 'done');
  return (
    <section className={classes.part} aria-labelledby="runs-now">
      <h2 id="runs-now">{t('now')}</h2>
      {living.length === 0 && (
        <Empty
          icon={IconListCheck}
          text={t('noneRuns')}
          action={<Button onClick={begin}>{t('start')}</Button>}
        />
      )}
      <ul className={classes.cards}>
        {[...living, ...(finished ? done : [])].map((run) => (
          <Card key={run.id} run={run} />
        ))}
      </ul>
      {done.length > 0 && !finished && (
        <Button variant="subtle" onClick={() => setFinished(true)}>
          {t('finished', { count: done.length })}
        </Button>
      )}
    </section>
  );
}

function Card({ run }: { run: Run }) {
  const names = useNames();
  const whose = names.space(run.space);
  const leads = run.lead && names.member(run.lead);
  const open = run.state !== 'done';
  return (
    <li className={classes.card} {...personColour(run.colour)}>
      <Link className={classes.open} to="/projects" search={{ open: run.id }}>
        {run.name}
      </Link>
      <span className={classes.facts}>
        <Chip tone={open ? 'action' : 'plain'}>
          {run.day_name || t('on')}: <RelativeDate date={run.day} />
        </Chip>
        {whose && <PersonName name={whose.name} colour={whose.colour} />}
        {leads && <span>{t('led', { name: leads })}</span>}
      </span>
      {run.all > 0 && <progress className={classes.bar} max={run.all} value={run.done} />}
      <span className={classes.facts}>
        <span>{t('progress', { done: run.done, all: run.all })}</span>
        {run.template_name !== run.name && <span>{t('of', { name: run.template_name })}</span>}
      </span>
      <span className={classes.next}>
        {run.next ? (
          <>
            {t('next', { title: run.next.title })}
            {run.next.due && (
              <>
                {' · '}
                <RelativeDate date={run.next.due} due={open} />
              </>
            )}
          </>
        ) : (
          t('allDone')
        )}
      </span>
    </li>
  );
}
