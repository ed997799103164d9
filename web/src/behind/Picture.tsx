import { useElementSize } from '@mantine/hooks';
import type { Ref } from 'react';
import { shortDate } from '../ui/time';
import classes from './behind.module.css';
import { hoursText, type Waterline } from './data';
import { geometry, wave } from './picture';
import { t } from './texts';

interface Properties {
  data: Waterline;
  bySteps: boolean;
  svg?: Ref<SVGSVGElement>;
}

/** The weeks as columns on a waterline: what others saw above it, the work below. */
export function Picture({ data, bySteps, svg }: Properties) {
  const { ref, width } = useElementSize();
  const { weeks, today } = data;
  const shown = geometry(
    Math.max(280, Math.floor(width)),
    weeks.map(({ requests }) => requests),
    weeks.map(({ steps, minutes }) => (bySteps ? steps : minutes)),
  );
  const { wide, high, line, columns } = shown;
  return (
    <div ref={ref} className={classes.picture}>
      {width > 0 && (
        <svg
          ref={svg}
          viewBox={`0 0 ${wide} ${high}`}
          height={high}
          role="img"
          aria-label={data.text}
        >
          <title>{data.text}</title>
          <rect className={classes.water} x={0} y={line} width={wide} height={high - line} />
          {columns.map(({ x, wide: column, up, down, named }, index) => {
            const week = weeks[index];
            if (!week) return null;
            const below = bySteps ? week.steps : week.minutes;
            const left = x - column / 2;
            return (
              <g key={week.from}>
                {up > 0 && (
                  <rect
                    className={classes.seen}
                    x={left}
                    y={line - up}
                    width={column}
                    height={up}
                  />
                )}
                {down > 0 && (
                  <rect className={classes.deep} x={left} y={line} width={column} height={down} />
                )}
                {named && week.requests > 0 && (
                  <text className={classes.figure} x={x} y={line - up - 6} textAnchor="middle">
                    {week.requests}
                  </text>
                )}
                {named && below > 0 && (
                  <text className={classes.figure} x={x} y={line + down + 15} textAnchor="middle">
                    {bySteps ? week.steps : hoursText(week.minutes)}
                  </text>
                )}
                {named && (
                  <text
                    className={classes.day}
                    x={Math.min(Math.max(x, 20), wide - 20)}
                    y={high - 8}
                    textAnchor="middle"
                  >
                    {shortDate(week.from, today)}
                  </text>
                )}
              </g>
            );
          })}
          <path className={classes.wave} d={wave(wide, line)} />
          <text className={classes.legend} x={4} y={16}>
            {t('surface')}
          </text>
          <text className={classes.legend} x={4} y={high - 26}>
            {t(bySteps ? 'belowSteps' : 'belowHours')}
          </text>
        </svg>
      )}
    </div>
  );
}
