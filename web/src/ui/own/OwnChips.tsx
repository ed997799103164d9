import { type OwnField, type OwnValue, useFieldsOf } from '../../api/fields';
import { Chip, TagChip } from '../Chip';
import classes from './own.module.css';
import { t } from './texts';
import { useWords } from './useWords';

/** Says of a record in a list what it holds in the fields that are shown there. */
export function useOwnChips(kind: string) {
  const fields = useFieldsOf(kind).filter(({ listed }) => listed);
  const words = useWords();
  return (values: readonly OwnValue[] = []) =>
    fields.flatMap((field) => {
      const held = values.find((one) => one.field === field.id);
      return held ? [{ field, text: words(field, held), value: held.value }] : [];
    });
}

export type OwnShown = ReturnType<ReturnType<typeof useOwnChips>>[number];

export function OwnChip({ shown: { field, text, value } }: { shown: OwnShown }) {
  const whole = t('chip', { name: field.name, value: text });
  if (field.type === 'choice') return <TagChip name={text} colour={colourOf(field, value)} />;
  if (field.type === 'checkbox') return <Chip title={whole}>{field.name}</Chip>;
  const plain = field.type === 'money' || field.type === 'person';
  return (
    <Chip title={whole}>
      <span className={plain ? classes.unseen : undefined}>{field.name}: </span>
      {text}
    </Chip>
  );
}

function colourOf({ choices }: OwnField, id: string): number {
  return choices.find((one) => one.id === id)?.colour ?? 7;
}
