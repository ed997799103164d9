import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, sent } from '../../../api/client';
import { keys } from '../../../api/keys';
import { useMyPrincipals } from '../../../api/me';
import { useViews } from '../../../api/views';
import { Panel } from '../../../ui/Panel';
import type { Option, Placed, Widget } from '../model';
import { valuesOf, withOption } from '../options';
import classes from './Customise.module.css';
import { c } from './texts';

interface Properties {
  placed: Placed;
  widget: Widget;
  change: (placed: Placed) => void;
  onClose: () => void;
}

/** What one widget can be set to; each change shows at once. */
export default function Settings({ placed, widget, change, onClose }: Properties) {
  const values = valuesOf(widget.options, placed) as Record<string, unknown>;
  return (
    <Panel title={c('settings', { title: widget.title })} onClose={onClose}>
      <div className={`${classes.panel} ${classes.settings}`}>
        {Object.entries(widget.options ?? {}).map(([name, option]) => (
          <Field
            key={name}
            option={option}
            value={values[name]}
            onChange={(value) => change(withOption(placed, name, value))}
          />
        ))}
      </div>
    </Panel>
  );
}

interface FieldProperties<O> {
  option: O;
  value: unknown;
  onChange: (value: string) => void;
}

type OptionOf<Kind> = Extract<Option, { kind: Kind }>;

function Field({ option, value, onChange }: FieldProperties<Option>) {
  const text = String(value ?? '');
  switch (option.kind) {
    case 'number':
      return (
        <TextInput
          type="number"
          label={option.label}
          min={option.min}
          max={option.max}
          defaultValue={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          label={option.label}
          value={text}
          data={[...option.of]}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'text':
      return <TextField option={option} value={text} onChange={onChange} />;
    case 'people':
      return <People option={option} value={value} onChange={onChange} />;
    case 'view':
      return <Views option={option} value={value} onChange={onChange} />;
    default:
      return <Notes option={option} value={value} onChange={onChange} />;
  }
}

function TextField({ option, value, onChange }: FieldProperties<OptionOf<'text'>>) {
  const same = {
    label: option.label,
    description: option.about,
    maxLength: option.most,
    defaultValue: String(value),
  };
  return option.lines ? (
    <Textarea
      {...same}
      rows={option.lines}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  ) : (
    <TextInput {...same} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}

function People({ option, value, onChange }: FieldProperties<OptionOf<'people'>>) {
  const { data: people } = useMyPrincipals();
  const chosen = value as readonly string[];
  const toggle = (id: string) =>
    onChange(
      (chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]).join(','),
    );
  return (
    <fieldset className={classes.people}>
      <legend>{option.label}</legend>
      <Checkbox label={c('all')} checked={chosen.length === 0} onChange={() => onChange('')} />
      {people?.map(({ id, name }) => (
        <Checkbox key={id} label={name} checked={chosen.includes(id)} onChange={() => toggle(id)} />
      ))}
    </fieldset>
  );
}

function Views({ option, value, onChange }: FieldProperties<OptionOf<'view' | 'note'>>) {
  const { data: views } = useViews('');
  if (views?.length === 0) return <p className={classes.about}>{c('noViews')}</p>;
  return (
    <NativeSelect
      label={option.label}
      value={String(value)}
      data={[
        { value: '', label: c('none') },
        ...(views ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function Notes({ option, value, onChange }: FieldProperties<OptionOf<'view' | 'note'>>) {
  const { data } = useQuery({
    queryKey: keys.list('note', { sort: 'title', choosing: true }),
    queryFn: ({ signal }) =>
      sent(api.GET('/notes', { params: { query: { sort: 'title', limit: 100 } }, signal })),
  });
  return (
    <NativeSelect
      label={option.label}
      value={String(value)}
      data={[
        { value: '', label: c('noNotes') },
        ...(data?.items ?? []).map(({ id, title }) => ({ value: id, label: title })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
