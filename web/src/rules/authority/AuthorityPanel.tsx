import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../../api/client';
import { newId } from '../../api/id';
import type { MyPrincipal } from '../../api/me';
import { Choices } from '../../ui/fields/Choices';
import { DateField } from '../../ui/fields/DateField';
import { NumberField } from '../../ui/fields/NumberField';
import { Columns } from '../../ui/Panel';
import { RecordPanel } from '../../ui/RecordPanel';
import { undoable } from '../../ui/toast';
import { useRecordForm } from '../../ui/useRecordForm';
import { t } from '../texts';
import { amountText, anyAmount, readAmount } from './amount';
import own from './authority.module.css';
import { type Rule, rulings } from './queries';
import { a } from './texts';

type Draft = Pick<
  Rule,
  'deed' | 'ruling' | 'override' | 'longer' | 'shorter' | 'who' | 'tier' | 'from' | 'until' | 'why'
> & {
  /** As they are typed. */
  above: string;
  up_to: string;
  currency: string;
};

const shown = ['above', 'up_to', 'currency', 'shorter', 'who', 'from', 'until', 'why'] as const;

function draftOf(rule: Rule | undefined, first: string): Draft {
  if (!rule) {
    const limits = { above: '', up_to: '', currency: '', longer: 0, shorter: 0 };
    const rest = { who: '', tier: '', from: '', until: '', why: '' };
    return { deed: first, ruling: 'ask', override: 'principal', ...limits, ...rest };
  }
  const { deed, ruling, override, longer, shorter, who, tier, from, until, why, currency } = rule;
  const amounts = { above: amountText(rule.above), up_to: amountText(rule.up_to), currency };
  return { deed, ruling, override, longer, shorter, who, tier, from, until, why, ...amounts };
}

function check({ above, up_to, currency }: Draft): Record<string, string> {
  const errors: Record<string, string> = {};
  if (readAmount(above) === undefined) errors.above = a('amountWrong');
  if (readAmount(up_to) === undefined) errors.up_to = a('amountWrong');
  if ((above || up_to) && !/^[a-z]{3}$/i.test(currency.trim())) errors.currency = a('currencyHint');
  return errors;
}

/** What is sent of a draft, by the names of the API. */
function bodyOf(draft: Draft, fields: readonly (keyof Draft)[]) {
  const amounts = {
    above: readAmount(draft.above) ?? anyAmount,
    up_to: readAmount(draft.up_to) ?? anyAmount,
  };
  const whole = { ...draft, ...amounts, currency: draft.currency.trim().toUpperCase() };
  return Object.fromEntries(fields.map((field) => [field, whole[field]]));
}

interface Properties {
  principal: MyPrincipal;
  /** Their first name. */
  name: string;
  deeds: readonly { name: string; title: string }[];
  /** Left out for a new one. */
  rule?: Rule;
  may: boolean;
  onClose: () => void;
}

