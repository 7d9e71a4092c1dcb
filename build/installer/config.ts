import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { type Machine, shippedPackages } from './packages.ts';

/** Where the installer's own parts are made before it is built: icons, and the licences of what it holds. */
export const PARTS = 'out/installer';

/** What of the built program the Electron shell needs: not the Chromium shell, not the command line, no source maps. */
const PROGRAM = [
  'package.json',
  'out/main/{main,pack-worker,check-worker,stranger-worker}.js',
  'out/main/chunks/*.js',
  'out/preload/preload.cjs',
  'out/renderer/**/*',
  '!out/renderer/packages.json',
  'out/verifier/verifier.html',
];

/**
 * How electron-builder makes the installer. `electron` is a folder with Electron's unpacked program: nothing is fetched,
 * and the installed program never updates itself from anywhere. A home updates by installing the next one over it.
 */
export function installerConfig(root: string, machine: Machine, electron: string): Configuration {
  return {
    appId: 'uk.own-words.desktop',
    productName: 'Own Words',
    copyright: 'Own Words',
    electronDist: electron,
    directories: { output: 'dist', buildResources: PARTS },
    publish: null,
    // The prebuilt native code of each package runs as it is (Node-API): nothing is compiled.
    npmRebuild: false,
    files: [
      { from: '.', filter: [...PROGRAM, '!node_modules/**'] },
      ...shippedPackages(root, machine).map(({ path, files }) => ({
        from: `node_modules/${path}`,
        to: `node_modules/${path}`,
        filter: [...files],
      })),
    ],
    extraFiles: [{ from: join(PARTS, 'licences.txt'), to: 'LICENCES.txt' }],
    asar: true,
    // The system loads native code from real files; libvips (LGPL) must stay a file that somebody can replace.
    asarUnpack: ['**/*.node', 'node_modules/@img/**'],
    electronLanguages: ['en-GB', 'en-US'],
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      grantFileProtocolExtraPrivileges: false,
    },
    // Electron's own sample program: nothing may be there to start in place of ours.
    afterExtract: ({ appOutDir }) => rm(join(appOutDir, 'resources', 'default_app.asar'), { force: true }),
    win: { target: 'nsis', icon: join(PARTS, 'icon.ico') },
    nsis: {
      oneClick: false,
      // For everybody who uses the PC, and put there by whoever looks after it.
      perMachine: true,
      allowToChangeInstallationDirectory: false,
      // The record is a home's own and stays, whatever becomes of the program.
      deleteAppDataOnUninstall: false,
      createDesktopShortcut: true,
      shortcutName: 'Own Words',
      runAfterFinish: false,
      differentialPackage: false,
    },
    linux: {
      target: 'AppImage',
      icon: join(PARTS, 'icons'),
      category: 'Office',
      synopsis: 'A record for care homes that support people with dementia',
      executableName: 'own-words',
    },
  };
}
