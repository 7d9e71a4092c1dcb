// Run in a process of its own: starts the main program out of a packed one, as Electron would, and goes through a first
// run: keys, the record, a sheet set by Typst in its thread, a picture. Electron itself is a double; the rest is what ships.
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';

const double = pathToFileURL(join(import.meta.dirname, '../electron/electron-double.ts')).href;
registerHooks({
  resolve: (name, context, next) => (name === 'electron' ? { url: double, shortCircuit: true } : next(name, context)),
});
const [packed = '', folder = ''] = process.argv.splice(2);
process.env['OWN_WORDS_DATA'] = join(folder, 'data');
const { world } = (await import(double)) as typeof import('../electron/electron-double.ts');
await import(pathToFileURL(join(packed, 'out/main/main.js')).href);

const contents = world.window?.webContents;
async function call(method: string, input: object) {
  const event = { sender: contents, senderFrame: contents?.mainFrame };
  const reply = JSON.parse((await world.handlers['own-words:call']?.(event, JSON.stringify({ method, input }))) ?? '');
  if (!reply.ok) throw new Error(`${method}: ${reply.message}`);
  return reply.data;
}

const page = await contents?.session.served['own-words']?.({ url: 'own-words://app/', method: 'GET' });
const home = join(folder, 'home');
const passphrase = 'kettle window orchard';
const sheet = await call('home.prepare', { name: 'Ashdene House', country: 'Wales', folder: home, passphrase });
const { file } = await call('home.saveRecoverySheet', { folder });
await call('home.confirmRecovery', { groups: sheet.typeBack.map((place: number) => sheet.recoveryGroups[place]) });
await call('home.create', { manager: { name: 'Moira Keane', pin: '482915' } });
const { desk } = await call('home.status', {});
await call('home.signIn', { staff: desk[0].id, pin: '482915' });
const png = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#7a3b5e' } })
  .png()
  .toBuffer();
const { sha256 } = await call('photographs.keep', { image: png.toString('base64') });
const picture = await contents?.session.served['own-words']?.({
  url: `own-words://app/photographs/${sha256}/160`,
  method: 'GET',
});
const closed = new Promise<void>((done) => {
  world.app.quit = done;
});
world.app.emit('before-quit', { preventDefault() {} });
await closed;
process.stdout.write(
  JSON.stringify({ page: page?.status, picture: picture?.status, sheet: file, errors: world.errors }),
);
process.exit(0);
