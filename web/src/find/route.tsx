import { Button, TextInput } from '@mantine/core';
import { IconPrinter, IconSearch } from '@tabler/icons-react';
import { Link, useSearch as useAddress, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useOwnZone } from '../api/me';
import { maxQuery, type SearchAnswer, useSearch } from '../api/search';
import Filters from '../app/palette/Filters';
import { useShortcuts } from '../app/shortcuts';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { cityOf } from '../ui/time';
import { Blank, HowTo } from './Blank';
import classes from './find.module.css';
import { withoutFilters } from './group';
import { InHelp } from './InHelp';
import { Results } from './Results';
import { t } from './texts';

const first = 100;
const most = 200;
const settleMs = 300;

/** Search over everything, on a page: grouped by kind, with the whole question in the address. */
export function Page() {
  const { q = '' } = useAddress({ from: '/search' });
  const [query, setQuery] = useState(q);
  const [limit, setLimit] = useState(first);
  const navigate = useNavigate({ from: '/search' });
  const box = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const asked = useDeferredValue(query);
  const search = useSearch(asked, limit);
  const zone = useOwnZone();
  useEffect(() => setQuery((now) => (now.trim() === q ? now : q)), [q]);
  useEffect(() => {
    if (query.trim() === q) return;
    const soon = setTimeout(
      () => void navigate({ search: { q: query.trim() || undefined }, replace: true }),
      settleMs,
    );
    return () => clearTimeout(soon);
  }, [query, q, navigate]);

  const rows = () => [...(results.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const step = (by: number) => {
    const all = rows();
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (at + by < 0) box.current?.focus();
    else all[Math.min(at + by, all.length - 1)]?.focus();
  };
  useShortcuts([
    { keys: 'j', label: t('down'), group: t('group'), run: () => step(1) },
    { keys: 'k', label: t('focus'), group: t('group'), run: () => step(-1) },
  ]);
  const take = (text: string) => {
    setQuery(text);
    box.current?.focus();
  };
  const blank = query.trim().length < 2;
  const answer = blank ? undefined : search.data;
  const fresh = asked === query && !search.isPlaceholderData;
  const offers = query.trim() === '' ? undefined : fresh ? (answer?.offers ?? []) : [];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      step(1);
    }
    if (event.key === 'Tab' && !event.shiftKey && offers?.[0]) {
      event.preventDefault();
      take(offers[0].text);
    }
  };
  const arrows = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by || event.altKey || !(event.target as HTMLElement).matches('[data-row]')) return;
    event.preventDefault();
    step(by);
  };

  return (
    <Frame
      title={t('title')}
      narrow
      actions={
        answer &&
        answer.items.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconPrinter size={15} stroke={1.8} />}
            onClick={() => window.print()}
          >
            {t('print')}
          </Button>
        )
      }
    >
      <TextInput
        ref={box}
        type="search"
        size="md"
        autoFocus
        aria-label={t('label')}
        placeholder={t('hint')}
        leftSection={<IconSearch size={17} stroke={1.8} />}
        autoComplete="off"
        spellCheck={false}
        maxLength={maxQuery}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={classes.offers} data-chrome>
        <Filters offers={offers} onTake={take} />
      </div>
      {answer && <Told answer={answer} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move between the links inside. */}
      <div ref={results} onKeyDown={arrows}>
        {blank && <Blank />}
        {!blank && !answer && !search.error && <RowsSkeleton rows={8} />}
        {!blank && search.error && (
          <Problem error={search.error} retry={() => void search.refetch()} />
        )}
        {answer && answer.items.length === 0 && fresh && (
          <Nothing query={query} filters={answer.filters} />
        )}
        {answer && <Results hits={answer.items} query={query} />}
        {!blank && <InHelp query={asked} />}
      </div>
      {answer?.more && (
        <p className={classes.hint}>
          {t('more', { count: answer.items.length })}{' '}
          {limit < most && (
            <Button variant="subtle" size="compact-sm" onClick={() => setLimit(most)} data-chrome>
              {t('wider')}
            </Button>
          )}
        </p>
      )}
      {answer && answer.items.length > 0 && (
        <p className={classes.hint}>{t('zone', { zone: cityOf(zone) })}</p>
      )}
    </Frame>
  );
}

/** How many there are, how the filters were read, and which could not be. */
function Told({ answer: { items, more, filters, unclear } }: { answer: SearchAnswer }) {
  return (
    <div className={classes.told} role="status">
      {items.length > 0 && (
        <p>
          {[!more && t('found', { count: items.length }), ...filters.map(({ meaning }) => meaning)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {items.length === 0 && <p>{filters.map(({ meaning }) => meaning).join(' · ')}</p>}
      {unclear.map(({ text, why }) => (
        <p key={text} className={classes.unclear}>
          {t('unclear', { text, why })}
        </p>
      ))}
    </div>
  );
}

function Nothing({ query, filters }: { query: string; filters: SearchAnswer['filters'] }) {
  const plain = withoutFilters(query, filters);
  return (
    <>
      <div className={classes.nothing}>
        <p>{t('nothing', { query: query.trim() })}</p>
        <p>{t('tryThis')}</p>
        <ul className={classes.tries}>
          <li>{t('fewer')}</li>
          {filters.length > 0 && plain !== '' && (
            <li>
              <Link to="/search" search={{ q: plain }}>
                {t('without', { query: plain })}
              </Link>
            </li>
          )}
          <li>
            <Link to="/trash">{t('trash')}</Link>
          </li>
        </ul>
      </div>
      <HowTo />
    </>
  );
}
