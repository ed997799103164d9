import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { namingQuery } from '../../api/notes';
import { texts } from '../../app/i18n';
import classes from './MentionedIn.module.css';

const t = texts('notes.mentions', { title: 'Mentioned in' });

/** The notes that name a record, of those that the reader may see; nothing where there are none. */
export default function MentionedIn({ kind, id }: { kind: string; id: string }) {
  const { data } = useQuery(namingQuery(kind, id));
  const navigate = useNavigate();
  if (!data || data.items.length === 0) return null;
  return (
    <section className={classes.mentions}>
      <h3>{t('title')}</h3>
      <ul>
        {data.items.map((note) => (
          <li key={note.id}>
            <a
              href={`/notes/${note.id}`}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                void navigate({ to: '/notes/$id', params: { id: note.id } });
              }}
            >
              {note.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
