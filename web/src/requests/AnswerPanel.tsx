import { Button, Select, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { useOwnZone } from '../api/me';
import { useAccess, useMembers } from '../api/members';
import { ApiError } from '../api/problem';
import { DateField } from '../ui/fields/DateField';
import { Panel, PanelForm } from '../ui/Panel';
import { fieldErrors, Problem } from '../ui/Problem';
import { addDays, civilDate, fromMicros } from '../ui/time';
import { undoable } from '../ui/toast';
import { useBegun } from '../ui/unsent';
import { useNow } from '../ui/useNow';
import { copy, useRenew } from './actions';
import { draftQuery, type Letter, type Request, type Sending, servicesQuery } from './queries';
import classes from './Requests.module.css';
import { a, t } from './texts';

interface Properties {
  request: Request;
  to: Sending['to'];
  onClose: () => void;
}

/** An answer as it begins, to be read over and given; then the letter, to be sent by whoever gives it. */
export default function AnswerPanel({ request, to, onClose }: Properties) {
  const [letter, setLetter] = useState<Letter>();
  if (letter) return <Written letter={letter} request={request} onClose={onClose} />;
  return <Asking request={request} to={to} onClose={onClose} written={setLetter} />;
}

function Asking({
  request,
  to,
  onClose,
  written,
}: Properties & { written: (letter: Letter) => void }) {
  const renew = useRenew();
  const today = civilDate(useNow(), useOwnZone());
  const [begun, change, forget] = useBegun(`answer ${request.id} ${to}`, {
    member: '',
    until: to === 'later' ? addDays(today, 7) : '',
    service: request.service ?? '',
    typed: undefined as string | undefined,
  });
  const { member, until, service, typed } = begun;
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const { data: draft } = useQuery(
    draftQuery(request.id, {
      to,
      member: member || undefined,
      until: until || undefined,
      service: service || undefined,
    }),
  );
  const text = typed ?? draft?.text ?? '';
  const missing = (draft?.missing ?? []).filter(({ name }) => text.includes(`{{${name}}}`));
  const answer = useMutation({
    mutationFn: (said: string) =>
      sent(
        api.POST('/requests/{id}/triage', {
          params: { path: { id: request.id } },
          body: {
            rev: request.rev,
            to,
            text: said,
            member: member || undefined,
            until: until || undefined,
            service: service || undefined,
            base: location.origin,
          },
        }),
      ),
    onSuccess: ({ request: now, letter, act }) => {
      forget();
      if (act) undoable(act, t('answered', { title: now.title, state: t(`state_${now.state}`) }));
      renew();
      if (letter) written(letter);
      else onClose();
    },
    onError: (error) => {
      setWrong(error instanceof ApiError ? (fieldErrors(error) as Record<string, string>) : {});
      if (error instanceof ApiError && error.status === 409) renew();
    },
  });
  const send = (said: string) => {
    const bad: Record<string, string> = {};
    if (to === 'delegate' && !member) bad.member = a('needMember');
    if (to === 'later' && until <= today) bad.until = a('needDay');
    setWrong(bad);
    if (Object.keys(bad).length === 0) answer.mutate(said);
  };
  const forgo = (field: string) => setWrong(({ [field]: _, ...rest }) => rest);
  return (
    <Panel title={a(`to_${to}`)} onClose={onClose}>
      <PanelForm
        onSubmit={() => send(text)}
        buttons={
          <>
            <Button type="submit" loading={answer.isPending} disabled={!draft}>
              {a('send')}
            </Button>
            <Button variant="default" onClick={() => send('')}>
              {a('quiet')}
            </Button>
          </>
        }
      >
        <div>
          <strong>{request.title}</strong>
          <p className={classes.muted}>
            {[request.name, request.email].filter(Boolean).join(', ')}
          </p>
        </div>
        {answer.error && (
          <Problem error={answer.error} shown={['member', 'until', 'text', 'service']} />
        )}
        {to === 'delegate' && (
          <Colleagues
            space={request.space}
            value={member}
            error={wrong.member}
            onChange={(next) => {
              change({ member: next });
              forgo('member');
            }}
          />
        )}
        {to === 'later' && (
          <DateField
            label={a('until')}
            value={until}
            error={wrong.until}
            onChange={(next) => {
              change({ until: next });
              forgo('until');
            }}
          />
        )}
        {(to === 'accept' || to === 'delegate') && (
          <Services
            space={request.space}
            value={service}
            error={wrong.service}
            onChange={(next) => change({ service: next })}
          />
        )}
        <Textarea
          label={a('text', { name: request.name })}
          description={a('textHint', { link: '{{link}}' })}
          autosize
          minRows={8}
          maxRows={18}
          maxLength={4000}
          data-autofocus={to !== 'delegate' || undefined}
          value={text}
          error={wrong.text}
          onChange={(event) => change({ typed: event.currentTarget.value })}
        />
        {missing.length > 0 && (
          <p className={classes.muted} role="status">
            {a('missing', { what: missing.map(({ means }) => means).join(', ') })}
          </p>
        )}
        {typed !== undefined && typed !== draft?.text && (
          <div>
            <Button variant="subtle" size="compact-sm" onClick={() => change({ typed: undefined })}>
              {a('again')}
            </Button>
          </div>
        )}
      </PanelForm>
    </Panel>
  );
}

/** Those who see the space at the moment. */
function Colleagues(properties: {
  space: string;
  value: string;
  error?: string;
  onChange: (member: string) => void;
}) {
  const { space, value, error, onChange } = properties;
  const { data: spaces = [] } = useAccess();
  const { data: members = [] } = useMembers();
  const now = useNow();
  const seeing = new Set(
    (spaces.find((one) => one.space === space)?.grants ?? [])
      .filter(
        ({ role, from_us, until_us }) =>
          role !== 'busy' &&
          fromMicros(from_us) <= now &&
          (until_us === undefined || fromMicros(until_us) > now),
      )
      .map(({ member }) => member),
  );
  return (
    <Select
      label={a('member')}
      searchable
      data-autofocus
      data={members
        .filter(({ id }) => seeing.has(id))
        .map(({ id, name }) => ({ value: id, label: name }))}
      value={value || null}
      error={error}
      onChange={(next) => onChange(next ?? '')}
    />
  );
}

function Services(properties: {
  space: string;
  value: string;
  error?: string;
  onChange: (service: string) => void;
}) {
  const { space, value, error, onChange } = properties;
  const { data: all = [] } = useQuery(servicesQuery);
  const { data: spaces = [] } = useAccess();
  const own = all.filter(
    (one) => one.space === space || !spaces.some(({ space: other }) => other === one.space),
  );
  const offered = own.length > 0 ? own : all.filter((one) => one.space === space);
  if (offered.length === 0) return null;
  return (
    <Select
      label={a('service')}
      clearable
      data={offered.map(({ id, title }) => ({ value: id, label: title }))}
      value={value || null}
      error={error}
      onChange={(next) => onChange(next ?? '')}
    />
  );
}

interface WrittenProperties {
  letter: Letter;
  request: Request;
  onClose: () => void;
}

function Written({ letter, request, onClose }: WrittenProperties) {
  const { name, member } = request;
  const { subject, text, mailto, fits } = letter;
  const whole = `${subject}\n\n${text}`;
  return (
    <Panel title={a('letter', { name })} onClose={onClose}>
      <div className={classes.body}>
        <p className={classes.muted}>{member ? a('letterTold', { name }) : a('letterHint')}</p>
        <pre className={classes.letter}>{whole}</pre>
        <div className={classes.verbs}>
          <Button data-autofocus onClick={() => void copy(whole, a('copied'))}>
            {a('copy')}
          </Button>
          {mailto && (
            <Button
              component="a"
              href={mailto}
              variant="default"
              onClick={() => {
                if (!fits) void copy(text, a('mailLong'));
              }}
            >
              {a('mail')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {a('close')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
