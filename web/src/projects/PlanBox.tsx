import { Button, Modal, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { useMe, useOwnZone } from '../api/me';
import type { Project } from '../api/projects';
import { movesQuery, type Run, runsQuery, type Shift } from '../api/runs';
import { DateField } from '../ui/fields/DateField';
import { useWritableSpaces } from '../ui/fields/SpaceField';
import { Problem } from '../ui/Problem';
import { RelativeDate } from '../ui/RelativeDate';
import { civilDate, shortDate, weekday } from '../ui/time';
import { say, undoable } from '../ui/toast';
import { useNow } from '../ui/useNow';
import classes from './projects.module.css';
import { p } from './texts';

/** What a project remembers of its template, and how it becomes one. */
export default function PlanBox({ project, readOnly }: { project: Project; readOnly: boolean }) {
  const { data: runs } = useQuery(runsQuery);
  const run = runs?.find(({ id }) => id === project.id);
  const [open, setOpen] = useState<'move' | 'save'>();
  const close = () => setOpen(undefined);
  if (!run && readOnly) return null;
  return (
    <section className={classes.plan} aria-label={p('title')}>
      {run && (
        <p>
          {p('by', { name: run.template_name })} · {run.day_name || p('day')}:{' '}
          <RelativeDate date={run.day} />
        </p>
      )}
      <span className={classes.looks}>
        {run && !readOnly && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen('move')}>
            {p('move')}
          </Button>
        )}
        {!readOnly && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen('save')}>
            {p('save')}
          </Button>
        )}
      </span>
      {run && open === 'move' && <MoveDay run={run} onClose={close} />}
      {open === 'save' && <SaveAs project={project} day={run?.day} onClose={close} />}
    </section>
  );
}

/** Another day for a run: what moves with it, and what stays. */
function MoveDay({ run, onClose }: { run: Run; onClose: () => void }) {
  const client = useQueryClient();
  const [day, setDay] = useState(run.day);
  const { data: moves, error } = useQuery({
    ...movesQuery(run.id, day),
    enabled: day !== '' && day !== run.day,
  });
  const moving = useMutation({
    mutationFn: () =>
      sent(
        api.POST('/runs/{id}/shift', {
          params: { path: { id: run.id } },
          body: { rev: run.rev, day },
        }),
      ),
    onSuccess: async ({ act, shift }) => {
      if (act) undoable(act, p('movedAll', { count: shift.moves.length }));
      await Promise.all(
        ['run', 'project', 'task', 'view'].map((kind) =>
          client.invalidateQueries({ queryKey: [kind] }),
        ),
      );
      onClose();
    },
  });
  const ready = day !== '' && day !== run.day;
  const problem = moving.error ?? error;
  return (
    <Dialog title={p('moveTitle', { name: run.name })} onClose={onClose}>
      <DateField label={run.day_name || p('day')} value={day} onChange={setDay} />
      {problem && <Problem error={problem} />}
      {ready && moves && <Moves shift={moves} />}
      {!ready && <p className={classes.muted}>{p('choose')}</p>}
      <div className={classes.foot}>
        <Button
          disabled={!ready || !moves}
          loading={moving.isPending}
          onClick={() => moving.mutate()}
        >
          {p('moveAction')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {p('cancel')}
        </Button>
      </div>
    </Dialog>
  );
}

function Moves({ shift }: { shift: Shift }) {
  const today = civilDate(useNow(), useOwnZone());
  const said = (date: string) => `${weekday(date)} ${shortDate(date, today)}`;
  return (
    <>
      <h3 className={classes.label}>{p('would', { count: shift.moves.length })}</h3>
      <ul className={classes.moves}>
        {shift.moves.map(({ task, title, from, to }) => (
          <li key={task}>
            <span>{title}</span>
            <span className={classes.muted}>
              {said(from)} → <strong>{said(to)}</strong>
            </span>
          </li>
        ))}
      </ul>
      {shift.stays.length > 0 && (
        <>
          <h3 className={classes.label}>{p('stay', { count: shift.stays.length })}</h3>
          <ul className={classes.moves}>
            {shift.stays.map(({ task, title, due, why }) => (
              <li key={task}>
                <span>{title}</span>
                <span className={classes.muted}>
                  {due && `${said(due)} · `}
                  {p(why)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {!!shift.hidden && <p className={classes.muted}>{p('hidden', { count: shift.hidden })}</p>}
    </>
  );
}

interface SaveProperties {
  project: Project;
  day: string | undefined;
  onClose: () => void;
}

/** The project as a template: its days become relative to one of them. */
function SaveAs({ project, day: known, onClose }: SaveProperties) {
  const client = useQueryClient();
  const { data: me } = useMe();
  const house = me?.organisation.id ?? '';
  const spaces = useWritableSpaces();
  const [id] = useState(newId);
  const [name, setName] = useState(project.name);
  const [space, setSpace] = useState(project.space);
  const [day, setDay] = useState(known ?? '');
  const saving = useMutation({
    mutationFn: () =>
      sent(
        api.POST('/run-templates/of-project', {
          body: { id, project: project.id, space, name, ...(day && { day }) },
        }),
      ),
    onSuccess: async ({ act, template }) => {
      const done = p('savedAs', { name: template.name });
      if (act) undoable(act, done);
      else say(done);
      await client.invalidateQueries({ queryKey: ['run_template'] });
      onClose();
    },
  });
  return (
    <Dialog title={p('saveTitle')} onClose={onClose}>
      <p className={classes.muted}>{p('saveAbout')}</p>
      {saving.error && <Problem error={saving.error} />}
      <TextInput
        label={p('name')}
        maxLength={200}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label={p('for')}
        allowDeselect={false}
        data={[
          { value: house, label: p('everybody') },
          ...spaces.map((one) => ({ value: one.id, label: one.name })),
        ]}
        value={space}
        onChange={(next) => setSpace(next ?? house)}
      />
      <DateField
        label={p('dayOf')}
        description={p('dayHint')}
        clearable
        value={day}
        onChange={setDay}
      />
      <div className={classes.foot}>
        <Button loading={saving.isPending} onClick={() => saving.mutate()}>
          {p('saveAction')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {p('cancel')}
        </Button>
      </div>
    </Dialog>
  );
}

interface DialogProperties {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

function Dialog({ title, onClose, children }: DialogProperties) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': p('cancel') }}
      size="md"
    >
      <div className={classes.dialog}>{children}</div>
    </Modal>
  );
}
