import { useMe } from '../api/me';
import { shortDate } from '../ui/time';
import { Widget } from '../ui/Widget';
import classes from './behind.module.css';
import { hoursText, type Part, partName, type Sum, type Waterline } from './data';
import { t } from './texts';

/** The figures of the weeks, and of all of them. */
export function WeekTable({ data }: { data: Waterline }) {
  const { weeks, total, today, whole } = data;
  return (
    <Widget title={t('weeks')} flush>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('week')}</th>
            <Heads whole={whole} />
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map((week) => (
            <tr key={week.from}>
              <th scope="row" className={classes.week}>
                {shortDate(week.from, today)}
              </th>
              <Figures sum={week} whole={whole} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <Figures sum={total} whole={whole} />
          </tr>
        </tfoot>
      </table>
    </Widget>
  );
}

function Heads({ whole }: { whole: boolean }) {
  const names = ['requests', 'stepsDone', 'noted', 'waits'] as const;
  return (
    <>
      {names.map((name) => (
        <th key={name} scope="col" className={classes.number}>
          {t(name)}
        </th>
      ))}
      {whole && (
        <th scope="col" className={classes.number}>
          {t('switches')}
        </th>
      )}
    </>
  );
}

function Figures({ sum, whole }: { sum: Sum; whole: boolean }) {
  const days = Math.floor(sum.waited_us / 86_400e6);
  return (
    <>
      <td className={classes.number}>{sum.requests || ''}</td>
      <td className={classes.number}>{sum.steps || ''}</td>
      <td className={classes.number}>
        {sum.minutes > 0 && hoursText(sum.minutes)}
        {sum.shared > 0 && (
          <span className={classes.note}>{t('shared', { time: hoursText(sum.shared) })}</span>
        )}
      </td>
      <td className={classes.number}>
        {sum.waits || ''}
        {days > 0 && <span className={classes.note}>{t('waited', { count: days })}</span>}
      </td>
      {whole && <td className={classes.number}>{sum.switches || ''}</td>}
    </>
  );
}

interface PartsProperties {
  title: string;
  parts: readonly Part[];
  without: string;
  only: (key: string) => void;
}

/** The same by principal, requester or service; each with a key can be looked at alone. */
export function PartTable({ title, parts, without, only }: PartsProperties) {
  const { data: me } = useMe();
  if (parts.length === 0) return null;
  return (
    <Widget title={title} flush>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <Heads whole={false} />
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => {
            const { key, name: called } = part;
            const name = partName(part, called ? t('others') : without, me?.member.id);
            return (
              <tr key={key ?? called ?? ''}>
                <th scope="row">
                  {key ? (
                    <button
                      type="button"
                      className={classes.opens}
                      aria-label={t('only', { name })}
                      onClick={() => only(key)}
                    >
                      {name}
                    </button>
                  ) : (
                    name
                  )}
                </th>
                <Figures sum={part} whole={false} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </Widget>
  );
}
