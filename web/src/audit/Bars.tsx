import type { ReactNode } from 'react';
import { lengthText } from '../ui/length';
import { personColour } from '../ui/Person';
import classes from './audit.module.css';
import { all } from './names';
import type { Share } from './queries';
import { c, g } from './texts';

/** One bar and what it says. */
export interface Row {
  key: string;
  name: string;
  /** Below the name. */
  note?: ReactNode;
  /** Of the palette; -1 for none. */
  colour: number;
  share: Share;
  times: number;
  /** Further cells. */
  more?: ReactNode;
  open: () => void;
}

interface Properties {
  head: string;
  rows: readonly Row[];
  /** What a share of is said; nothing when left out. */
  whole?: number;
  moreHead?: ReactNode;
}

/** Bars as a table, so that they are read as they are seen. Each name opens the meetings behind it. */
export function Bars({ head, rows, whole, moreHead }: Properties) {
  const most = Math.max(1, ...rows.map(({ share }) => all(share)));
  return (
    <table className={classes.bars}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className={classes.barColumn}>
            {c('time')}
          </th>
          {moreHead}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, note, colour, share, times, more, open }) => (
          <tr key={key}>
            <th scope="row">
              <button
                type="button"
                className={classes.opens}
                aria-label={c('open', { what: name })}
                onClick={open}
              >
                {name}
              </button>
              {note && <span className={classes.note}>{note}</span>}
            </th>
            <td>
              <span className={classes.track} aria-hidden>
                <Stretch share={share} most={most} colour={colour} />
              </span>
              <span className={classes.figure}>
                {lengthText(all(share))}
                {whole ? ` · ${Math.round((all(share) / whole) * 100)} %` : ''}
                <span className={classes.note}>
                  {' '}
                  {g('times', { count: times })}
                  {share.went > 0 &&
                    share.ahead > 0 &&
                    `, ${g('ahead', { length: lengthText(share.ahead) })}`}
                </span>
              </span>
            </td>
            {more}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What puts a bar's colour on an element: one of the palette, -2 for what is hidden, -1 for what has none. */
export function paintOf(colour: number) {
  return colour < 0 ? { 'data-hidden': colour === -2 || undefined } : personColour(colour);
}

/** What went, and what is booked ahead, side by side in one colour. */
export function Stretch({ share, most, colour }: { share: Share; most: number; colour: number }) {
  const { went, ahead } = share;
  const part = (minutes: number) => ({ inlineSize: `${(minutes / most) * 100}%` });
  const paint = paintOf(colour);
  return (
    <>
      {went > 0 && <span className={classes.went} style={part(went)} {...paint} />}
      {ahead > 0 && <span className={classes.ahead} style={part(ahead)} {...paint} />}
    </>
  );
}
