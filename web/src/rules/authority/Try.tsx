import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { NumberField } from '../../ui/fields/NumberField';
import { Problem } from '../../ui/Problem';
import { readAmount } from './amount';
import own from './authority.module.css';
import { verdictQuery } from './queries';
import { a } from './texts';

interface Properties {
  space: string;
  deeds: readonly { name: string; title: string }[];
}

/** What the rules make of something, before anybody does it. */
export function Try({ space, deeds }: Properties) {
  const [deed, setDeed] = useState(deeds[0]?.name ?? '');
  const [typed, setTyped] = useState({ amount: '', currency: '', minutes: 0, who: '', tier: '' });
  const put = (to: Partial<typeof typed>) => setTyped({ ...typed, ...to });
  const amount = readAmount(typed.amount);
  const [asked] = useDebouncedValue(
    { deed, ...typed, amount: amount ?? -1, currency: typed.currency.trim().toUpperCase() },
    300,
  );
  const { data, error, refetch } = useQuery(verdictQuery(space, asked));
  return (
    <section className={own.try} aria-labelledby="authority-try" data-chrome>
      <h2 id="authority-try">{a('try')}</h2>
      <p>{a('tryAbout')}</p>
      <div className={own.asked}>
        <NativeSelect
          label={a('deed')}
          value={deed}
          onChange={(event) => setDeed(event.currentTarget.value)}
          data={deeds
            .filter(({ name }) => name !== 'anything')
            .map((one) => ({ value: one.name, label: one.title }))}
        />
        <TextInput
          label={a('amount')}
          inputMode="decimal"
          value={typed.amount}
          error={amount === undefined && a('amountWrong')}
          onChange={(event) => put({ amount: event.currentTarget.value })}
        />
        <TextInput
          label={a('currency')}
          placeholder={a('currencyHint')}
          maxLength={3}
          value={typed.currency}
          onChange={(event) => put({ currency: event.currentTarget.value })}
        />
        <NumberField
          label={a('minutes')}
          max={10_080}
          value={typed.minutes}
          onChange={(minutes) => put({ minutes })}
        />
        <TextInput
          label={a('who')}
          maxLength={320}
          value={typed.who}
          onChange={(event) => put({ who: event.currentTarget.value })}
        />
      </div>
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {data && (
        <p className={own.verdict} data-ruling={data.ruling} aria-live="polite">
          {data.reason}
        </p>
      )}
    </section>
  );
}
