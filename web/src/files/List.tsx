import { useNavigate } from '@tanstack/react-router';
import type { FileShown } from '../api/files';
import { useMe, usePrincipals } from '../api/me';
import { useMembers } from '../api/members';
import { features } from '../app/features';
import { FileRow } from '../ui/files/FileRow';
import { RelativeDate } from '../ui/RelativeDate';
import classes from './files.module.css';
import { t } from './texts';
import { kindName } from './words';

interface Properties {
  files: readonly FileShown[];
  open: (id: string) => void;
}

/** Files of many records, each with what it belongs to. */
export function List({ files, open }: Properties) {
  return (
    <ul className={classes.list}>
      {files.map((file) => (
        <FileRow
          key={file.id}
          file={file}
          open={() => open(file.id)}
          about={<About file={file} />}
        />
      ))}
    </ul>
  );
}

function About({ file }: { file: FileShown }) {
  const navigate = useNavigate();
  const whose = useWhose(file.space);
  const { data: members } = useMembers();
  const owner = members?.find(({ id }) => id === file.owner)?.name;
  const { about_kind: kind, about: id, about_title: title } = file;
  const goes = kind && features.find(({ opens }) => opens?.[kind])?.opens?.[kind];
  return (
    <span className={classes.about}>
      {kind && id && goes ? (
        <button
          type="button"
          className={classes.link}
          onClick={() => goes({ kind, id, title: title ?? '' }, { navigate })}
        >
          {title || t('belongs', { title: kindName(kind) })}
        </button>
      ) : (
        <span>{t('document', { whose })}</span>
      )}
      {kind && <span>{[kindName(kind), whose].filter(Boolean).join(', ')}</span>}
      {owner && <span>{owner}</span>}
      {file.review && (
        <span>
          {t('review', { date: '' })}
          <RelativeDate date={file.review} due />
        </span>
      )}
    </span>
  );
}

/** What a space is called. */
function useWhose(space: string): string {
  const { data: me } = useMe();
  const { data: principals } = usePrincipals();
  if (space === me?.organisation.id) return me.organisation.name;
  if (space === me?.member.id) return me.member.name;
  return principals?.find(({ id }) => id === space)?.name ?? '';
}
