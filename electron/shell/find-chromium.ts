import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const WINDOWS_FILES = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

export interface Machine {
  platform: string;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
  exists(file: string): boolean;
}
const thisMachine: Machine = { platform: process.platform, env: process.env, home: homedir(), exists: existsSync };

/**
 * The program file of an installed Chromium, Chrome or Edge, or null.
 * `OWN_WORDS_CHROMIUM` names one by hand; a name that leads nowhere gives null, never another browser.
 */
export function findChromium(machine: Machine = thisMachine): string | null {
  const byHand = machine.env['OWN_WORDS_CHROMIUM'];
  const places = byHand ? [byHand] : usualPlaces(machine);
  return places.find((file) => machine.exists(file)) ?? null;
}

function usualPlaces({ platform, env, home }: Machine): string[] {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    );
    return WINDOWS_FILES.flatMap((file) => roots.map((root) => join(root, ...file)));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', join(home, 'Applications')];
    return MAC_APPS.flatMap((app) => roots.map((root) => join(root, `${app}.app`, 'Contents', 'MacOS', app)));
  }
  // A snap's Chromium comes last: it may not read a profile in the temporary folder.
  const folders = [...new Set(['/usr/bin', ...(env['PATH'] ?? '').split(delimiter)])].filter(
    (folder) => folder !== '' && folder !== '/snap/bin',
  );
  return [...LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), '/snap/bin/chromium'];
}
