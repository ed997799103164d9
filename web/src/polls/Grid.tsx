import { Button } from '@mantine/core';
import { IconCheck, IconMinus, IconTilde, IconX } from '@tabler/icons-react';
import { useOwnZone } from '../api/me';
import { confirm } from '../ui/confirm';
import { cityOf } from '../ui/time';
import { useClocks } from '../ui/useClocks';
import { useNow } from '../ui/useNow';
import type { PollActions } from './actions';
import classes from './Polls.module.css';
import {
  nameOf,
  type Option,
  type SeatFree,
  type Shown,
  seated,
  type Tally,
  type Voter,
  voteOf,
} from './queries';
import { t } from './texts';

interface Properties {
  shown: Shown;
  actions: PollActions;
  mayWrite: boolean;
  open: (who: string) => void;
}

/** Who can when: the best time first, whom the meeting needs on the left. */
export function Grid({ shown, actions, mayWrite, open }: Properties) {
  const { poll, people, tallies } = shown;
  const own = useOwnZone();
  const ranked = [...tallies].sort((a, b) => a.rank - b.rank);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
    <section aria-label={t('grid')} className={classes.scroll} tabIndex={0}>
      <table className={classes.grid}>
        <thead>
          <tr>
            <th scope="col">
              {t('time')}
              <span className={classes.small}>{t('clocks', { city: cityOf(own) })}</span>
            </th>
            {people.map((voter) => (
              <Head key={voter.id} voter={voter} open={open} />
            ))}
          </tr>
        </thead>
        <tbody>
          {ranked.map((tally) => {
            const option = poll.options.find(({ id }) => id === tally.option);
            return (
              option && (
                <Row
                  key={option.id}
                  option={option}
                  tally={tally}
                  shown={shown}
                  actions={actions}
                  mayWrite={mayWrite}
                />
              )
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Head({ voter, open }: { voter: Voter; open: (who: string) => void }) {
  const name = nameOf(voter);
  return (
    <th scope="col">
      <button
        type="button"
        className={classes.person}
        aria-label={t('answerOf', { name })}
        title={t('answerOf', { name })}
        onClick={() => open(voter.id)}
      >
        {name}
        {voter.required && <span className={classes.small}>{t('needed')}</span>}
      </button>
    </th>
  );
}

interface RowProperties extends Omit<Properties, 'open'> {
  option: Option;
  tally: Tally;
}

function Row({ option, tally, shown, actions, mayWrite }: RowProperties) {
  const { poll, people } = shown;
  const now = useNow();
  const { here: when, there } = useClocks().span(option, seated(poll), [{ zone: option.zone }]);
  const free = shown.free.filter((one) => one.option === option.id);
  const undecided = poll.state === 'open' || poll.state === 'closed';
  const settle = async () => {
    const taken = free.filter(({ state }) => state === 'taken').map(freeWords);
    const sure =
      taken.length === 0 ||
      (await confirm({
        title: t('confirmTaken'),
        text: t('confirmTakenText', { who: taken.join(', ') }),
        action: t('confirmLong', { when }),
      }));
    if (sure) await actions.confirm(poll, option);
  };
  return (
    <tr data-best={(undecided ? tally.best : option.id === poll.chosen) || undefined}>
      <th scope="row">
        <div className={classes.option}>
          <strong>{when}</strong>
          {mayWrite && undecided && option.start_us / 1000 > now && (
            <Button
              size="compact-sm"
              variant={tally.best ? 'filled' : 'default'}
              aria-label={t('confirmLong', { when })}
              loading={actions.busy}
              onClick={() => void settle()}
            >
              {t('confirm')}
            </Button>
          )}
          <p className={classes.facts}>
            {tally.best && undecided && <span data-good>{t('best')}</span>}
            {people.length > 0 && <span>{tallyWords(tally)}</span>}
            {tally.needed_no > 0 && (
              <span data-bad>{t('neededNo', { count: tally.needed_no })}</span>
            )}
            {there.map((line) => (
              <span key={line}>{line}</span>
            ))}
            {option.by && <span>{t('proposedBy', { name: option.by })}</span>}
          </p>
          {undecided && (
            <p className={classes.facts}>
              {free.map((one) => (
                <span key={one.space} data-bad={one.state === 'taken' || undefined}>
                  {freeWords(one)}
                  {one.held && `, ${t('held')}`}
                </span>
              ))}
            </p>
          )}
        </div>
      </th>
      {people.map((voter) => (
        <Cell key={voter.id} voter={voter} option={option} />
      ))}
    </tr>
  );
}

function tallyWords({ yes, maybe, no, missing }: Tally): string {
  const parts = [
    yes > 0 && t('tallyYes', { count: yes }),
    maybe > 0 && t('tallyMaybe', { count: maybe }),
    no > 0 && t('tallyNo', { count: no }),
    missing > 0 && t('missing', { count: missing }),
  ];
  return parts.filter(Boolean).join(', ');
}

function freeWords({ state, name: called, by }: SeatFree): string {
  const name = called || t('myself');
  if (state === 'taken' && by) return t('free_takenBy', { name, by });
  return t(`free_${state}`, { name });
}

const pictures = { yes: IconCheck, maybe: IconTilde, no: IconX };

function Cell({ voter, option }: { voter: Voter; option: Option }) {
  const vote = voteOf(voter, option);
  const Picture = vote ? pictures[vote] : IconMinus;
  const words = t(vote ?? 'none');
  return (
    <td>
      <span className={classes.vote} data-vote={vote} title={words}>
        <Picture size={17} stroke={2} role="img" aria-label={words} />
      </span>
    </td>
  );
}
