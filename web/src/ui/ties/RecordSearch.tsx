import { TextInput } from '@mantine/core';
import { useDeferredValue, useId, useState } from 'react';
import { useSearch } from '../../api/search';
import { type End, type Linked, tiedKinds } from '../../api/ties';
import { features } from '../../app/features';
import { Problem } from '../Problem';
import { type Shown, useAbout } from './TieRow';
import { t } from './texts';
import classes from './ties.module.css';

interface Properties {
  of: End;
  linked: readonly Linked[];
  onPick: (record: Shown) => void;
}

/** Finds one record as one types, by the search of the palette. */
export function RecordSearch({ of, linked, onPick }: Properties) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const about = useAbout();
  const { data, error, isFetching } = useSearch(useDeferredValue(typed));
  const asked = typed.trim().length >= 2;
  const hits = asked
    ? (data?.items ?? []).filter(
        ({ kind, id }) =>
          tiedKinds.some((one) => one === kind) && !(kind === of.kind && id === of.id),
      )
    : [];
  const current = hits[Math.min(at, hits.length - 1)];
  return (
    <>
      <TextInput
        className={classes.find}
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={current && `${listId}-${current.id}`}
        aria-label={t('find')}
        placeholder={t('findHint')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (by && hits.length > 0) {
            event.preventDefault();
            setAt((Math.min(at, hits.length - 1) + by + hits.length) % hits.length);
          }
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault();
            if (current) onPick(current);
          }
        }}
      />
      <div id={listId} role="listbox" aria-label={t('found')} className={classes.hits}>
        {hits.map((hit, index) => {
          const Picture = features.find(({ opens }) => opens?.[hit.kind])?.place.icon;
          const already = linked.some(({ kind, id }) => kind === hit.kind && id === hit.id);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox that controls this list.
            <div
              key={`${hit.kind}/${hit.id}`}
              id={`${listId}-${hit.id}`}
              role="option"
              aria-selected={hit === current}
              tabIndex={-1}
              className={classes.hit}
              onMouseMove={hit === current ? undefined : () => setAt(index)}
              onClick={() => onPick(hit)}
            >
              {Picture && <Picture size={16} stroke={1.7} aria-hidden />}
              <span className={classes.label}>{hit.title}</span>
              <span className={classes.about}>
                {[about(hit), hit.space_name, already && t('already')].filter(Boolean).join(' · ')}
              </span>
            </div>
          );
        })}
      </div>
      {error ? (
        <Problem error={error} />
      ) : (
        hits.length === 0 && (
          <p className={classes.remark} role="status">
            {asked ? !isFetching && t('nothing') : t('more')}
          </p>
        )
      )}
    </>
  );
}
