import { describe, expect, test } from 'vitest';
import { newPassphrase } from '../../build/steps/headless.ts';
import { asked, hasDisplay, shellByHand } from '../../build/steps/start.ts';
import { launchProblem } from '../../electron/shell/chromium.ts';
import { findChromium } from '../../electron/shell/find-chromium.ts';

describe('Which shell opens', () => {
  test('It may be decided by hand, and a slip is told rather than guessed at', () => {
    expect([shellByHand('electron'), shellByHand('chromium'), shellByHand(''), shellByHand(undefined)]).toEqual([
      'electron',
      'chromium',
      null,
      null,
    ]);
    expect(() => shellByHand('chrome')).toThrow(
      /^OWN_WORDS_SHELL is either "electron" or "chromium", or not set at all\.$/,
    );
  });

  test('What npm start is given is understood, or refused in one line before anything is built', () => {
    expect(asked([], '/')).toEqual({ demo: false, allowCapture: false });
    expect(asked(['--demo', '--allow-capture'], '/')).toEqual({ demo: true, allowCapture: true });
    for (const [args, says] of [
      [['--dmo'], /^npm start takes [^\n]+\.$/],
      [['demo'], /^npm start takes [^\n]+\.$/],
      [['--home'], /^npm start takes [^\n]+\.$/],
      [['--home', 'nothing-here'], /^This folder holds no Own Words home\. [^\n]+$/],
      [['--home', ''], /^This folder holds no Own Words home\. [^\n]+$/],
    ] as const)
      expect(() => asked(args, import.meta.dirname), args.join(' ')).toThrow(
        expect.objectContaining({ exitCode: 2, message: expect.stringMatching(says) }),
      );
  });

  test('Linux without an X or Wayland display has none', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
  });

  test('The passphrase of a demo home without a window is long and never the same', () => {
    expect(newPassphrase()).toMatch(/^([a-z2-9]{4}-){4}[a-z2-9]{4}$/);
    expect(new Set(Array.from({ length: 50 }, newPassphrase)).size).toBe(50);
  });
});

describe('An installed Chromium, Chrome or Edge is found', () => {
  const machine = (platform: string, env: Record<string, string>, files: readonly string[]) => ({
    platform,
    env,
    home: '/home/ann',
    exists: (file: string) => files.includes(file),
  });

  test('On Linux Chromium comes before Chrome, and a snap last', () => {
    const files = ['/snap/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium'];
    expect(findChromium(machine('linux', { PATH: '/snap/bin:/usr/bin' }, files))).toBe('/usr/bin/chromium');
    expect(findChromium(machine('linux', { PATH: '/snap/bin:/usr/bin' }, files.slice(0, 2)))).toBe(
      '/usr/bin/google-chrome',
    );
    expect(findChromium(machine('linux', { PATH: '/snap/bin:/usr/bin' }, files.slice(0, 1)))).toBe(
      '/snap/bin/chromium',
    );
  });

  test('On a Mac it may be in the person’s own Applications', () => {
    const edge = '/home/ann/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(findChromium(machine('darwin', {}, [edge]))).toBe(edge);
  });

  test('One that is named by hand is used or nothing is: never another in its place', () => {
    const files = ['/usr/bin/chromium', '/opt/mine'];
    expect(findChromium(machine('linux', { OWN_WORDS_CHROMIUM: '/opt/mine' }, files))).toBe('/opt/mine');
    expect(findChromium(machine('linux', { OWN_WORDS_CHROMIUM: '/opt/gone' }, files))).toBeNull();
  });

  test('A policy that keeps it from being driven is named', () => {
    const said = new Error('Target closed\n[pid=1][err] DevTools remote debugging is disallowed by the system admin.');
    expect(launchProblem('/usr/bin/chromium', said).message).toMatch(/^[^\n]*RemoteDebuggingAllowed[^\n]*$/);
    expect(launchProblem('/usr/bin/chromium', new Error('spawn EACCES')).message).toMatch(/did not start/);
  });
});
