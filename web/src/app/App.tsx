import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { startLive } from '../api/live';
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
