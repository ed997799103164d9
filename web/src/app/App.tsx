import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { early } from '../api/early';
import { startLive } from '../api/live';
import { meQuery, principalsQuery } from '../api/me';
import { createQueryClient } from '../api/query';
import { ConfirmHost } from '../ui/confirm';
import { sayProblem, Toasts } from '../ui/toast';
import { ErrorBoundary } from './Failed';
import { startKeepingFresh } from './keeping';
import { router } from './router';
import { listen } from './shortcuts';
import { cssVariables, schemeManager, theme } from './theme';

const client = createQueryClient(sayProblem);
startLive(client);
listen();
startKeepingFresh(client);
early.start();

/** Once it is known who is here and for whom, where that is on its way already, and the page has come: drawn without, everything would be drawn twice. */
export const known = Promise.race([
  Promise.all([
    early.has('/api/v1/me') && client.prefetchQuery(meQuery),
    early.has('/api/v1/principals') && client.prefetchQuery(principalsQuery),
    router.load().catch(() => undefined), // the page says itself what failed
  ]),
  new Promise((late) => setTimeout(late, 1000)),
]);

export function App() {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={schemeManager}
      cssVariablesResolver={cssVariables}
    >
      <ErrorBoundary>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
          <ConfirmHost />
          <Toasts />
        </QueryClientProvider>
      </ErrorBoundary>
    </MantineProvider>
  );
}
