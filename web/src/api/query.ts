import { MutationCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './problem';

/** Told of every change that was refused and that nothing else shows. */
export type TellProblem = (message: string) => void;

/**
 * The one cache of server state. Data is fresh until a live update says otherwise; half a minute is the
 * limit for when that stream is cut. Old data stays on the screen while it is fetched again.
 */
export function createQueryClient(tell: TellProblem): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        retry: (count, error) => count < 2 && worthRetrying(error),
        refetchOnWindowFocus: true,
      },
    },
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        if (!mutation.options.onError) tell(error.message);
      },
    }),
  });
}

function worthRetrying(error: Error): boolean {
  return !(error instanceof ApiError) || error.status >= 500;
}
