import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { simpleKind } from '../api/simple';
import { PinButton } from '../ui/pins/PinButton';
import { RecordRow } from '../ui/pins/RecordRow';
import classes from './find.module.css';
import { byKind, filterOf, type Group } from './group';
import { kinds, t } from './texts';

type Kind = Parameters<typeof kinds>[0];

/** How many of a kind stand there before one asks for more. */
const shownFirst = 8;

interface Properties {
  hits: Parameters<typeof byKind>[0];
  query: string;
}

/** What was found, by kind. */
export function Results({ hits, query }: Properties) {
  const groups = byKind(hits);
  return groups.map((group) => (
    <Kinds key={`${group.kind} ${query}`} group={group} alone={groups.length === 1} query={query} />
  ));
}

function Kinds({ group, alone, query }: { group: Group; alone: boolean; query: string }) {
  const { kind, hits } = group;
  const [whole, setWhole] = useState(alone);
  const shown = whole ? hits : hits.slice(0, shownFirst);
  const name = simpleKind(kind)?.title ?? kinds(kind as Kind);
  return (
    <section className={classes.group} aria-label={name}>
      <header className={classes.head}>
        <h2>{name}</h2>
        <span className={classes.count}>{hits.length}</span>
        {!alone && (
          <Link
            className={classes.only}
            to="/search"
            search={{
              q: `${query.trim()} kind:${filterOf[kind] ?? simpleKind(kind)?.word ?? kind}`,
            }}
            data-chrome
          >
            {t('only', { kind: name.toLowerCase() })}
          </Link>
        )}
      </header>
      <ul className={classes.list}>
        {shown.map((hit) => (
          <li key={hit.id}>
            <RecordRow hit={hit}>
              <PinButton of={hit} named />
            </RecordRow>
          </li>
        ))}
      </ul>
      {shown.length < hits.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)} data-chrome>
          {t('all', { count: hits.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
