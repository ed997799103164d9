/**
 * Query keys. The first part is the kind of record as the journal names it ("event", "task"), because
 * live updates refresh by kind. A query over several kinds names them in its meta:
 *
 *   useQuery({ queryKey: keys.view('today', day), queryFn, meta: { kinds: ['event', 'task'] } })
 */
export const keys = {
  me: ['me'] as const,
  list: (kind: string, filter: object = {}) => [kind, 'list', filter] as const,
  one: (kind: string, id: string) => [kind, 'one', id] as const,
  history: (kind: string, id: string) => [kind, 'history', id] as const,
  view: (name: string, ...parameters: readonly unknown[]) => ['view', name, ...parameters] as const,
};

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: {
      /** The kinds of record whose changes make this query's data old. */
      kinds?: readonly string[];
    };
  }
}
