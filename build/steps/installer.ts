import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installerConfig, PARTS } from '../installer/config.ts';
import { makeIcons } from '../installer/icons.ts';
import { licenceProblem, licencesPage, licensed } from '../installer/licences.ts';
import { type Machine, shippedPackages } from '../installer/packages.ts';
import { build } from './build.ts';
import { electronProgram, fetchedElectron } from './electron.ts';
import { root } from './run.ts';
import { Stop, say } from './say.ts';

/** `npm run installer`: an installer for the kind of machine that this is, in dist/. Nothing is sent anywhere. */
export async function installer(): Promise<number> {
  if (process.platform !== 'win32' && process.platform !== 'linux') {
    throw new Stop(
      'An installer is made on Windows for Windows and on Linux for Linux; there is none for this system.',
    );
  }
  await build();
  if (!(await fetchedElectron({ insist: true }))) {
    throw new Stop(
      'Electron is not here and could not be fetched, so there is nothing to make an installer of. Type "npx install-electron" to see why, then try again.',
    );
  }
  await makeParts(process);
  const written = await packaged(process, dirname(electronProgram() ?? ''));
  for (const file of written) console.log(file);
  return 0;
}

/** What the installer holds besides the program: its icons, and the licences of every package in it. */
export async function makeParts(machine: Machine): Promise<void> {
  const folder = join(root, PARTS);
  mkdirSync(folder, { recursive: true });
  const packages = heldPackages(machine).map((path) => licensed(root, path));
  const problems = packages.flatMap((each) => licenceProblem(each) ?? []);
  if (problems.length > 0) throw new Stop(problems.join('\n'));
  writeFileSync(join(folder, 'licences.txt'), licencesPage(packages));
  await makeIcons(folder);
}

/** Every package of which something is in the installer: read from node_modules when it runs, or built into it. */
export function heldPackages(machine: Machine): string[] {
  const builtIn = ['main', 'preload', 'renderer', 'verifier'].flatMap((part) => {
    const list = join(root, 'out', part, 'packages.json');
    return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as string[]) : [];
  });
  const read = shippedPackages(root, machine).map(({ path }) => path);
  // Fonts come into the page by a style sheet's own import, of which the builder keeps no account.
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const fonts = Object.keys(devDependencies).filter((name) => name.startsWith('@fontsource'));
  return [...new Set([...builtIn, ...fonts, ...read])].sort();
}

/** Runs electron-builder; `unpacked` leaves the program in a folder and makes no installer of it. Gives what was written. */
export async function packaged(
  machine: Machine,
  electron: string,
  { unpacked = false, output = 'dist' }: { unpacked?: boolean; output?: string } = {},
): Promise<string[]> {
  say(unpacked ? 'Packing the program' : 'Making the installer (a few minutes)');
  const { build: pack, Platform, Arch } = await import('electron-builder');
  const { directories, ...config } = installerConfig(root, machine, electron);
  const platform = machine.platform === 'win32' ? Platform.WINDOWS : Platform.LINUX;
  const arch = machine.arch === 'arm64' ? Arch.arm64 : Arch.x64;
  return pack({
    projectDir: root,
    publish: 'never',
    targets: platform.createTarget(unpacked ? 'dir' : null, arch),
    config: { ...config, directories: { ...directories, output } },
  });
}
