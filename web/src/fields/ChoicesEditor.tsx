import { ActionIcon, Button, Popover, TextInput } from '@mantine/core';
import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Option } from '../api/fields';
import { newId } from '../api/id';
import { ColourField } from '../ui/fields/ColourField';
import { PersonDot } from '../ui/Person';
import { moved } from './draft';
import classes from './fields.module.css';
import { t } from './texts';

interface Properties {
  value: Option[];
  onChange: (choices: Option[]) => void;
  error?: ReactNode;
}

/** The choices of a field, in their order, each in a colour. */
export function ChoicesEditor({ value, onChange, error }: Properties) {
  const rows = useRef<HTMLDivElement>(null);
  const change = (at: number, to: Partial<Option>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...to } : one)));
  const add = () => {
    // At once, so that what is typed next already goes there.
    flushSync(() => onChange([...value, { id: newId(), name: '', colour: value.length % 8 }]));
    [...(rows.current?.querySelectorAll('input') ?? [])].at(-1)?.focus();
  };
  return (
    <fieldset className={classes.choices}>
      <legend className={classes.legend}>{t('choices')}</legend>
      <p className={classes.hint}>{t('choicesAbout')}</p>
      <div ref={rows} className={classes.choiceRows}>
        {value.map((one, index) => {
          const name = one.name || t('choiceName', { number: index + 1 });
          return (
            <div key={one.id} className={classes.choice}>
              <Popover withinPortal={false} trapFocus position="bottom-start">
                <Popover.Target>
                  <ActionIcon
                    variant="default"
                    aria-label={t('choiceColour', { name })}
                    title={t('choiceColour', { name })}
                  >
                    <PersonDot colour={one.colour} />
                  </ActionIcon>
                </Popover.Target>
                <Popover.Dropdown>
                  <ColourField
                    label={t('choiceColour', { name })}
                    value={one.colour}
                    onChange={(colour) => change(index, { colour })}
                  />
                </Popover.Dropdown>
              </Popover>
              <TextInput
                className={classes.choiceName}
                aria-label={t('choiceName', { number: index + 1 })}
                maxLength={60}
                value={one.name}
                error={error && !one.name.trim() ? true : undefined}
                onChange={(event) => change(index, { name: event.currentTarget.value })}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
                  event.preventDefault();
                  add();
                }}
              />
              <ActionIcon
                variant="subtle"
                data-none={index === 0 || undefined}
                aria-label={t('choiceUp', { name })}
                title={t('choiceUp', { name })}
                onClick={() => onChange(moved(value, index, -1))}
              >
                <IconArrowUp size={15} stroke={1.8} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                aria-label={t('choiceRemove', { name })}
                title={t('choiceRemove', { name })}
                onClick={() => onChange(value.filter(({ id }) => id !== one.id))}
              >
                <IconX size={15} stroke={1.8} />
              </ActionIcon>
            </div>
          );
        })}
      </div>
      {error && <p className={classes.error}>{error}</p>}
      <div>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} stroke={2} />}
          onClick={add}
        >
          {t('choiceAdd')}
        </Button>
      </div>
    </fieldset>
  );
}
