import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { useMe } from '../api/me';
import { Chip } from '../ui/Chip';
import { confirm } from '../ui/confirm';
import { CopyField } from '../ui/fields/CopyField';
import { SpaceField, useWritableSpaces } from '../ui/fields/SpaceField';
import list from '../ui/list.module.css';
import { PersonName } from '../ui/Person';
import { useRequestActions } from './actions';
import { type Form, formsQuery, type Service } from './queries';
import classes from './Requests.module.css';
import { s } from './texts';
import { useCalled } from './useCalled';

interface Link {
  title: string;
  path: string;
}

/** The forms by which people ask. A link is shown when it is made, and not again. */
export function Forms({ services }: { services: readonly Service[] }) {
  const { data: all } = useQuery(formsQuery);
  const [adding, setAdding] = useState(false);
  const [link, setLink] = useState<Link>();
  return (
    <section className={classes.part} aria-label={s('forms')}>
      <div className={classes.partHead}>
        <h2>{s('forms')}</h2>
        <Button size="xs" variant="default" onClick={() => setAdding(true)}>
          {s('addForm')}
        </Button>
      </div>
      <p className={classes.muted}>{s('formsHint')}</p>
      {link && (
        <div className={classes.body} role="status">
          <strong>{s('linkIs', { title: link.title })}</strong>
          <CopyField
            label={s('linkIs', { title: link.title })}
            value={location.origin + link.path}
          />
          <span className={classes.muted}>
            {s('onlyNow')}{' '}
            <a href={link.path} target="_blank" rel="noreferrer">
              {s('look')}
            </a>
          </span>
        </div>
      )}
      {adding && <NewForm services={services} onClose={() => setAdding(false)} made={setLink} />}
      {all?.length === 0 && !adding && <p className={classes.muted}>{s('formsNone')}</p>}
      {all && all.length > 0 && (
        <ul className={list.list}>
          {all.map((one) => (
            <Row key={one.id} one={one} services={services} made={setLink} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row(properties: { one: Form; services: readonly Service[]; made: (link: Link) => void }) {
  const { one, services, made } = properties;
  const names = useCalled();
  const actions = useRequestActions();
  const mayWrite = useWritableSpaces().some(({ id }) => id === one.space);
  const person = names.space(one.space);
  const at = { params: { path: { id: one.id } } };
  const change = (paused: boolean) =>
    void actions.run(s('changed', { title: one.title }), () =>
      sent(api.PATCH('/request-forms/{id}', { ...at, body: { rev: one.rev, paused } })),
    );
  const reset = async () => {
    if (!(await confirm({ title: s('reset'), text: s('resetText'), action: s('reset') }))) return;
    await actions.run(s('changed', { title: one.title }), async () => {
      const answer = await sent(
        api.POST('/request-forms/{id}/reset', { ...at, body: { rev: one.rev } }),
      );
      if (answer.path) made({ title: one.title, path: answer.path });
      return {}; // a link that ended can't be had back
    });
  };
  const end = () =>
    void actions.run(s('ended', { title: one.title }), () =>
      sent(api.DELETE('/request-forms/{id}', at)),
    );
  return (
    <li className={list.row}>
      <strong>{one.title}</strong>
      <span className={list.when}>
        {one.members && <Chip>{s('membersNote')}</Chip>}{' '}
        {one.paused && <Chip tone="warn">{s('paused')}</Chip>}
      </span>
      <span className={list.about}>
        <span className={classes.about}>
          {person && <PersonName name={person.name} colour={person.colour} />}
          <span>{services.find(({ id }) => id === one.service)?.title ?? s('anything')}</span>
        </span>
        {mayWrite && (
          <span className={classes.verbs}>
            <Button size="compact-xs" variant="default" onClick={() => change(!one.paused)}>
              {s(one.paused ? 'resume' : 'pause')}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => void reset()}>
              {s('reset')}
            </Button>
            <Button size="compact-xs" variant="default" onClick={end}>
              {s('end')}
            </Button>
          </span>
        )}
      </span>
    </li>
  );
}

function NewForm(properties: {
  services: readonly Service[];
  onClose: () => void;
  made: (link: Link) => void;
}) {
  const { services, onClose, made } = properties;
  const { data: me } = useMe();
  const spaces = useWritableSpaces();
  const actions = useRequestActions();
  const [space, setSpace] = useState(spaces[0]?.id ?? me?.member.id ?? '');
  const [title, setTitle] = useState(s('formTitleStart'));
  const [about, setAbout] = useState('');
  const [service, setService] = useState('');
  const [members, setMembers] = useState(false);
  const make = async () => {
    const done = await actions.run(s('changed', { title }), async () => {
      const answer = await sent(
        api.POST('/request-forms', {
          body: { space, title, about, members, service: service || undefined },
        }),
      );
      if (answer.path) made({ title, path: answer.path });
      return answer;
    });
    if (done) onClose();
  };
  return (
    <form
      className={classes.body}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <TextInput
        label={s('formTitle')}
        maxLength={200}
        required
        withAsterisk={false}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <SpaceField label={s('for')} value={space} onChange={setSpace} />
      <Select
        label={s('formService')}
        placeholder={s('anything')}
        clearable
        data={services
          .filter((one) => one.space === space || !spaces.some(({ id }) => id === one.space))
          .map((one) => ({ value: one.id, label: one.title }))}
        value={service || null}
        onChange={(next) => setService(next ?? '')}
      />
      <Textarea
        label={s('formAbout')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={5000}
        value={about}
        onChange={(event) => setAbout(event.currentTarget.value)}
      />
      <Checkbox
        label={s('members')}
        checked={members}
        onChange={(event) => setMembers(event.currentTarget.checked)}
      />
      <div className={classes.verbs}>
        <Button type="submit" loading={actions.busy}>
          {s('makeIt')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {s('cancel')}
        </Button>
      </div>
    </form>
  );
}
