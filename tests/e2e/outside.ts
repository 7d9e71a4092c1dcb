import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';

/** A call that anybody may make, as a page sends it. */
export const asksStatus = JSON.stringify({ method: 'home.status', input: {} });

/** What the page is told when it asks the core for something that anybody may know. */
export const ask = (page: Page): Promise<string> =>
  page.evaluate(
    (message) => (Reflect.get(window, 'ownWords') as { call(text: string): Promise<string> }).call(message),
    asksStatus,
  );

/** A server of the test's own on this machine, which writes down everybody who reaches it. */
export async function listen(): Promise<{ server: Server; address: string; seen: string[] }> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? '');
    response.end();
  });
  server.on('upgrade', (request, socket) => {
    seen.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

/** Ends it, whoever is still connected. */
export async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
