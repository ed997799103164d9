import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { useTagsFor } from '../api/tags';
import { Empty } from '../ui/Empty';
import { lengthText } from '../ui/length';
import { undoable } from '../ui/toast';
import { Widget } from '../ui/Widget';
import classes from './audit.module.css';
import type { Report } from './queries';
import { c, f, g, l } from './texts';

const shownAtOnce = 12;

/** Meetings without a category, to be given one all at once. */
export function Unsorted({ report, may }: { report: Report; may: boolean }) {
  const client = useQueryClient();
  const tags = useTagsFor(report.principal);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [tag, setTag] = useState('');
  const [all, setAll] = useState(false);
  const open = report.unsorted.filter(({ fixed }) => !fixed);
  const events = open.filter(({ event }) => chosen.has(event));
  const sorting = useMutation({
    mutationFn: () =>
      sent(
        api.POST('/audit/categorise', {
          body: {
            principal: report.principal,
            tag,
            events: events.map(({ event, rev }) => ({ event, rev })),
          },
        }),
      ),
    onSuccess: ({ act, events: count }) => {
      const name = tags.find(({ id }) => id === tag)?.name ?? '';
      undoable(act, l('given', { count, tag: name }));
      setChosen(new Set());
    },
    onSettled: () =>
      Promise.all(['event', 'view'].map((kind) => client.invalidateQueries({ queryKey: [kind] }))),
  });
  const toggle = (event: string) =>
    setChosen((was) => {
      const next = new Set(was);
      if (!next.delete(event)) next.add(event);
      return next;
    });
  const shown = all ? report.unsorted : report.unsorted.slice(0, shownAtOnce);
  return (
    <Widget title={l('unsorted')} note={report.unsorted.length || undefined}>
      {report.unsorted.length === 0 ? (
        <Empty inline text={l('unsortedNone')} />
      ) : (
        <>
          {may && <p className={classes.note}>{l('unsortedAbout')}</p>}
          {may && open.length > 1 && (
            <Checkbox
              className={classes.chooseAll}
              label={l('chooseAll')}
              checked={events.length === open.length}
              indeterminate={events.length > 0 && events.length < open.length}
              onChange={() =>
                setChosen(
                  events.length === open.length
                    ? new Set()
                    : new Set(open.map(({ event }) => event)),
                )
              }
            />
          )}
          <ul className={classes.unsorted}>
            {shown.map(({ event, title, times, minutes, repeats, fixed }) => {
              const name = title || l('untitled');
              const words = [lengthText(minutes), g('times', { count: times })];
              if (repeats) words.push(l('recurring'));
              if (fixed && may) words.push(l('fixed'));
              return (
                <li key={event}>
                  {may ? (
                    <Checkbox
                      label={name}
                      description={words.join(' · ')}
                      disabled={fixed}
                      checked={chosen.has(event)}
                      onChange={() => toggle(event)}
                    />
                  ) : (
                    <>
                      {name}
                      <span className={classes.note}>{words.join(' · ')}</span>
                    </>
                  )}
                </li>
              );
            })}
          </ul>
          {report.unsorted.length > shownAtOnce && (
            <Button variant="subtle" size="compact-sm" data-chrome onClick={() => setAll(!all)}>
              {all ? c('fewer') : c('all', { count: report.unsorted.length })}
            </Button>
          )}
          {may && events.length > 0 && (
            <form
              className={classes.sorting}
              data-chrome
              onSubmit={(event) => {
                event.preventDefault();
                if (tag) sorting.mutate();
              }}
            >
              <NativeSelect
                aria-label={l('category')}
                value={tag}
                onChange={(event) => setTag(event.currentTarget.value)}
                data={[
                  { value: '', label: f('tagChoose') },
                  ...tags.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
              <Button type="submit" disabled={!tag} loading={sorting.isPending}>
                {l('give', { count: events.length })}
              </Button>
            </form>
          )}
        </>
      )}
    </Widget>
  );
}
