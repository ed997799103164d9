import { Button, Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import type { Tag } from '../api/tags';
import { PersonDot } from '../ui/Person';
import { sayProblem, undoable } from '../ui/toast';
import classes from './tags.module.css';
import { t } from './texts';

interface Properties {
  tag: Tag;
  others: readonly Tag[];
  onMerged: () => void;
}

/** Gives everything that has a tag another one instead. */
export function Merge({ tag, others, onMerged }: Properties) {
  const client = useQueryClient();
  const [into, setInto] = useState<string | null>(null);
  const chosen = others.find(({ id }) => id === into);
  const colours = new Map(others.map(({ id, colour }) => [id, colour]));
  const merging = useMutation({
    mutationFn: (other: Tag) =>
      sent(
        api.POST('/tags/{id}/merge', {
          params: { path: { id: tag.id } },
          body: { rev: tag.rev, into: other.id, into_rev: other.rev },
        }),
      ),
    onSuccess: ({ act, tag: stays }) => {
      if (act) undoable(act, t('merged', { name: tag.name, into: stays.name }));
      for (const kind of ['tag', 'task', 'event', 'file', 'view']) {
        void client.invalidateQueries({ queryKey: [kind] });
      }
      onMerged();
    },
    onError: (error) => {
      sayProblem(error.message);
      void client.invalidateQueries({ queryKey: ['tag'] });
      void client.invalidateQueries({ queryKey: ['view'] });
    },
  });
  return (
    <section className={classes.merge} aria-label={t('merge')}>
      <h3 className={classes.mergeTitle}>{t('merge')}</h3>
      <p className={classes.mergeAbout}>{t('mergeAbout')}</p>
      <div className={classes.mergeRow}>
        <Select
          aria-label={t('mergeInto')}
          placeholder={t('mergeChoose')}
          searchable
          data={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={into}
          onChange={setInto}
          leftSection={chosen && <PersonDot colour={chosen.colour} />}
          renderOption={({ option }) => (
            <>
              <PersonDot colour={colours.get(option.value) ?? 7} /> {option.label}
            </>
          )}
        />
        <Button
          variant="default"
          disabled={!chosen}
          loading={merging.isPending}
          onClick={() => chosen && merging.mutate(chosen)}
        >
          {chosen ? t('mergeDo', { name: chosen.name }) : t('merge')}
        </Button>
      </div>
    </section>
  );
}
