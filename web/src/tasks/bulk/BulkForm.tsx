import { Button, Modal, Select } from '@mantine/core';
import { useState } from 'react';
import { type OwnField, useFieldsOf } from '../../api/fields';
import { useMembers } from '../../api/members';
import { sharedSpace } from '../../api/tags';
import { DateField } from '../../ui/fields/DateField';
import { TagPicker } from '../../ui/fields/TagPicker';
import { OwnInput, type Typed } from '../../ui/own/OwnInput';
import type { Task } from '../queries';
import classes from './bulk.module.css';
import { m } from './texts';
import type { Edit } from './useBulk';

export type BulkPart = 'due' | 'tags' | 'assign' | 'field';

interface Properties {
  part: BulkPart;
  tasks: readonly Task[];
  busy: boolean;
  onClose: () => void;
  onEdit: (edit: Edit) => void;
}

/** What needs more than a choice: a day, tags, a person, an own field. */
export function BulkForm({ part, tasks, busy, onClose, onEdit }: Properties) {
  const [edit, setEdit] = useState<Edit>();
  const fill = { tasks, onChange: setEdit };
  return (
    <Modal opened onClose={onClose} title={m(part)} centered>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (edit) onEdit(edit);
        }}
      >
        {part === 'due' && <DuePart {...fill} />}
        {part === 'tags' && <TagsPart {...fill} />}
        {part === 'assign' && <AssignPart {...fill} />}
        {part === 'field' && <FieldPart {...fill} />}
        <div className={classes.buttons}>
          <Button type="submit" disabled={!edit} loading={busy}>
            {m('apply', { count: tasks.length })}
          </Button>
          <Button variant="default" onClick={onClose}>
            {m('cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

interface PartProperties {
  tasks: readonly Task[];
  /** Nothing while it is not whole. */
  onChange: (edit: Edit | undefined) => void;
}

function DuePart({ onChange }: PartProperties) {
  const [day, setDay] = useState('');
  return (
    <DateField
      label={m('due')}
      data-autofocus
      value={day}
      onChange={(next) => {
        setDay(next);
        onChange(next ? { due: next } : undefined);
      }}
    />
  );
}

function TagsPart({ tasks, onChange }: PartProperties) {
  const space = sharedSpace(tasks.map((task) => task.space));
  const had = [...new Set(tasks.flatMap(({ tags }) => tags))];
  const [on, setOn] = useState<string[]>([]);
  const [off, setOff] = useState<string[]>([]);
  const put = (add: string[], remove: string[]) => {
    setOn(add);
    setOff(remove);
    onChange(add.length + remove.length ? { add_tags: add, remove_tags: remove } : undefined);
  };
  return (
    <>
      <TagPicker
        label={m('addTags')}
        space={space}
        value={on}
        onChange={(next) => put(next, off)}
      />
      <TagPicker
        label={m('removeTags')}
        space={space}
        also={had}
        value={off}
        onChange={(next) => put(on, next)}
      />
    </>
  );
}

const nobody = 'nobody';

function AssignPart({ onChange }: PartProperties) {
  const { data: members = [] } = useMembers();
  return (
    <Select
      label={m('assign')}
      data-autofocus
      allowDeselect={false}
      searchable={members.length > 8}
      onChange={(id) => onChange({ assignee: id === nobody ? null : id })}
      data={[
        { value: nobody, label: m('nobody') },
        ...members.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

function FieldPart({ onChange }: PartProperties) {
  const fields = useFieldsOf('task');
  const [field, setField] = useState<OwnField>();
  return (
    <>
      <Select
        label={m('field')}
        data-autofocus
        allowDeselect={false}
        searchable={fields.length > 8}
        value={field?.id ?? null}
        onChange={(id) => {
          const chosen = fields.find((one) => one.id === id);
          setField(chosen);
          onChange(chosen && { fields: [{ field: chosen.id, value: '' }] });
        }}
        data={fields.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {field && <p className={classes.hint}>{m('empties')}</p>}
      {field && (
        <FieldValue
          key={field.id}
          field={field}
          onChange={({ value, currency }) =>
            onChange({ fields: [{ field: field.id, value, ...(currency && { currency }) }] })
          }
        />
      )}
    </>
  );
}

function FieldValue({ field, onChange }: { field: OwnField; onChange: (typed: Typed) => void }) {
  const [now, setNow] = useState<Typed>({ value: '', currency: field.currency ?? '' });
  return (
    <OwnInput
      field={field}
      now={now}
      problem=""
      save={(typed) => {
        setNow(typed);
        onChange(typed);
        return Promise.resolve(typed);
      }}
      forget={() => undefined}
    />
  );
}
