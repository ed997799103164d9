import { ActionIcon, Button } from '@mantine/core';
import {
  IconAlignLeft,
  IconArrowDown,
  IconArrowUp,
  IconCalendar,
  IconCheckbox,
  IconCircleDot,
  IconCoins,
  IconForms,
  IconLink,
  IconNumbers,
  IconPlus,
  IconUser,
} from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { api, sent } from '../api/client';
import { fieldsQuery, type OwnField, useFields } from '../api/fields';
import { useMe, usePrincipals } from '../api/me';
import { useShortcuts } from '../app/shortcuts';
import { Chip, TagChip } from '../ui/Chip';
import { Empty } from '../ui/Empty';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { undoable } from '../ui/toast';
import { moved } from './draft';
import classes from './fields.module.css';
import { kindName } from './kind';
import { t } from './texts';

const FieldPanel = lazy(() => import('./FieldPanel').then((all) => ({ default: all.FieldPanel })));

const icons = {
  text: IconAlignLeft,
  number: IconNumbers,
  money: IconCoins,
  date: IconCalendar,
  choice: IconCircleDot,
  person: IconUser,
  link: IconLink,
  checkbox: IconCheckbox,
};

/** The fields of one's own, in their order. */
export function Page() {
  const search = useSearch({ from: '/fields' });
  const navigate = useNavigate({ from: '/fields' });
  const { data, error, refetch } = useFields();
  const go = (to: typeof search) => void navigate({ search: to });
  const create = () => go({ new: true });
  useShortcuts([{ keys: 'c', label: t('keyAdd'), group: t('title'), run: create }]);
  const fields = data?.items ?? [];
  const opened = fields.find(({ id }) => id === search.open);
  const order = useOrder();
  const own = fields.filter(({ may_write }) => may_write);
  const move = (field: OwnField, by: 1 | -1) =>
    order.mutate(moved(own, own.indexOf(field), by).map(({ id }) => id));
  return (
    <Frame
      title={t('title')}
      about={t('about')}
      narrow
      actions={
        <Button onClick={create} leftSection={<IconPlus size={15} stroke={2.2} />}>
          {t('add')}
        </Button>
      }
    >
      {!data && !error && <RowsSkeleton rows={5} />}
      {!data && error && <Problem error={error} retry={() => void refetch()} />}
      {data && fields.length === 0 && (
        <Empty
          icon={IconForms}
          text={t('empty')}
          action={<Button onClick={create}>{t('add')}</Button>}
        />
      )}
      {fields.length > 0 && (
        <ul className={classes.list}>
          {fields.map((field) => (
            <Row
              key={field.id}
              field={field}
              onOpen={() => go({ open: field.id })}
              onUp={own.indexOf(field) > 0 ? () => move(field, -1) : undefined}
              onDown={field.may_write && own.at(-1) !== field ? () => move(field, 1) : undefined}
              movable={own.length > 1}
            />
          ))}
        </ul>
      )}
      <Suspense fallback={null}>
        {data && (search.new || opened) && (
          <FieldPanel key={opened?.id} field={opened} kinds={data.kinds} onClose={() => go({})} />
        )}
      </Suspense>
    </Frame>
  );
}

interface RowProperties {
  field: OwnField;
  onOpen: () => void;
  onUp?: () => void;
  onDown?: () => void;
  movable: boolean;
}

function Row({ field, onOpen, onUp, onDown, movable }: RowProperties) {
  const { name, type, kinds, choices, uses, listed, currency } = field;
  const Picture = icons[type];
  const whose = useWhose(field.space);
  const kindNames = kinds.map(kindName);
  return (
    <li className={classes.row}>
      <span className={classes.icon} aria-hidden>
        <Picture size={17} stroke={1.7} />
      </span>
      <span className={classes.main}>
        <button type="button" className={classes.open} onClick={onOpen}>
          {name}
        </button>
        <span className={classes.about}>
          {[t(type), currency, kindNames.join(', '), whose].filter(Boolean).join(' · ')}
        </span>
        {type === 'choice' && (
          <span className={classes.chips}>
            {choices
              .filter(({ gone }) => !gone)
              .slice(0, 6)
              .map((one) => (
                <TagChip key={one.id} name={one.name} colour={one.colour} />
              ))}
          </span>
        )}
      </span>
      {listed && <Chip>{t('inLists')}</Chip>}
      <span className={classes.uses}>{uses > 0 ? t('uses', { count: uses }) : t('unused')}</span>
      {movable && (
        <span className={classes.moves}>
          <ActionIcon
            variant="subtle"
            aria-label={t('up', { name })}
            title={t('up', { name })}
            data-none={!onUp || undefined}
            onClick={onUp}
          >
            <IconArrowUp size={16} stroke={1.8} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            aria-label={t('down', { name })}
            title={t('down', { name })}
            data-none={!onDown || undefined}
            onClick={onDown}
          >
            <IconArrowDown size={16} stroke={1.8} />
          </ActionIcon>
        </span>
      )}
    </li>
  );
}

function useWhose(space: string): string {
  const { data: me } = useMe();
  const { data: principals } = usePrincipals();
  if (space === me?.organisation.id) return '';
  if (space === me?.member.id) return me.member.name;
  return principals?.find(({ id }) => id === space)?.name ?? '';
}

/** Puts the fields into another order. */
function useOrder() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) => sent(api.POST('/fields/order', { body: { ids } })),
    onMutate: (ids) =>
      client.setQueryData(
        fieldsQuery.queryKey,
        (was) => was && { ...was, items: inOrder(was.items, ids) },
      ),
    onSuccess: ({ act }) => {
      if (act) undoable(act, t('moved'));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['field'] }),
  });
}

/** The list with those that are named put into their order, in the places that they have. */
function inOrder(items: readonly OwnField[], ids: readonly string[]): OwnField[] {
  const named = ids.flatMap((id) => items.find((one) => one.id === id) ?? []);
  return items.map((one) => (ids.includes(one.id) ? (named.shift() ?? one) : one));
}
