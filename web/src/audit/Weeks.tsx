import { Menu } from '@mantine/core';
import { lengthText } from '../ui/length';
import { Segments } from '../ui/Segments';
import { Widget } from '../ui/Widget';
import classes from './audit.module.css';
import { paintOf, Stretch } from './Bars';
import { folded } from './folded';
import { all, categoryColour, categoryName, kindColours, kindName, weekName } from './names';
import type { Of, Report, Share, Week } from './queries';
import type { Dates } from './range';
import { c, g } from './texts';

interface Properties {
  report: Report;
  by: 'category' | 'kind';
  onBy: (by: 'category' | 'kind') => void;
  open: (title: string, dates: Dates, of?: Of) => void;
}

/** A bar for each week, in the colours of what it was for. */
export function Weeks({ report, by, onBy, open }: Properties) {
  const { weeks, today } = report;
  const most = Math.max(60, ...weeks.map(({ total }) => all(total)));
  const parts = partsOf(report, by);
  return (
    <Widget
      title={c('weeks')}
      note={c('legend')}
      actions={
        <Segments
          aria-label={c('by')}
          size="xs"
          value={by}
          onChange={(next) => onBy(next === 'kind' ? 'kind' : 'category')}
          data={[
            { value: 'category', label: c('category') },
            { value: 'kind', label: c('kind') },
          ]}
        />
      }
    >
      <ul className={classes.legend}>
        {parts.map(({ key, name, colour }) => (
          <li key={key}>
            <span className={classes.swatch} aria-hidden {...paintOf(colour)} />
            {name}
          </li>
        ))}
      </ul>
      <table className={classes.weeks} data-many={weeks.length > 16 || undefined}>
        <thead>
          <tr>
            <th scope="col">{c('week')}</th>
            <th scope="col">{c('split')}</th>
            <th scope="col" className={classes.number}>
              {c('total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {folded(weeks).map(({ week, index, until }) =>
            until ? (
              <tr key={week.from}>
                <th scope="row" colSpan={3} className={classes.folded}>
                  {c('empty', { when: weekName({ from: week.from, until }, today) })}
                </th>
              </tr>
            ) : (
              <WeekRow
                key={week.from}
                week={week}
                today={today}
                most={most}
                parts={parts.map((part) => ({ ...part, share: part.of(index) }))}
                open={open}
              />
            ),
          )}
        </tbody>
      </table>
    </Widget>
  );
}

interface RowProperties {
  week: Week;
  today: string;
  most: number;
  parts: (Part & { share: Share })[];
  open: Properties['open'];
}

function WeekRow({ week, today, most, parts, open }: RowProperties) {
  const name = weekName(week, today);
  const isNow = week.from <= today && today <= week.until;
  const shown = parts.filter(({ share }) => all(share) > 0);
  const words = shown.map((part) => `${part.name} ${lengthText(all(part.share))}`);
  return (
    <tr>
      <th scope="row" className={isNow ? classes.now : undefined}>
        <button
          type="button"
          className={classes.opens}
          aria-label={c('open', { what: name })}
          onClick={() => open(name, week)}
        >
          {name}
        </button>
      </th>
      <td>
        {shown.length > 0 && (
          <Menu position="bottom-start" width={280}>
            <Menu.Target>
              <button
                type="button"
                className={classes.stackButton}
                title={words.join('\n')}
                aria-label={c('parts', { week: name, parts: words.join(', ') })}
              >
                <span className={classes.stack} aria-hidden>
                  {shown.map(({ key, share, colour }) => (
                    <Stretch key={key} share={share} most={most} colour={colour} />
                  ))}
                </span>
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>{name}</Menu.Label>
              {shown.map(({ key, name: part, colour, share, only }) => (
                <Menu.Item
                  key={key}
                  leftSection={<span className={classes.swatch} aria-hidden {...paintOf(colour)} />}
                  rightSection={<span className={classes.note}>{lengthText(all(share))}</span>}
                  onClick={() => open(`${part}, ${name}`, week, only)}
                >
                  {part}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </td>
      <td className={classes.number}>
        {lengthText(all(week.total))}
        {week.total.went > 0 && week.total.ahead > 0 && (
          <span className={classes.note}>
            {g('ahead', { length: lengthText(week.total.ahead) })}
          </span>
        )}
      </td>
    </tr>
  );
}

interface Part {
  key: string;
  name: string;
  colour: number;
  of: (week: number) => Share;
  /** Which meetings it counts. */
  only: Of;
}

const nothing = { went: 0, ahead: 0 };

/** What a bar is made of. What is kept free is no part: nothing is booked there. */
function partsOf({ weeks, kinds, categories }: Report, by: 'category' | 'kind'): Part[] {
  if (by === 'kind') {
    return kinds
      .map((one, index) => ({
        key: one.kind,
        name: kindName(one.kind),
        colour: kindColours[one.kind],
        of: (week: number) => weeks[week]?.kinds[index] ?? nothing,
        only: { kind: one.kind },
        shown: one.kind !== 'kept' && all(one) > 0,
      }))
      .filter(({ shown }) => shown);
  }
  return categories.map((one, index) => ({
    key: one.key,
    name: categoryName(one),
    colour: categoryColour(one),
    of: (week: number) => weeks[week]?.categories[index] ?? nothing,
    only: { category: one.key },
  }));
}
