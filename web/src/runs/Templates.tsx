import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { useMe } from '../api/me';
import { useNames } from '../api/names';
import type { Ready, Template } from '../api/runs';
import { Empty } from '../ui/Empty';
import list from '../ui/list.module.css';
import { PersonName } from '../ui/Person';
import { undoable } from '../ui/toast';
import classes from './runs.module.css';
import { t } from './texts';

interface Properties {
  all: Template[];
  ready: Ready[];
  show: (id: string) => void;
  start: (id: string) => void;
}

/** The templates, and those that can be taken over. */
export function Templates({ all, ready, show, start }: Properties) {
  const left = ready.filter(({ name }) => !all.some((one) => one.name === name));
  return (
    <>
      <section className={classes.part} aria-labelledby="runs-templates">
        <h2 id="runs-templates">{t('templates')}</h2>
        {all.length === 0 ? (
          <Empty text={t('noneTemplates')} />
        ) : (
          <ul className={list.list}>
            {all.map((one) => (
              <Row key={one.id} one={one} show={show} start={start} />
            ))}
          </ul>
        )}
      </section>
      {left.length > 0 && (
        <section className={classes.part} aria-labelledby="runs-ready">
          <h2 id="runs-ready">{t('ready')}</h2>
          <p className={classes.muted}>{t('readyAbout')}</p>
          <ul className={list.list}>
            {left.map((one) => (
              <ReadyRow key={one.key} one={one} show={show} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Row({ one, show, start }: { one: Template } & Pick<Properties, 'show' | 'start'>) {
  const names = useNames();
  const { data: me } = useMe();
  const whose = names.space(one.space);
  return (
    <li className={list.row} data-waits>
      <button type="button" className={list.title} onClick={() => show(one.id)}>
        {one.name}
      </button>
      <span className={list.about}>
        {whose && <PersonName name={whose.name} colour={whose.colour} />}
        {one.space === me?.organisation.id && <span>{t('everybody')}</span>}
        <span>{t('steps', { count: one.steps.length })}</span>
        {one.about && <span>{one.about.split('\n', 1)[0]}</span>}
      </span>
      <span className={list.buttons}>
        <Button
          size="xs"
          variant="default"
          aria-label={t('startName', { name: one.name })}
          onClick={() => start(one.id)}
        >
          {t('startThis')}
        </Button>
      </span>
    </li>
  );
}

function ReadyRow({ one, show }: { one: Ready } & Pick<Properties, 'show'>) {
  const client = useQueryClient();
  const { data: me } = useMe();
  const taking = useMutation({
    mutationFn: async () => {
      const body = { id: newId(), space: me?.organisation.id ?? '', ready: one.key };
      return sent(api.POST('/run-templates', { body }));
    },
    onSuccess: async ({ act, template }) => {
      await client.invalidateQueries({ queryKey: ['run_template'] });
      if (act) undoable(act, t('taken', { name: template.name }));
      show(template.id);
    },
  });
  return (
    <li className={list.row} data-waits>
      <span className={classes.name}>{one.name}</span>
      <span className={list.about}>
        <span>{t('steps', { count: one.steps })}</span>
        <span>{one.about}</span>
      </span>
      <span className={list.buttons}>
        <Button
          size="xs"
          variant="default"
          aria-label={t('takeName', { name: one.name })}
          loading={taking.isPending}
          onClick={() => taking.mutate()}
        >
          {t('take')}
        </Button>
      </span>
    </li>
  );
}
