import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fill, type Holding, heldQuery, type OwnField, useFieldsOf } from '../../api/fields';
import { ApiError } from '../../api/problem';
import { sayProblem, undoable } from '../toast';
import { OwnInput, type Typed } from './OwnInput';
import classes from './own.module.css';
import { t } from './texts';
import { useWords } from './useWords';
import { safeLink } from './words';

/** Up to how many fields stand open at once; of more, those that hold something. */
const openAtOnce = 8;

export interface Properties {
  /** The kind as the journal names it. */
  kind: string;
  id: string;
  space: string;
  /** Shown to be read first; a button opens the inputs. */
  calm?: boolean;
}

/** What a record holds in fields of one's own; each is saved by itself. Nothing where there are none. */
export function OwnBox({ kind, id, space, calm = false }: Properties) {
  const [writing, setWriting] = useState(!calm);
  const fields = useFieldsOf(kind, space);
  const { data: holding } = useQuery(heldQuery(kind, id));
  if (!holding) return null;
  const kept = holding.fields.filter(({ field }) => !fields.some((one) => one.id === field)).length;
  const mayWrite = holding.may_write && fields.length > 0;
  const some = holding.fields.length > 0;
  if (!mayWrite && !some) return null;
  return (
    <section className={classes.box} aria-label={t('title')} data-own>
      <div className={classes.head}>
        <h3 className={classes.title}>{t('title')}</h3>
        {mayWrite && writing && <span className={classes.hint}>{t('hint')}</span>}
        {mayWrite && !writing && (
          <Button
            className={classes.write}
            variant="default"
            size="compact-sm"
            leftSection={<IconPencil size={14} stroke={1.8} />}
            onClick={() => setWriting(true)}
          >
            {t(some ? 'change' : 'fill')}
          </Button>
        )}
      </div>
      {mayWrite && writing ? (
        <Inputs fields={fields} holding={holding} />
      ) : (
        <Read fields={fields} holding={holding} />
      )}
      {kept > 0 && <p className={classes.kept}>{t('kept', { count: kept })}</p>}
    </section>
  );
}

interface Filled {
  fields: OwnField[];
  holding: Holding;
}

function Inputs({ fields, holding }: Filled) {
  const [all, setAll] = useState(false);
  const filled = fields.filter(({ id }) => holding.fields.some((one) => one.field === id));
  const shown = all || fields.length <= openAtOnce ? fields : filled;
  const rest = fields.length - shown.length;
  return (
    <>
      {shown.map((field) => (
        <One key={field.id} field={field} holding={holding} />
      ))}
      {rest > 0 && (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
            {t('more', { count: rest })}
          </Button>
        </div>
      )}
    </>
  );
}

/** One field: what was typed stays until it is kept, whatever happens on the way. */
function One({ field, holding }: { field: OwnField; holding: Holding }) {
  const client = useQueryClient();
  const words = useWords();
  const { kind, id } = holding;
  const now = holding.fields.find((one) => one.field === field.id);
  const [problem, setProblem] = useState('');
  const saving = useMutation({
    mutationKey: ['own', kind, id],
    mutationFn: ({ typed, was }: { typed: Typed; was: Typed }) =>
      fill(kind, id, holding.rev, [{ field: field.id, ...typed, was }]),
    onSuccess: (answer) => {
      setProblem('');
      client.setQueryData(heldQuery(kind, id).queryKey, answer);
      const value = words(
        field,
        answer.fields.find((one) => one.field === field.id),
      );
      const { name } = field;
      if (answer.act)
        undoable(answer.act, value ? t('saved', { name, value }) : t('emptied', { name }));
      void client.invalidateQueries({ queryKey: ['field'] });
      return client.invalidateQueries({ queryKey: [kind] });
    },
    onError: async (error) => {
      const why = await reason(error);
      setProblem(why);
      sayProblem(t('refused', { name: field.name, why }));
    },
  });

  /** Why it was refused, in words of this field. */
  async function reason(error: Error): Promise<string> {
    if (!(error instanceof ApiError)) return error.message;
    if (!error.code.endsWith('.stale')) {
      return error.byField[`fields.${field.id}`] ?? error.message;
    }
    await client.refetchQueries({ queryKey: heldQuery(kind, id).queryKey });
    const theirs = client.getQueryData(heldQuery(kind, id).queryKey);
    const value = words(
      field,
      theirs?.fields.find((one) => one.field === field.id),
    );
    const { name } = field;
    return value ? t('stale', { name, value }) : t('staleEmpty', { name });
  }

  return (
    <OwnInput
      field={field}
      now={{ value: now?.value ?? '', currency: now?.currency ?? '' }}
      problem={problem}
      save={(typed, was) =>
        saving.mutateAsync({ typed, was }).then(
          ({ fields }) => {
            const kept = fields.find((one) => one.field === field.id);
            return { value: kept?.value ?? '', currency: kept?.currency ?? '' };
          },
          () => undefined,
        )
      }
      forget={() => setProblem('')}
    />
  );
}

/** The same for who may only read. */
function Read({ fields, holding }: Filled) {
  const words = useWords();
  const filled = fields.flatMap((field) => {
    const value = holding.fields.find((one) => one.field === field.id);
    return value ? [{ field, value }] : [];
  });
  if (filled.length === 0) return null;
  return (
    <dl className={classes.read}>
      {filled.map(({ field, value }) => {
        const goes = field.type === 'link' ? safeLink(value.value) : undefined;
        return (
          <div key={field.id} style={{ display: 'contents' }}>
            <dt>{field.name}</dt>
            <dd>
              {goes ? (
                <a href={goes} target="_blank" rel="noopener noreferrer" className={classes.link}>
                  {value.value}
                </a>
              ) : (
                words(field, value)
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
