import { readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readKeyfile } from '../../db/keys/file.ts';
import { openWithPassphrase } from '../../db/keys/keyfile.ts';
import { openDatabase } from '../../db/store/open.ts';
import type { Input } from '../../electron/core/contract.ts';
import { expect, test } from './fixture.ts';
import { homeWithEdith, tell } from './home.ts';

const MARKER = 'Xanthippe Quillfeather';
const PASSPHRASE = 'four barm cakes before the milkman';

/** The files below a folder that hold the marker, as UTF-8 or as UTF-16. */
function filesWithMarker(folder: string): string[] {
  const forms = [Buffer.from(MARKER, 'utf8'), Buffer.from(MARKER, 'utf16le')];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
    .filter((file) => forms.some((form) => readOrNothing(file).includes(form)));
}
// A browser's own files come and go while they are listed.
function readOrNothing(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

test('No word of the record lies outside the encrypted record: not in profile, storage, temporary files, addresses or settings', async ({
  app,
  page,
  dataFolder,
  restart,
}) => {
  const before = new Set(readdirSync(tmpdir()));
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.setDefaultTimeout(15_000);

  // Given somebody with an unmistakable name, whose story is half written down
  await homeWithEdith(app, dataFolder);
  const identity = {
    preferredName: 'Xanthippe',
    fullName: MARKER,
    pronouns: 'she',
    dateOfBirth: { known: 'not' },
    room: '21',
    languages: ['English'],
    photograph: null,
    movedIn: null,
  } satisfies Input<'residents.admit'>['identity'];
  const { resident } = await tell(app, 'residents.admit', { identity });
  await page.reload();
  await page
    .getByRole('button', { name: /Xanthippe.*room 21/ })
    .first()
    .click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /Life history/ })
    .click();
  await page.getByRole('button', { name: 'Write down what you heard' }).click();
  const sheet = page.getByRole('form', { name: /story/ });
  await sheet.getByRole('button', { name: /Xanthippe said it/ }).click();
  await sheet.getByLabel(/Xanthippe said/).fill(`${MARKER} is my name and I was a glover.`);
  await page.waitForTimeout(1200); // the pause after which a draft is kept, and a margin
  await app.call(JSON.stringify({ method: 'residents.changeStatus', input: { resident, status: MARKER } }));

  // Then nothing that the page can keep holds the name
  const kept = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, databases, document.cookie, location.href]);
  });
  expect(kept).not.toContain('Xanthippe');
  expect(addresses.filter((url) => /xanthippe|quillfeather/i.test(decodeURIComponent(url)))).toEqual([]);
  expect(said.filter((text) => text.includes('Xanthippe'))).toEqual([]);

  // Nor any file that was made meanwhile, while the program runs and after it was closed
  const mine = () => readdirSync(tmpdir()).filter((name) => !before.has(name));
  const folders = () => [
    dataFolder,
    ...mine()
      .map((name) => join(tmpdir(), name))
      .filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory()),
  ];
  expect(folders().flatMap(filesWithMarker)).toEqual([]);
  await restart();
  expect(folders().flatMap(filesWithMarker)).toEqual([]);

  // And the search itself can find it: it stands in the record, for whoever has the key
  const folder = join(dataFolder, 'home');
  const { dataKey } = await openWithPassphrase(readKeyfile(join(folder, 'keys.json')), PASSPHRASE);
  const sqlite = openDatabase(join(folder, 'record.db'), { key: dataKey, readonly: true });
  const hits = ['part', 'draft', 'resident'].map((table) => {
    const column = table === 'resident' ? 'full_name' : 'value';
    return sqlite.prepare(`SELECT count(*) AS n FROM ${table} WHERE ${column} LIKE ?`).get(`%${MARKER}%`) as {
      n: number;
    };
  });
  sqlite.close();
  expect(hits.every(({ n }) => n > 0)).toBe(true);
});
