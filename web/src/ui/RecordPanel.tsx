import { ActionIcon, Button } from '@mantine/core';
import { IconHistory, IconTrash } from '@tabler/icons-react';
import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { ApiError } from '../api/problem';
import { Clashes } from './Clashes';
import { confirm } from './confirm';
import { Leaving } from './leaving';
import { Panel, PanelForm } from './Panel';
import { fieldErrors, Problem } from './Problem';
import type { FieldNames } from './RecordHistory';
import classes from './RecordPanel.module.css';
import { t } from './texts';
import { sayProblem } from './toast';
import type { useRecordForm } from './useRecordForm';

const RecordHistory = lazy(() =>
  import('./RecordHistory').then((all) => ({ default: all.RecordHistory })),
);

const Kept = lazy(() => import('./pins/Kept'));

/** What can be pinned and has nothing that belongs together with it, which brings the pin along elsewhere. */
const keptHere = ['saved_view', 'tag'];

interface Properties<D extends object> {
  title: string;
  /** The kind as the journal names it: what is fetched again when the record is not as it was. */
  kind: string;
  record: ReturnType<typeof useRecordForm<D>>;
  /** Sends what was written. Called with something changed only, unless the record is new. */
  save: (draft: D) => Promise<unknown>;
  onClose: () => void;
  /** What the button that saves is called. */
  action?: string;
  /** Small buttons beside the title. */
  actions?: ReactNode;
  /** Further buttons at the foot. */
  more?: ReactNode;
  /** Fields that show their own error. */
  shown: readonly string[];
  /** What a clash is called and what stands there now. */
  theirs: (field: keyof D) => { name: string; value: string };
  /** The fields at which a refusal belongs, where the API names none. */
  blame?: (error: ApiError) => Record<string, string>;
  /** May be read only: why. */
  readOnly?: string;
  /** Below the fields. */
  foot?: ReactNode;
  /** The record there is already: what happened to it can be looked at. */
  past?: { kind: string; id: string; title: string; fields?: FieldNames };
  /** Puts it away and says so; the panel closes then. */
  trash?: () => Promise<unknown>;
  children: ReactNode;
}

