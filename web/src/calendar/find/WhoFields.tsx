import '../../ui/fields/pills.css';
import { ActionIcon, Button, Checkbox, MultiSelect, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useMe, useMyPrincipals } from '../../api/me';
import { ZoneField } from '../../ui/fields/ZoneField';
import { PersonName } from '../../ui/Person';
import { type Asking, emptyOther, type Found, type Other } from './ask';
import classes from './find.module.css';
import { t } from './texts';

interface Properties {
  asking: Asking;
  set: (change: Partial<Asking>) => void;
  /** How what the others said was understood. */
  found: Found | undefined;
  zone: string;
}

/** Those whose calendars the reader sees, and what is said of each. */
export function PeopleField({ asking, set }: Pick<Properties, 'asking' | 'set'>) {
  const { data: me } = useMe();
  const { data: principals = [] } = useMyPrincipals();
  const own = me && !principals.some(({ member }) => member === me.member.id) ? me.member : null;
  const all = [
    ...principals.map(({ id, name, colour }) => ({ id, name, colour })),
    ...(own ? [{ id: own.id, name: t('me', { name: own.name }), colour: 7 }] : []),
  ];
  const has = (list: string[], id: string, yes: boolean) =>
    yes ? [...list, id] : list.filter((one) => one !== id);
  return (
    <div className={classes.group}>
      <MultiSelect
        label={t('who')}
        placeholder={asking.people.length === 0 ? t('whoPlaceholder') : undefined}
        data-autofocus
        searchable
        hidePickedOptions
        nothingFoundMessage={t('whoNone')}
        comboboxProps={{ withinPortal: true }}
        data={all.map(({ id, name }) => ({ value: id, label: name }))}
        value={asking.people}
        onChange={(people) => set({ people })}
      />
      <ul className={classes.list}>
        {all
          .filter(({ id }) => asking.people.includes(id))
          .map(({ id, name, colour }) => (
            <li key={id} className={classes.person}>
              <PersonName name={name} colour={colour} />
              <Checkbox
                size="xs"
                label={t('optional')}
                aria-label={`${t('optional')}: ${name}`}
                checked={asking.optional.includes(id)}
                onChange={(event) =>
                  set({ optional: has(asking.optional, id, event.currentTarget.checked) })
                }
              />
              <Checkbox
                size="xs"
                label={t('beyond')}
                aria-label={`${t('beyond')}: ${name}`}
                checked={asking.beyond.includes(id)}
                onChange={(event) =>
                  set({ beyond: has(asking.beyond, id, event.currentTarget.checked) })
                }
              />
            </li>
          ))}
      </ul>
    </div>
  );
}

/** Those whose calendars nobody here sees. */
export function OthersField({ asking, set, found, zone }: Properties) {
  const change = (key: number, part: Partial<Other>) =>
    set({ others: asking.others.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  return (
    <fieldset className={classes.others}>
      <legend>{t('others')}</legend>
      {asking.others.map((other) => (
        <OtherFields
          key={other.key}
          other={other}
          found={found}
          change={(part) => change(other.key, part)}
          remove={() => set({ others: asking.others.filter(({ key }) => key !== other.key) })}
        />
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} stroke={2} />}
        onClick={() => set({ others: [...asking.others, emptyOther(zone)] })}
      >
        {t('otherAdd')}
      </Button>
    </fieldset>
  );
}

interface OtherProperties {
  other: Other;
  found: Found | undefined;
  change: (part: Partial<Other>) => void;
  remove: () => void;
}

function OtherFields({ other, found, change, remove }: OtherProperties) {
  const said = found?.asked.find(({ id, name }) => !id && name === (other.name.trim() || '?'));
  const named = other.name.trim() || t('somebody');
  return (
    <div className={classes.other}>
      <TextInput
        label={t('otherName')}
        value={other.name}
        maxLength={200}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <ZoneField
        label={t('otherZone')}
        value={other.zone}
        onChange={(next) => change({ zone: next })}
      />
      <ActionIcon aria-label={t('otherRemove', { name: named })} onClick={remove}>
        <IconX size={15} stroke={1.8} />
      </ActionIcon>
      <TextInput
        className={classes.says}
        label={t('otherSays')}
        placeholder={t('otherSaysPlaceholder')}
        value={other.says}
        maxLength={1000}
        error={said && said.unread.length > 0 && t('unread', { list: said.unread.join('; ') })}
        description={
          said && said.understood.length > 0
            ? t('understood', { list: said.understood.join('; ') })
            : undefined
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(event) => change({ says: event.currentTarget.value })}
      />
      <Checkbox
        size="xs"
        className={classes.says}
        label={t('optional')}
        aria-label={`${t('optional')}: ${named}`}
        checked={other.optional}
        onChange={(event) => change({ optional: event.currentTarget.checked })}
      />
    </div>
  );
}