/** One rule: what it is about, what holds, and when. */
export function AuthorityPanel({ principal, name, deeds, rule, may, onClose }: Properties) {
  const client = useQueryClient();
  const [id] = useState(() => rule?.id ?? newId());
  const record = useRecordForm<Draft>(
    { rev: rule?.rev ?? 0, draft: draftOf(rule, deeds[0]?.name ?? 'anything') },
    check,
  );
  const { form, base, changed } = record;
  const { values, errors } = form;
  const renew = () =>
    Promise.all(
      ['authority', 'view'].map((kind) => client.invalidateQueries({ queryKey: [kind] })),
    );
  const save = async (draft: Draft) => {
    const money = changed.some((one) => one === 'above' || one === 'up_to' || one === 'currency');
    const fields = new Set([
      ...changed,
      ...(money ? (['above', 'up_to', 'currency'] as const) : []),
    ]);
    const out = rule
      ? await sent(
          api.PATCH('/authority/{id}', {
            params: { path: { id } },
            body: { rev: base.rev, ...bodyOf(draft, [...fields]) },
          }),
        )
      : await sent(
          api.POST('/authority', {
            body: {
              id,
              space: principal.space,
              ...bodyOf(draft, Object.keys(draft) as (keyof Draft)[]),
            },
          }),
        );
    if (out.act) undoable(out.act, a(rule ? 'saved' : 'made', { rule: out.rule.words }));
    await renew();
  };
  const trash = async () => {
    const { act = '' } = await sent(
      api.DELETE('/authority/{id}', { params: { path: { id }, query: { rev: base.rev } } }),
    );
    undoable(act, a('removed', { rule: rule?.words ?? '' }));
    void renew();
  };
  return (
    <RecordPanel
      title={a(rule ? 'rule' : 'newRule')}
      kind="authority"
      record={record}
      save={save}
      onClose={onClose}
      action={rule ? undefined : a('make')}
      shown={shown}
      theirs={(field) => ({ name: a(nameOf[field]), value: String(base.draft[field]) })}
      readOnly={may ? undefined : t('readOnly')}
      past={rule && { kind: 'authority', id, title: rule.words }}
      trash={rule && trash}
    >
      <NativeSelect
        label={a('deed')}
        data-autofocus
        value={values.deed}
        onChange={(event) => form.setValues({ deed: event.currentTarget.value })}
        data={deeds.map((one) => ({ value: one.name, label: one.title }))}
      />
      <Choices
        label={a('ruling')}
        value={values.ruling}
        onChange={(ruling) => form.setValues({ ruling: ruling as Draft['ruling'] })}
        choices={rulings.map((value) => ({
          value,
          label: a(value),
          about: a(`${value}About`, { name }),
        }))}
      />
      {values.ruling === 'never' && (
        <Choices
          label={a('override')}
          value={values.override}
          onChange={(override) => form.setValues({ override: override as Draft['override'] })}
          choices={[
            { value: 'principal', label: a('overridePrincipal', { name }) },
            { value: 'assistant', label: a('overrideAssistant', { name }) },
          ]}
        />
      )}
      <fieldset className={own.limits}>
        <legend>{a('limits')}</legend>
        <p>{a('limitsAbout')}</p>
        <div className={own.amounts}>
          <TextInput label={a('above')} inputMode="decimal" {...form.getInputProps('above')} />
          <TextInput label={a('upTo')} inputMode="decimal" {...form.getInputProps('up_to')} />
          <TextInput
            label={a('currency')}
            placeholder={a('currencyHint')}
            maxLength={3}
            {...form.getInputProps('currency')}
          />
        </div>
        <Columns>
          <NumberField
            label={a('longer')}
            max={10_080}
            value={values.longer}
            onChange={(longer) => form.setValues({ longer })}
          />
          <NumberField
            label={a('shorter')}
            max={10_080}
            value={values.shorter}
            onChange={(shorter) => form.setValues({ shorter })}
            error={errors.shorter}
          />
        </Columns>
        <TextInput
          label={a('who')}
          placeholder={a('whoHint')}
          maxLength={320}
          {...form.getInputProps('who')}
        />
        <TextInput label={a('tier')} maxLength={60} {...form.getInputProps('tier')} />
        <Columns>
          <DateField
            label={a('from')}
            clearable
            value={values.from}
            error={errors.from}
            onChange={(from) => form.setValues({ from })}
          />
          <DateField
            label={a('until')}
            clearable
            value={values.until}
            error={errors.until}
            onChange={(until) => form.setValues({ until })}
          />
        </Columns>
      </fieldset>
      <Textarea
        label={a('why')}
        description={a('whyHint')}
        autosize
        minRows={2}
        maxLength={1000}
        {...form.getInputProps('why')}
      />
    </RecordPanel>
  );
}

const nameOf = {
  deed: 'deed',
  ruling: 'ruling',
  override: 'override',
  above: 'above',
  up_to: 'upTo',
  currency: 'currency',
  longer: 'longer',
  shorter: 'shorter',
  who: 'who',
  tier: 'tier',
  from: 'from',
  until: 'until',
  why: 'why',
} as const;