/** The form of one record at the side: saving, what others changed meanwhile, leaving with something unsaved. */
export function RecordPanel<D extends object>(properties: Properties<D>) {
  const { title, kind, record, save, onClose, blame = () => ({}), shown, readOnly } = properties;
  const { past, trash } = properties;
  const [looking, setLooking] = useState(false);
  const { form, base, clashes, changed } = record;
  const client = useQueryClient();
  const fields = useRef<HTMLFieldSetElement>(null);
  const sending = useMutation({
    mutationFn: save,
    onSuccess: onClose,
    onError: (error) => {
      form.setErrors(errorsOf(error, blame));
      if (stale(error)) void client.invalidateQueries({ queryKey: [kind] });
      focusFirstWrong(fields.current);
    },
  });
  const submit = form.onSubmit(
    (draft) => (base.rev > 0 && changed.length === 0 ? onClose() : sending.mutate(draft)),
    () => focusFirstWrong(fields.current),
  );
  const send = useAfterOwnFields(kind, submit, fields);
  const mayLeave = async () => changed.length === 0 || !!readOnly || (await confirm(leaving()));
  const close = async () => {
    if (await mayLeave()) onClose();
  };
  const putAway = useMutation({
    mutationFn: async () => trash?.(),
    onSuccess: onClose,
    onError: (failure) => sayProblem(failure.message),
  });
  const { error } = sending;

  return (
    <Panel
      title={title}
      onClose={() => void close()}
      actions={
        <>
          {past && (
            <ActionIcon
              aria-label={t('history')}
              title={t('history')}
              onClick={() => setLooking(true)}
            >
              <IconHistory size={18} stroke={1.7} />
            </ActionIcon>
          )}
          {properties.actions}
        </>
      }
    >
      <PanelForm
        onSubmit={send}
        buttons={
          <>
            {!readOnly && (
              <Button type="submit" loading={sending.isPending}>
                {properties.action ?? t('save')}
              </Button>
            )}
            <Button variant="default" onClick={() => void close()}>
              {readOnly ? t('close') : t('cancel')}
            </Button>
            {(properties.more || (trash && !readOnly)) && (
              <span className={classes.more}>
                {properties.more}
                {trash && !readOnly && (
                  <Button
                    variant="subtle"
                    color="gray"
                    leftSection={<IconTrash size={15} stroke={1.8} />}
                    loading={putAway.isPending}
                    onClick={() => putAway.mutate()}
                  >
                    {t('trash')}
                  </Button>
                )}
              </span>
            )}
          </>
        }
      >
        {readOnly && <p className={classes.note}>{readOnly}</p>}
        <Clashes
          fields={clashes}
          theirs={properties.theirs}
          takeTheirs={(field) => record.takeTheirs(field)}
        />
        {stale(error) && clashes.length === 0 && (
          <p className={classes.note} role="alert">
            {t('changedMeanwhile')}
          </p>
        )}
        {error && !stale(error) && !allShown(errorsOf(error, blame), shown) && (
          <Problem error={error} shown={shown} />
        )}
        <fieldset ref={fields} className={classes.fields} disabled={readOnly !== undefined}>
          {properties.children}
        </fieldset>
        <Leaving.Provider value={mayLeave}>{properties.foot}</Leaving.Provider>
        {past && (
          <Suspense fallback={null}>
            {keptHere.includes(past.kind) && <Kept kind={past.kind} id={past.id} />}
            <RecordHistory {...past} opened={looking} onClose={() => setLooking(false)} />
          </Suspense>
        )}
      </PanelForm>
    </Panel>
  );
}

/** What a record holds in fields of one's own is kept by itself; the form follows when that is done, over the rev it made. */
function useAfterOwnFields(
  kind: string,
  submit: () => void,
  fields: React.RefObject<HTMLElement | null>,
): () => void {
  const client = useQueryClient();
  const mutationKey = ['own', kind];
  const filling = useIsMutating({ mutationKey }) > 0;
  const [waiting, setWaiting] = useState(false);
  const latest = useRef(submit);
  latest.current = submit;
  useEffect(() => {
    if (!waiting || filling) return;
    const soon = setTimeout(() => {
      setWaiting(false);
      const wrong = fields.current
        ?.closest('form')
        ?.querySelector<HTMLElement>('[data-own] [aria-invalid="true"]');
      if (wrong) wrong.focus();
      else latest.current();
    }, settleMs);
    return () => clearTimeout(soon);
  }, [waiting, filling, fields]);
  return () => (client.isMutating({ mutationKey }) > 0 ? setWaiting(true) : submit());
}

/** The form has taken over what was fetched by then. */
const settleMs = 60;

function leaving() {
  return { title: t('leaveTitle'), text: t('leaveText'), action: t('leave') };
}

function stale(error: Error | null): boolean {
  return error instanceof ApiError && error.code.endsWith('.stale');
}

function errorsOf(error: Error, blame: (error: ApiError) => Record<string, string>) {
  return { ...(error instanceof ApiError && blame(error)), ...fieldErrors(error) };
}

/** Whether every reason stands at its field, so that nothing is left to say above the form. */
function allShown(errors: Record<string, string>, shown: readonly string[]): boolean {
  const at = Object.keys(errors);
  return at.length > 0 && at.every((field) => shown.includes(field.split('.')[0] ?? field));
}

/**
 * Errors are drawn first; then the first field that has one takes the focus. A date's does not: its calendar would
 * open over what is said below it.
 */
function focusFirstWrong(fields: HTMLElement | null): void {
  setTimeout(() =>
    fields?.querySelector<HTMLElement>('[aria-invalid="true"]:not([data-dates-input])')?.focus(),
  );
}
