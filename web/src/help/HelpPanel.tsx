import { Button, Modal, TextInput, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconSearch } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { showSteps } from '../api/firstSteps';
import { type Shortcut, shortcuts } from '../app/shortcuts';
import { articleAt, articleOf, articles, search } from './all';
import { type Article, groups, plain } from './article';
import classes from './help.module.css';
import { Keys, Text } from './Text';
import { t } from './texts';

interface Properties {
  /** The article to open with; else what there is about the page in view, and its keys. */
  article?: string | undefined;
  onClose: () => void;
}

/** The help: a search over short articles, the one about the page in view, and every key in force there. */
export default function HelpPanel({ article: wanted, onClose }: Properties) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(() => articleOf(wanted));
  const body = useRef<HTMLDivElement>(null);
  const here = articleAt(path);
  const show = (one: Article | undefined) => {
    setOpen(one);
    body.current?.closest('[data-modal-content], .mantine-Modal-content')?.scrollTo(0, 0);
  };
  const asked = query.trim();
  const found = asked ? search(asked) : [];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && found[0] && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      setQuery('');
      show(found[0].article);
    }
    rove(event, body.current);
  };
  const choose = (one: Article) => {
    setQuery('');
    show(one);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move between the search and the buttons inside. */}
      <div ref={body} onKeyDown={onKeyDown}>
        <TextInput
          className={classes.search}
          type="search"
          data-autofocus
          aria-label={t('search')}
          placeholder={t('placeholder')}
          leftSection={<IconSearch size={16} stroke={1.8} aria-hidden />}
          value={query}
          maxLength={100}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        {asked ? (
          <>
            <p className={classes.note} role="status">
              {found.length > 0
                ? t('found', { count: found.length })
                : t('nothing', { query: asked })}
            </p>
            <Rows>
              {found.map(({ article, hint }) => (
                <Row key={article.id} article={article} hint={hint} choose={choose} />
              ))}
            </Rows>
          </>
        ) : open ? (
          <Opened article={open} onBack={() => show(undefined)} onClose={onClose} at={path} />
        ) : (
          <Everything here={here} choose={choose} onClose={onClose} />
        )}
      </div>
    </Modal>
  );
}

/** One article, and the way back. */
function Opened({
  article,
  at,
  onBack,
  onClose,
}: {
  article: Article;
  at: string;
  onBack: () => void;
  onClose: () => void;
}) {
  const navigate = useNavigate();
  const { page } = article;
  return (
    <article className={classes.article}>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconArrowLeft size={15} stroke={1.8} />}
        onClick={onBack}
      >
        {t('all')}
      </Button>
      <h2>{article.title}</h2>
      <Text text={article.text} onLeave={onClose} />
      {page && page !== at && (
        <Button
          className={classes.foot}
          onClick={() => {
            onClose();
            void navigate({ to: page });
          }}
        >
          {t('open')}
        </Button>
      )}
    </article>
  );
}

/** What there is before anything is asked: this page, its keys, and every article. */
function Everything({
  here,
  choose,
  onClose,
}: {
  here: Article | undefined;
  choose: (one: Article) => void;
  onClose: () => void;
}) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const again = () => {
    onClose();
    void showSteps(client, true).then(() => navigate({ to: '/' }));
  };
  return (
    <div className={classes.everything}>
      {here && (
        <section aria-label={t('here')}>
          <h3 className={classes.title}>{t('here')}</h3>
          <Rows>
            <Row article={here} hint={plain(here.text)} choose={choose} />
          </Rows>
        </section>
      )}
      <section className={classes.allKeys} aria-label={t('keys')}>
        <h3 className={classes.title}>{t('keys')}</h3>
        <div className={classes.columns}>
          {[...byGroup(shortcuts.list())].map(([group, list]) => (
            <section key={group}>
              <h4 className={classes.title}>{group}</h4>
              <dl className={classes.combinations}>
                {list.map(({ keys, label }) => (
                  <div key={keys} className={classes.combination}>
                    <dt>{label}</dt>
                    <dd>
                      <Keys keys={keys} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <p className={classes.note}>{t('keysOff')}</p>
      </section>
      <section className={classes.allArticles} aria-label={t('all')}>
        <h3 className={classes.title}>{t('all')}</h3>
        <div className={classes.columns}>
          {groups.map((group) => (
            <section key={group}>
              <h4 className={classes.title}>{t(group)}</h4>
              <Rows>
                {articles
                  .filter((one) => one.group === group)
                  .map((one) => (
                    <Row key={one.id} article={one} choose={choose} />
                  ))}
              </Rows>
            </section>
          ))}
        </div>
        <Button variant="default" onClick={again}>
          {t('steps')}
        </Button>
      </section>
    </div>
  );
}

function Rows({ children }: { children: ReactNode }) {
  return <ul className={classes.rows}>{children}</ul>;
}

interface RowProperties {
  article: Article;
  hint?: string;
  choose: (one: Article) => void;
}

function Row({ article, hint, choose }: RowProperties) {
  return (
    <li>
      <UnstyledButton className={classes.row} data-row onClick={() => choose(article)}>
        <strong>{article.title}</strong>
        {hint && <span className={classes.hint}>{hint}</span>}
      </UnstyledButton>
    </li>
  );
}

/** The arrows go from the search through what can be opened. */
function rove(event: KeyboardEvent, within: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !within) return;
  const stops = [...within.querySelectorAll<HTMLElement>('input, [data-row]')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

function byGroup(list: readonly Shortcut[]): Map<string, Shortcut[]> {
  const by = new Map<string, Shortcut[]>();
  for (const one of list) by.set(one.group, [...(by.get(one.group) ?? []), one]);
  return by;
}
