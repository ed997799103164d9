import { useQuery } from '@tanstack/react-query';
import { api, sent } from '../../api/client';
import { keys } from '../../api/keys';
import { useMyPrincipals } from '../../api/me';
import { Notice } from './Notice';
import { t } from './texts';

interface Properties {
  space: string;
  /** How long it is; 0 for not known. */
  minutes: number;
  guests: readonly string[];
}

/**
 * What standing authority says of booking a meeting with somebody. It is told before the meeting is made, and hinders nobody:
 * a calendar says what was agreed, wherever that was.
 */
export function Ruled({ space, minutes, guests }: Properties) {
  const person = useMyPrincipals().data?.find((one) => one.space === space);
  const asked = guests.filter((email) => email.includes('@'));
  const { data } = useQuery({
    queryKey: keys.view('verdict', space, minutes, ...asked),
    queryFn: ({ signal }) =>
      sent(
        api.GET('/authority/judge', {
          params: { query: { space, deed: 'book_meeting', minutes, who: asked } },
          signal,
        }),
      ),
    enabled: person?.role === 'assistant' && guests.length > 0,
    retry: false,
    meta: { kinds: ['authority'] },
  });
  if (!person || !data?.rule || data.ruling === 'decide') return null;
  return (
    <Notice title={t(data.ruling === 'ask' ? 'ruledAsk' : 'ruledNever', { name: person.name })}>
      <p>{data.reason}</p>
    </Notice>
  );
}
