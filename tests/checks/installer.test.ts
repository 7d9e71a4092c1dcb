import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installerConfig } from '../../build/installer/config.ts';
import { licenceProblem, licencesPage, licensed } from '../../build/installer/licences.ts';
import { build } from '../../build/steps/build.ts';
import { heldPackages, makeParts, packaged } from '../../build/steps/installer.ts';

const root = join(import.meta.dirname, '..', '..');
const here = { platform: process.platform, arch: process.arch };
// What electron-builder itself packs, validates and sets fuses with.
const builders = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const theirs = createRequire(builders.resolve('app-builder-lib'));

/** Where Electron keeps its fuses: after these letters come a version, how many there are, and one digit each. */
const FUSES = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** A folder as Electron's own program comes in, with a stand-in for the program: what is packed beside it is real. */
function standInForElectron(folder: string): string {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  const wire = Buffer.concat([Buffer.from(FUSES), Buffer.from([1, 8]), Buffer.from('10110001')]);
  writeFileSync(join(folder, 'electron'), wire, { mode: 0o755 });
  writeFileSync(join(folder, 'resources', 'default_app.asar'), 'a sample program');
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-GB.pak', 'locales/fr.pak'])
    writeFileSync(join(folder, name), name);
  return folder;
}

beforeAll(build);

describe('The installer, as electron-builder reads it', () => {
  const { validateConfiguration } = theirs('./util/config/config.js') as {
    validateConfiguration(config: object, log: { isEnabled: false }): Promise<void>;
  };
  const validate = (config: object) => validateConfiguration(config, { isEnabled: false });

  test.each(['win32', 'linux'])('says nothing for %s that its schema does not know', async (platform) => {
    const { afterExtract: _, ...config } = installerConfig(root, { platform, arch: 'x64' }, 'electron');
    await validate(structuredClone(config));
    await expect(validate({ ...config, electronFuses: { runAsNod: false } })).rejects.toThrow(/electronFuses/);
    await expect(validate({ ...config, nsis: { perMachine: 'perhaps' } })).rejects.toThrow(/configuration\.nsis/);
  });

  test('it is for everybody on the PC, updates itself from nowhere, and never takes the record with it', () => {
    const { publish, nsis, electronFuses } = installerConfig(root, here, 'electron');
    expect(publish).toBeNull();
    expect(nsis).toMatchObject({ perMachine: true, oneClick: false, deleteAppDataOnUninstall: false });
    expect(electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });
});

describe('What is passed on with its terms', () => {
  test('every package in the installer says its licence, nothing in it is under the GPL or AGPL, and each text is there', () => {
    const packages = heldPackages(here).map((path) => licensed(root, path));
    expect(packages.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'react',
        'drizzle-orm',
        'better-sqlite3-multiple-ciphers',
        '@fontsource-variable/literata',
        '@lobehub/fluent-emoji-flat',
        'sharp',
      ]),
    );
    expect(packages.flatMap((each) => licenceProblem(each) ?? [])).toEqual([]);
    const page = licencesPage(packages);
    for (const { name, version } of packages) expect(page).toContain(`${name} ${version}\n`);
    for (const said of ['Microsoft Corporation', 'SIL OPEN FONT LICENSE', 'Ulrich Telle', 'GNU LESSER GENERAL PUBLIC'])
      expect(page).toContain(said);
  });

  test.each([
    ['GPL-3.0-only', 'some-tool'],
    ['AGPL-3.0-or-later', 'some-tool'],
    ['MIT AND GPL-2.0', 'some-tool'],
    ['LGPL-3.0-or-later', 'some-tool'],
    ['SEE LICENSE IN FILE', 'some-tool'],
    ['', 'some-tool'],
  ])('a package under "%s" keeps the installer from being made', (licence, name) => {
    expect(licenceProblem({ name, version: '1.0.0', licence, text: 'its text' })).toMatch(
      /^some-tool is under [^\n]+\.$/,
    );
  });

  test('so does one whose text is nowhere', () => {
    expect(licenceProblem({ name: 'some-tool', version: '1.0.0', licence: 'ISC', text: '' })).toMatch(
      /without the text/,
    );
  });
});

// The program for another system holds that system's native code, which is not here.
describe.skipIf(process.platform !== 'linux')('The packed program', () => {
  let folder = '';
  let program = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'own-words-installer-'));
    await makeParts(here);
    const electron = standInForElectron(join(folder, 'electron'));
    await packaged(here, electron, { unpacked: true, output: join(folder, 'dist') });
    program = join(folder, 'dist', here.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const archive = () => join(program, 'resources', 'app.asar');
  const asar = theirs('@electron/asar') as {
    listPackage(file: string): string[];
    extractAll(file: string, folder: string): void;
  };

  test('has its fuses set, read back from the program file', async () => {
    const { getCurrentFuseWire, FuseV1Options: fuse } = theirs('@electron/fuses');
    const wire = await getCurrentFuseWire(join(program, 'own-words'));
    const [off, on] = ['0', '1'].map((digit) => digit.charCodeAt(0));
    expect(wire).toMatchObject({
      [fuse.RunAsNode]: off,
      [fuse.EnableCookieEncryption]: on,
      [fuse.EnableNodeOptionsEnvironmentVariable]: off,
      [fuse.EnableNodeCliInspectArguments]: off,
      [fuse.EnableEmbeddedAsarIntegrityValidation]: on,
      [fuse.OnlyLoadAppFromAsar]: on,
      [fuse.GrantFileProtocolExtraPrivileges]: off,
    });
  });

  test('holds what it needs and nothing that builds, tests or drives a browser', () => {
    const files = asar.listPackage(archive());
    expect(files).toEqual(expect.arrayContaining(['/package.json', '/out/main/main.js', '/out/preload/preload.cjs']));
    const top = [...new Set(files.map((file) => file.split('/')[1]))].sort();
    expect(top).toEqual(['node_modules', 'out', 'package.json']);
    const unwanted = /\.(ts|map|md|c|h)$|chromium-shell|cli\.js|playwright|node-(linux|win)-|packages\.json|\/deps\//;
    expect(files.filter((file) => unwanted.test(file))).toEqual([]);
    expect(files.filter((file) => /fluent-emoji-flat\/assets\/./.test(file))).toHaveLength(39);
    expect(files.filter((file) => file.endsWith('.ttf'))).toHaveLength(13);
    const native = files.filter((file) => /\.node$/.test(file));
    expect(native).toHaveLength(3);
    for (const file of native)
      expect(readFileSync(join(`${archive()}.unpacked`, file)).length).toBeGreaterThan(100_000);
  });

  test('comes with its licences and Electron’s, in two English tongues, and without the sample program of Electron', () => {
    for (const file of ['LICENCES.txt', 'LICENSE.electron.txt', 'LICENSES.chromium.html', 'locales/en-GB.pak'])
      expect(readFileSync(join(program, file)).length).toBeGreaterThan(0);
    expect(() => readFileSync(join(program, 'resources', 'default_app.asar'))).toThrow(/ENOENT/);
    expect(() => readFileSync(join(program, 'locales', 'fr.pak'))).toThrow(/ENOENT/);
  });

  test('starts: keys, record, a sheet set on paper, a picture, and a window that is served, out of nothing but itself', async () => {
    const unpacked = join(folder, 'unpacked');
    asar.extractAll(archive(), unpacked);
    const start = join(import.meta.dirname, 'start-packed.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [start, unpacked, join(folder, 'data')], {
      cwd: folder,
    });
    const said = JSON.parse(stdout);
    expect(said).toMatchObject({ page: 200, picture: 200, errors: [] });
    expect(readFileSync(said.sheet).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
