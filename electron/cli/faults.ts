import { CommanderError } from 'commander';
import { asRefusal } from '../core/faults.ts';
import type { Fault } from './printer.ts';

/** Refusals that come of how the command was typed: another path, passphrase, date or id would do. */
const wrongUse: ReadonlySet<string> = new Set([
  'bad-path',
  'days-turned-round',
  'folder-not-empty',
  'home-here',
  'inside-home',
  'is-a-folder',
  'keyfile-missing',
  'network-share',
  'no-home',
  'no-passphrase',
  'no-such-resident',
  'day-to-come',
  'not-a-backup',
  'not-a-checkpoint',
  'not-a-folder',
  'not-a-fingerprint',
  'not-a-pack',
  'not-known-then',
  'not-found',
  'out-of-range',
  'pack-has-no-ledger',
  'passphrase-needed',
  'relative-path',
  'synced-folder',
  'weak-passphrase',
  'wrong-passphrase',
  'wrong-use',
]);

/** 2 for wrong use, 1 where the work itself failed. */
export function exitCodeOf(error: unknown): 1 | 2 {
  if (error instanceof CommanderError) return 2;
  return wrongUse.has(asRefusal(error)?.code ?? '') ? 2 : 1;
}

/** One plain line for whatever went wrong. */
export function lineOf(error: unknown, stopped: boolean): Fault {
  if (stopped) return { code: 'stopped', message: 'Stopped. Nothing was kept.' };
  if (error instanceof CommanderError) return { code: 'wrong-use', message: usage(error) };
  const refusal = asRefusal(error);
  if (refusal) return { code: refusal.code, message: refusal.message };
  return { code: 'fault', message: 'Something went wrong inside Own Words. Nothing was kept. Try again.' };
}

function usage({ code, message }: CommanderError): string {
  const help = 'Type "own-words --help" to see what there is.';
  if (code === 'commander.help' || code === 'commander.helpDisplayed') return `Please name a command. ${help}`;
  const [line = ''] = message.replace(/^error: /, '').split('\n');
  return `${line.charAt(0).toUpperCase()}${line.slice(1).replace(/\.?$/, '.')} ${help}`;
}
