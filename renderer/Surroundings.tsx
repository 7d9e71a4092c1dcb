import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { watchForFirstProblem } from './look/fields/firstProblem.ts';
import { theme } from './look/theme.ts';
import { RouteProvider } from './route.tsx';

/** What every screen stands in: the theme, the answers held in memory, and where one is. A lock throws all of it away. */
export function Surroundings({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          // The record is on this PC: there is no network to wait for, and a refusal does not get better by repeating.
          queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false },
          mutations: { networkMode: 'always', retry: false },
        },
      }),
  );
  useEffect(watchForFirstProblem, []);
  return (
    <MantineProvider theme={theme} forceColorScheme="light">
      <QueryClientProvider client={client}>
        <RouteProvider>{children}</RouteProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
