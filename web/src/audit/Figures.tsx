import { lengthText } from '../ui/length';
import classes from './audit.module.css';
import { all, weekly } from './names';
import type { Of, Report, Share } from './queries';
import { percent } from './report';
import { g } from './texts';

interface Properties {
  report: Report;
  open: (title: string, of: Of) => void;
}

/** The figures in short; those with meetings behind them open them. */
export function Figures({ report, open }: Properties) {
  const { total, outside, repeating, twice, held, kinds, days } = report;
  const sum = (...names: string[]): Share =>
    kinds
      .filter(({ kind }) => names.includes(kind))
      .reduce((to, one) => ({ went: to.went + one.went, ahead: to.ahead + one.ahead }), {
        went: 0,
        ahead: 0,
      });
  const meetings = sum('one_to_one', 'meeting');
  const focus = sum('own', 'kept');
  const often = (share: Share) => g('aWeek', { length: lengthText(weekly(all(share), days)) });
  const told = ({ went, ahead }: Share) =>
    went > 0 && ahead > 0
      ? g('wentAhead', { went: lengthText(went), ahead: lengthText(ahead) })
      : undefined;
  const part = (share: Share) => g('share', { share: percent(all(share), all(total)) });
  const figures: [string, Share, (string | undefined)[], Of?][] = [
    [g('total'), total, [often(total), told(total)], {}],
    [g('meetings'), meetings, [often(meetings), part(meetings)]],
    [g('focus'), focus, [often(focus), g('focusAbout')]],
    [g('outside'), outside, [part(outside), told(outside)], { outside: true }],
    [g('repeating'), repeating, [part(repeating)], { repeats: true }],
    [g('twice'), { went: twice, ahead: 0 }, [g('twiceAbout')]],
    [g('held'), { went: held, ahead: 0 }, [g('heldAbout')]],
  ];
  return (
    <dl className={classes.figures} aria-label={g('title')}>
      {figures.map(([name, share, notes, of]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {of && all(share) > 0 ? (
              <button
                type="button"
                className={classes.opens}
                aria-label={`${name}: ${lengthText(all(share))}`}
                onClick={() => open(name, of)}
              >
                {lengthText(all(share))}
              </button>
            ) : (
              lengthText(all(share))
            )}
            {notes.filter(Boolean).map((note) => (
              <span key={note} className={classes.note}>
                {note}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
