import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { useMe } from '../api/me';
import { askQuery, type Template } from '../api/runs';
import { DateField } from '../ui/fields/DateField';
import { SpaceField, useWritableSpaces } from '../ui/fields/SpaceField';
import { usePeopleOf } from '../ui/fields/usePeopleOf';
import { Columns, Panel, PanelForm } from '../ui/Panel';
import { fieldErrors, Problem } from '../ui/Problem';
import { Segments } from '../ui/Segments';
import { undoable } from '../ui/toast';
import { Preview } from './Preview';
import classes from './runs.module.css';
import { s } from './texts';

interface Properties {
  templates: Template[];
  /** The template it begins with, or ''. */
  chosen: string;
  onClose: () => void;
}

/** Puts a template to work: the day, what is chosen, who does what, and what would fall when. */
export default function StartPanel({ templates, chosen, onClose }: Properties) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: me } = useMe();
  const spaces = useWritableSpaces();
  const [id] = useState(newId);
  const [templateId, setTemplate] = useState(chosen || (templates[0]?.id ?? ''));
  const template = templates.find((one) => one.id === templateId);
  const own = spaces.some((one) => one.id === template?.space) ? template?.space : spaces[0]?.id;
  const [name, setName] = useState<string>();
  const [space, setSpace] = useState<string>();
  const [day, setDay] = useState('');
  const [lead, setLead] = useState<string>();
  const [options, setOptions] = useState<Record<string, string>>({});
  const [people, setPeople] = useState<Record<string, string>>({});
  const where = space ?? own ?? '';
  const picked = (template?.branches ?? []).map((one) => options[one.name] ?? one.options[0] ?? '');
  const asked = useQuery(askQuery(templateId, where, day, picked));
  const choices = usePeopleOf(where);
  const mine = choices.find(({ value }) => value === me?.member.id)?.value ?? '';
  const roles = asked.data?.roles ?? template?.roles ?? [];
  const called = name ?? template?.name ?? '';
  const taking = roles.flatMap((role) => {
    const member = people[role] ?? mine;
    return member ? [{ role, member }] : [];
  });
  const starting = useMutation({
    mutationFn: () =>
      sent(
        api.POST('/runs', {
          body: {
            id,
            template: templateId,
            space: where,
            name: called,
            day,
            lead: lead ?? mine,
            people: taking,
            options: picked,
          },
        }),
      ),
    onSuccess: async ({ act }) => {
      if (act) undoable(act, s('made', { name: called }));
      await Promise.all(
        ['run', 'project', 'task', 'view'].map((kind) =>
          client.invalidateQueries({ queryKey: [kind] }),
        ),
      );
      void navigate({ to: '/projects', search: { open: id } });
    },
  });
  const errors = fieldErrors(starting.error);
  return (
    <Panel title={s('title')} onClose={onClose}>
      <PanelForm
        onSubmit={() => starting.mutate()}
        buttons={
          <>
            <Button type="submit" loading={starting.isPending} disabled={!template}>
              {s('action')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {s('cancel')}
            </Button>
          </>
        }
      >
        {starting.error && <Problem error={starting.error} shown={['name', 'day', 'people']} />}
        {templates.length === 0 && <p className={classes.muted}>{s('noTemplate')}</p>}
        <Select
          label={s('template')}
          allowDeselect={false}
          searchable={templates.length > 8}
          data={templates.map((one) => ({ value: one.id, label: one.name }))}
          value={templateId || null}
          onChange={(next) => setTemplate(next ?? '')}
        />
        <DateField
          label={template?.day_name ? s('dayOf', { name: template.day_name }) : s('day')}
          value={day}
          onChange={setDay}
          error={errors.day}
        />
        <TextInput
          label={s('name')}
          maxLength={200}
          value={called}
          onChange={(event) => setName(event.currentTarget.value)}
          error={errors.name}
        />
        {template?.branches.map((one) => (
          <Question
            key={one.name}
            name={one.name}
            options={one.options}
            value={options[one.name] ?? one.options[0] ?? ''}
            onChange={(value) => setOptions({ ...options, [one.name]: value })}
          />
        ))}
        <Columns>
          <SpaceField label={s('for')} value={where} onChange={setSpace} />
          <Select
            label={s('lead')}
            placeholder={s('nobody')}
            clearable
            data={choices}
            value={lead ?? mine ?? null}
            onChange={(next) => setLead(next ?? '')}
          />
        </Columns>
        {roles.length > 0 && (
          <fieldset className={classes.set}>
            <legend>{s('people')}</legend>
            {roles.map((role) => (
              <Select
                key={role}
                label={role}
                placeholder={s('choose')}
                searchable={choices.length > 8}
                data={choices}
                value={people[role] ?? (mine || null)}
                onChange={(next) => setPeople({ ...people, [role]: next ?? '' })}
              />
            ))}
            {errors.people && <p className={classes.error}>{errors.people}</p>}
          </fieldset>
        )}
        {day === '' && <p className={classes.muted}>{s('noDay')}</p>}
        {asked.error && <Problem error={asked.error} />}
        {day !== '' && asked.data && <Preview asked={asked.data} />}
      </PanelForm>
    </Panel>
  );
}

interface QuestionProperties {
  name: string;
  options: string[];
  value: string;
  onChange: (value: string) => void;
}

function Question({ name, options, value, onChange }: QuestionProperties) {
  const id = useId();
  return (
    <div>
      <span className={classes.label} id={id}>
        {name}
      </span>
      <Segments
        fullWidth
        aria-labelledby={id}
        data={options.map((one) => ({ value: one, label: one }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
