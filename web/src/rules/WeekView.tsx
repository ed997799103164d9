import { Button, UnstyledButton } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { MyPrincipal } from '../api/me';
import { useShortcuts } from '../app/shortcuts';
import { hoursText } from '../ui/fields/hours';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { personColour } from '../ui/Person';
import { Problem } from '../ui/Problem';
import { type Layer, usePaint } from './actions';
import { Grid } from './Grid';
import { rulesQuery, type TimeRule } from './queries';
import classes from './rules.module.css';
import { seasonText } from './season';
import { t, w } from './texts';
import { allYear, painted, seasonOf, seasonsOf, shownIn } from './week';

const panels = () => import('./RulePanel');
const RulePanel = lazy(async () => ({ default: (await panels()).RulePanel }));
const UsualPanel = lazy(async () => ({ default: (await panels()).UsualPanel }));

interface Properties {
  principal: MyPrincipal;
  may: boolean;
}

/** A week to paint, season by season; on a phone the list alone. */
export function WeekView({ principal, may }: Properties) {
  const { open, season: asked } = useSearch({ from: '/rules' });
  const navigate = useNavigate({ from: '/rules' });
  const { data: rules, error, refetch } = useQuery(rulesQuery(principal.id));
  const [chosen, setChosen] = useState('usual');
  const paint = usePaint();
  const show = (id: string | undefined) =>
    void navigate({ search: (was) => ({ ...was, open: id }) });
  useShortcuts([
    { keys: 'c', label: w('protect'), group: t('title'), run: () => may && show('new') },
  ]);
  if (error && !rules) return <Problem error={error} retry={() => void refetch()} />;
  if (!rules) return <RowsSkeleton rows={6} />;

  const seasons = seasonsOf(rules);
  const season = asked && seasons.includes(asked) ? asked : allYear;
  const shown = shownIn(rules, season);
  const instead = shown.filter(({ sort }) => sort === 'hours');
  const layers: Layer[] = [{ usual: principal }, ...shown.map((rule) => ({ rule }))];
  const layer = layers.find((one) => idOf(one) === chosen) ?? layers[0];
  const form = open && (open === 'new' ? 'new' : rules.find(({ id }) => id === open));
  return (
    <>
      {seasons.length > 1 && (
        <nav className={classes.seasons} aria-label={w('seasons')}>
          {seasons.map((one) => (
            <UnstyledButton
              key={one}
              className={classes.season}
              aria-current={one === season || undefined}
              onClick={() =>
                void navigate({
                  search: (was) => ({ ...was, season: one === allYear ? undefined : one }),
                })
              }
            >
              {seasonText(one)}
            </UnstyledButton>
          ))}
        </nav>
      )}
      <div className={classes.week}>
        <section className={classes.layers} {...personColour(principal.colour)}>
          <ul className={classes.list}>
            {layers.map((one) => (
              <LayerRow
                key={idOf(one)}
                layer={one}
                instead={'usual' in one && instead.length > 0}
                chosen={may && one === layer}
                choose={
                  may ? () => (onPhone() ? show(idOf(one)) : setChosen(idOf(one))) : undefined
                }
                edit={() => show(idOf(one))}
              />
            ))}
          </ul>
          {rules.length === 0 && <p className={classes.quiet}>{w('none')}</p>}
          {may && (
            <Button
              leftSection={<IconPlus size={15} stroke={2} />}
              data-chrome
              onClick={() => show('new')}
            >
              {w('protect')}
            </Button>
          )}
          {may && (
            <p className={classes.hint} data-chrome>
              {w('choose')} {w('keys')}
            </p>
          )}
        </section>
        <div className={classes.gridBox}>
          <Grid
            principal={principal}
            rules={shown}
            hours={instead.length > 0 ? instead.flatMap(({ times }) => times) : principal.hours}
            painting={may && layer ? layer : undefined}
            busy={paint.isPending}
            onPaint={(stroke, on) => {
              if (!layer) return;
              const times = 'usual' in layer ? layer.usual.hours : layer.rule.times;
              paint.mutate({ layer, times: painted(times, stroke, on) });
            }}
          />
        </div>
      </div>
      <Suspense fallback={null}>
        {open === 'usual' && (
          <UsualPanel principal={principal} may={may} onClose={() => show(undefined)} />
        )}
        {form && (
          <RulePanel
            key={form === 'new' ? 'new' : form.id}
            principal={principal}
            rule={form === 'new' ? undefined : form}
            season={season}
            may={may}
            onMade={setChosen}
            onClose={() => show(undefined)}
          />
        )}
      </Suspense>
    </>
  );
}

/** There the week is not painted: choosing a rule opens its form. */
function onPhone(): boolean {
  return window.matchMedia('(max-width: 48em)').matches;
}

export function idOf(layer: Layer): string {
  return 'usual' in layer ? 'usual' : layer.rule.id;
}

interface RowProperties {
  layer: Layer;
  /** Other hours hold in the season that is shown. */
  instead: boolean;
  chosen: boolean;
  choose?: () => void;
  edit: () => void;
}

function LayerRow({ layer, instead, chosen, choose, edit }: RowProperties) {
  const usual = 'usual' in layer;
  const label = usual ? w('usual') : layer.rule.label;
  const times = usual ? layer.usual.hours : layer.rule.times;
  return (
    <li className={classes.layer} data-chosen={chosen || undefined}>
      <span className={classes.swatch} data-sort={usual ? 'hours' : layer.rule.sort} aria-hidden />
      <div className={classes.words}>
        {choose ? (
          <UnstyledButton
            className={classes.pick}
            aria-pressed={chosen}
            aria-label={w('paint', { label })}
            onClick={choose}
          >
            {label}
          </UnstyledButton>
        ) : (
          <strong>{label}</strong>
        )}
        <p>{times.length > 0 ? hoursText(times) : w('never')}</p>
        <p className={classes.quiet}>
          {usual ? w(instead ? 'insteadAbout' : 'usualAbout') : about(layer.rule)}
        </p>
      </div>
      <UnstyledButton
        className={classes.edit}
        aria-label={w('edit', { label })}
        title={w('edit', { label })}
        data-chrome
        onClick={edit}
      >
        <IconPencil size={16} stroke={1.7} aria-hidden />
      </UnstyledButton>
    </li>
  );
}

/** "Protected, with a reason. In Paris". */
function about(rule: TimeRule): string {
  const sort = w(`${rule.sort}About`);
  const who = rule.sort === 'protected' ? `, ${w(rule.override)}` : '';
  const season = seasonOf(rule);
  return season === allYear ? sort + who : `${sort}${who}. ${seasonText(season)}`;
}
