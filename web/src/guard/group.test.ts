import { describe, expect, it } from 'vitest';
import type { Finding, Findings } from '../api/findings';
import { whenText } from './clear';
import { asText, byDay, byPerson, chosen, standingText } from './group';

const noon = Date.UTC(2026, 2, 12, 12) * 1000;
const hour = 3_600_000_000;
const own = 'Europe/London';
const today = '2026-03-12';

function finding(change: Partial<Finding>): Finding {
  return {
    key: 'k',
    kind: 'no_agenda',
    severity: 'low',
    principal: 'anna',
    title: 'No agenda',
    text: 'Nothing is written.',
    otherwise: 'Nobody knows.',
    start_us: noon + hour,
    end_us: noon + 2 * hour,
    zone: own,
    meetings: [],
    fixes: [],
    ...change,
  };
}

const anna = { id: 'anna', name: 'Anna', colour: 0, zone: own, open: 1, answers: true };
const bela = { id: 'bela', name: 'Bela', colour: 1, zone: own, open: 0, answers: true };

function page(change: Partial<Findings>): Findings {
  return {
    now_us: noon,
    days: 14,
    people: [anna, bela],
    kinds: [],
    items: [],
    answered: 0,
    ...change,
  };
}

describe('the list of findings', () => {
  it('is grouped by the reader’s days, and what goes on already is today', () => {
    const groups = byDay(
      [
        finding({ key: 'tomorrow', start_us: noon + 20 * hour }),
        finding({ key: 'since yesterday', start_us: noon - 20 * hour }),
        finding({ key: 'today' }),
      ],
      own,
      today,
    );
    expect(groups.map(({ title, items }) => [title, items.map(({ key }) => key)])).toEqual([
      ['Thursday 12 March', ['since yesterday', 'today']],
      ['Friday 13 March', ['tomorrow']],
    ]);
  });

  it('is grouped by executive, without those who are clear', () => {
    expect(byPerson([finding({})], [anna, bela]).map(({ title }) => title)).toEqual(['Anna']);
  });

  it('keeps what the filters say', () => {
    const all = [finding({ kind: 'travel' }), finding({ principal: 'bela' })];
    expect(chosen(all, { who: 'bela' })).toEqual([all[1]]);
    expect(chosen(all, { kind: 'travel' })).toEqual([all[0]]);
    expect(chosen(all, {})).toEqual(all);
  });

  it('says how everybody stands', () => {
    expect(standingText(page({}), own, today)).toBe('2 executives clear for two weeks');
    const busy = page({
      items: [finding({}), finding({ severity: 'offer' })],
      people: [{ ...anna, until_us: noon + 23 * hour }, bela],
    });
    expect(standingText(busy, own, today)).toBe(
      '1 thing needs attention, 1 offer of help. 1 executive clear until Fri 11:00, 1 executive clear for two weeks',
    );
    const soon = page({ items: [finding({})], people: [{ ...anna, until_us: noon + hour }] });
    expect(standingText(soon, own, today)).toBe(
      '1 thing needs attention. 1 executive clear until 13:00',
    );
  });

  it('says times by how far they are', () => {
    expect(whenText(noon, own, today)).toBe('12:00');
    expect(whenText(noon + 240 * hour, own, today)).toBe('Sunday 22 March');
  });

  it('can be pasted', () => {
    expect(asText(byDay([finding({})], own, today), [anna])).toBe(
      'Thursday 12 March\n- Anna: No agenda. Nothing is written. Nobody knows.',
    );
  });
});
