import type { App } from '../../electron/core/app.ts';

/** Calls of the core as pages make them; loads nothing, so that a start that is timed may use it. */
export const PASSPHRASE = 'bench horse battery staple';

/** Opens the demo home with its passphrase, as the first screen does. */
export async function openHome(app: App, { folder }: { folder: string }): Promise<void> {
  await ask(app, 'home.open', { folder, passphrase: PASSPHRASE });
}

/** Signs its manager in, as the second screen does. */
export async function signIn(app: App, { manager }: { manager: { name: string; pin: string } }): Promise<void> {
  const { desk } = (await ask(app, 'home.status', {})) as { desk: { id: string; name: string }[] };
  await ask(app, 'home.signIn', { staff: desk.find(({ name }) => name === manager.name)?.id, pin: manager.pin });
}

/** One call as a page makes it; throws where it is refused. */
export async function ask(app: App, method: string, input: object): Promise<unknown> {
  const answer = JSON.parse(await app.call(JSON.stringify({ method, input }))) as {
    ok: boolean;
    data?: unknown;
    message?: string;
  };
  if (!answer.ok) throw new Error(`${method}: ${answer.message}`);
  return answer.data;
}
