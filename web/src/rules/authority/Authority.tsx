import { Button, UnstyledButton } from '@mantine/core';
import { IconGavel, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { MyPrincipal } from '../../api/me';
import { useShortcuts } from '../../app/shortcuts';
import { Empty } from '../../ui/Empty';
import { RowsSkeleton } from '../../ui/PageSkeleton';
import { Problem } from '../../ui/Problem';
import classes from '../rules.module.css';
import { t } from '../texts';
import { AuthorityPanel } from './AuthorityPanel';
import own from './authority.module.css';
import { authorityQuery, type Rule, type Ruling, rulings } from './queries';
import { Try } from './Try';
import { a } from './texts';

interface Properties {
  principal: MyPrincipal;
  may: boolean;
}

/** What may be decided for somebody without asking, what is asked, and what is never done. */
export default function Authority({ principal, may }: Properties) {
  const { open } = useSearch({ from: '/rules' });
  const navigate = useNavigate({ from: '/rules' });
  const { data, error, refetch } = useQuery(authorityQuery(principal.space));
  const name = principal.name.split(' ')[0] ?? principal.name;
  const show = (id: string | undefined) =>
    void navigate({ search: (was) => ({ ...was, open: id }) });
  useShortcuts([{ keys: 'c', label: a('add'), group: t('title'), run: () => may && show('new') }]);
  const rules = data?.items ?? [];
  const form = open === 'new' ? 'new' : rules.find(({ id }) => id === open);
  const add = may && (
    <Button data-chrome onClick={() => show('new')}>
      {a('add')}
    </Button>
  );
  return (
    <>
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton rows={6} />}
      {data && rules.length === 0 && (
        <Empty icon={IconGavel} text={a('none', { name })} action={add} />
      )}
      {data && rules.length > 0 && (
        <>
          <p className={classes.note}>{a('about', { name })}</p>
          <div className={own.columns}>
            {rulings.map((ruling) => (
              <Rules
                key={ruling}
                ruling={ruling}
                rules={rules.filter((one) => one.ruling === ruling)}
                name={name}
                edit={(rule) => show(rule.id)}
              />
            ))}
          </div>
          <div>{add}</div>
          <Try space={principal.space} deeds={data.deeds} />
        </>
      )}
      {data && form && (
        <AuthorityPanel
          key={form === 'new' ? 'new' : form.id}
          principal={principal}
          name={name}
          deeds={data.deeds}
          rule={form === 'new' ? undefined : form}
          may={may}
          onClose={() => show(undefined)}
        />
      )}
    </>
  );
}

interface RulesProperties {
  ruling: Ruling;
  rules: readonly Rule[];
  name: string;
  edit: (rule: Rule) => void;
}

function Rules({ ruling, rules, name, edit }: RulesProperties) {
  return (
    <section className={own.column} aria-label={a(ruling)} data-ruling={ruling}>
      <h2>{a(ruling)}</h2>
      {rules.length === 0 && <p className={classes.note}>{a(`${ruling}None`)}</p>}
      <ul>
        {rules.map((rule) => (
          <li key={rule.id}>
            <div>
              <p>{rule.words}</p>
              {rule.why && <p className={classes.note}>{rule.why}</p>}
              {ruling === 'never' && (
                <p className={classes.note}>
                  {rule.override === 'assistant' ? a('withReason') : a('onlyPrincipal', { name })}
                </p>
              )}
            </div>
            <UnstyledButton
              className={classes.edit}
              aria-label={a('edit', { rule: rule.words })}
              title={a('edit', { rule: rule.words })}
              data-chrome
              onClick={() => edit(rule)}
            >
              <IconPencil size={16} stroke={1.7} aria-hidden />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
