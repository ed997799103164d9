import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMembers } from '../../api/members';
import { DateField } from '../../ui/fields/DateField';
import type { Field } from './draft';

interface Properties {
  field: Field;
  /** The first of its form. */
  first: boolean;
  value: string;
  error: ReactNode;
  onChange: (value: string) => void;
}

/** What one field of a record is entered in, by its type. */
export function Entry({ field, first, value, error, onChange }: Properties) {
  const { data: members = [] } = useMembers();
  const all = {
    label: field.title,
    description: field.hint,
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as const,
    error,
    required: field.needed,
    withAsterisk: false,
    ...(first && { 'data-autofocus': true }),
  };
  const typed = {
    ...all,
    inputWrapperOrder: [...all.inputWrapperOrder],
    value,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  switch (field.type) {
    case 'flag':
      return (
        <Checkbox
          label={field.title}
          description={field.hint}
          error={error}
          checked={value === 'true'}
          onChange={(event) => onChange(event.currentTarget.checked ? 'true' : '')}
        />
      );
    case 'date':
      return (
        <DateField
          label={field.title}
          description={field.hint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          clearable={!field.needed}
          value={value}
          error={error}
          onChange={onChange}
        />
      );
    case 'choice':
    case 'member': {
      const data =
        field.type === 'choice'
          ? field.options.map((one) => ({ value: one.value, label: one.title }))
          : members
              .filter(({ id, state }) => state === 'active' || id === value)
              .map(({ id, name }) => ({ value: id, label: name }));
      return (
        <Select
          {...all}
          inputWrapperOrder={[...all.inputWrapperOrder]}
          clearable={!field.needed}
          allowDeselect={!field.needed}
          searchable={data.length > 8}
          data={data}
          value={value || null}
          onChange={(next) => onChange(next ?? '')}
        />
      );
    }
    case 'number':
      return <TextInput {...typed} type="number" inputMode="numeric" min={0} step={1} />;
    default:
      return field.long ? (
        <Textarea {...typed} autosize minRows={3} maxRows={12} maxLength={20_000} />
      ) : (
        <TextInput {...typed} maxLength={500} />
      );
  }
}
