import { IconClockHour4 } from '@tabler/icons-react';
import { dayOffset } from '../../calendar/board/meeting';
import { knowsZone } from '../../ui/offset';
import { PersonDot } from '../../ui/Person';
import { cityOf, clock, sameZone } from '../../ui/time';
import { Widget } from '../../ui/Widget';
import { useToday, widgetOf } from '../layout/model';
import { w } from './texts';
import classes from './widgets.module.css';

const mostZones = 12;

export const widget = widgetOf({
  title: w('clocks'),
  about: w('clocksAbout'),
  icon: IconClockHour4,
  size: { w: 4, h: 5 },
  min: { w: 2, h: 3 },
  whole: true,
  options: {
    zones: {
      kind: 'text',
      label: w('moreZones'),
      about: w('moreZonesAbout'),
      most: 400,
      lines: 3,
    },
  },
  Body: ({ values }) => <Clocks more={values.zones} />,
});

/** What the clocks show where the reader is, where those they look after are, and where else they want to know it. */
function Clocks({ more }: { more: string }) {
  const { days } = useToday();
  const { own, now, today, page } = days;
  const zones = [
    { zone: own, place: cityOf(own) },
    ...(page?.clocks ?? []).map(({ zone, place }) => ({ zone, place: place || cityOf(zone) })),
    ...namedZones(more).map((zone) => ({ zone, place: cityOf(zone) })),
  ].filter(({ zone }, at, all) => all.findIndex((one) => sameZone(one.zone, zone)) === at);
  return (
    <Widget title={w('clocks')}>
      <ul className={classes.clocks}>
        {zones.map(({ zone, place }) => {
          const offset = dayOffset(now, zone, own);
          const there = (page?.columns ?? []).filter((column) => {
            const day = column.days.find(({ date }) => date === today) ?? column.days[0];
            return day !== undefined && sameZone(day.zone, zone);
          });
          return (
            <li key={zone}>
              <span className={classes.place}>{place}</span>
              <time className={classes.time}>
                {clock(now, zone)}
                {offset !== 0 && <sup>{offset > 0 ? w('later') : w('earlier')}</sup>}
              </time>
              <span className={classes.dots}>
                {there.map(({ principal }) => (
                  <span key={principal.id}>
                    <PersonDot colour={principal.colour} /> {principal.name}
                  </span>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
    </Widget>
  );
}

/** The zones that a text names, one a line or with commas; what names none is left out. */
function namedZones(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map((one) => one.trim().replaceAll(' ', '_'))
    .filter((one) => one !== '' && knowsZone(one))
    .slice(0, mostZones);
}
