import { api, sent } from './client';

/** Takes back everything one act did. Refused with 409 when later changes stand in the way. */
export function undoAct(act: string) {
  return sent(api.POST('/acts/{act}/undo', { params: { path: { act } } }));
}
