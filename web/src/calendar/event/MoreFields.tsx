import { NativeSelect, UnstyledButton } from '@mantine/core';
import { useTagsFor } from '../../api/tags';
import { personColour } from '../../ui/Person';
import { useCalendars } from '../queries';
import { spaceOfNew } from './CalendarSelect';
import classes from './MoreFields.module.css';
import { t } from './texts';
import type { EventForm } from './useEventForm';

/** Who sees what it is, and tags. */
export function MoreFields({ form }: { form: EventForm }) {
  const { values, errors, set } = form;
  const { data: calendars } = useCalendars();
  const space =
    spaceOfNew(values.calendar) ?? calendars?.find(({ id }) => id === values.calendar)?.space;
  const tags = useTagsFor(space, values.tags);
  const flip = (id: string) =>
    set({
      tags: values.tags.includes(id)
        ? values.tags.filter((one) => one !== id)
        : [...values.tags, id],
    });
  return (
    <>
      <NativeSelect
        label={t('sight')}
        value={values.class}
        error={errors.class}
        onChange={(event) => set({ class: event.currentTarget.value as typeof values.class })}
        data={[
          { value: 'public', label: t('public') },
          { value: 'confidential', label: t('confidential') },
          { value: 'private', label: t('private') },
        ]}
      />
      {tags.length > 0 && (
        <fieldset className={classes.tags}>
          <legend>{t('tags')}</legend>
          {tags.map(({ id, name, colour }) => (
            <UnstyledButton
              key={id}
              className={classes.tag}
              aria-pressed={values.tags.includes(id)}
              onClick={() => flip(id)}
              {...personColour(colour)}
            >
              {name}
            </UnstyledButton>
          ))}
        </fieldset>
      )}
    </>
  );
}
