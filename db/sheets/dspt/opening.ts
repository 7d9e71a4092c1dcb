import { type keyEvents, PASSPHRASE_LEAST } from '../../keys/model.ts';
import { readKeyHistory } from '../../keys/queries.ts';
import { waitAfter } from '../../staff/pin.ts';
import { dayPlus, type Instant, instantInWords, londonDay } from '../../time/model.ts';
import { Counted, counted, fact, type Source, YEAR } from '../facts.ts';
import type { FactRow } from '../model.ts';

/** One way of opening the record, as the key file has it. */
export interface WayIn {
  readonly kind: 'passphrase' | 'opener' | 'recovery';
  readonly made: Instant;
  readonly holder: string | null;
  readonly state: 'sound' | 'old' | 'changed';
  /** How what is typed becomes a key, as it stands in the key file. */
  readonly derivedBy: string;
}
/** How the record on the disk is encrypted, read back from the open record and from its file. */
export interface Encryption {
  readonly cipher: string;
  readonly format: string;
  readonly check: string;
  readonly keyBits: number;
  /** Whether the file begins as a database does that anybody can open. */
  readonly readable: boolean;
  /** How pictures and recordings beside it are sealed. */
  readonly pictures: string;
}

const KEY_FILE = 'The key file beside the record, and the ledger, as they stand now.';

/** What opens the record, how it is encrypted, and what stands before somebody at the keyboard. */
export function openingFacts(
  source: Source,
  ways: readonly WayIn[],
  encryption: Encryption,
  lockAfterSeconds: number,
): FactRow[] {
  return [waysIn(source, ways), changes(source), encrypted(encryption, ways), pins(), idleLock(lockAfterSeconds)];
}

function waysIn({ nameOf }: Source, ways: readonly WayIn[]): FactRow {
  const openers = ways.filter(({ kind }) => kind === 'opener');
  const doubtful = ways.filter(({ state }) => state !== 'sound');
  const sheets = ways.filter(({ kind }) => kind === 'recovery');
  return fact(
    'Who can open the record, and is there a way in if all of them are away?',
    `The passphrase of the home, ${counted(openers.length, 'opener', 'openers')} with a passphrase of their own, and ${counted(sheets.length, 'recovery sheet', 'recovery sheets')}.`,
    KEY_FILE,
    {
      list: ways.map((way) => wayInWords(way, nameOf)),
      open: doubtful.length > 0 || sheets.length === 0,
      cannot: 'Where the printed sheet lies, and who else knows a passphrase.',
    },
  );
}

const wayInWords = ({ kind, made, holder, state }: WayIn, nameOf: Source['nameOf']): string => {
  const what = {
    passphrase: 'Passphrase of the home',
    opener: `Opener: ${holder === null ? 'nobody that the ledger names' : nameOf(holder)}`,
    recovery: 'Recovery sheet',
  }[kind];
  const doubt = {
    sound: '',
    old: ' Set with an earlier version of the program.',
    changed: ' Changed from outside of the program.',
  }[state];
  return `${what}, set on ${instantInWords(made)}.${doubt}`;
};

const eventInWords: Record<(typeof keyEvents)[number], string> = {
  'passphrase-changed': 'Passphrase changed',
  'opener-added': 'Opener given',
  'opener-removed': 'Opener taken away',
  'sheet-replaced': 'New recovery sheet',
  rotated: 'Whole record encrypted anew',
  'sheet-used': 'PIN set anew with the recovery sheet',
};

function changes({ context, ledger, nameOf }: Source): FactRow {
  const since = dayPlus(londonDay(context.now), -YEAR);
  const events = readKeyHistory(ledger)
    .events.filter(({ at }) => londonDay(at) >= since)
    .toReversed();
  return fact(
    'Is what opens the record changed when it has to be?',
    `${Counted(events.length, 'change', 'changes')} of the keys in the last ${YEAR} days.`,
    'The ledger, in which each change of the keys stands.',
    {
      list: events.map(
        ({ what, at, about }) =>
          `${eventInWords[what]}${about === null ? '' : `, ${nameOf(about)}`}: ${instantInWords(at)}.`,
      ),
      cannot: 'Whether somebody who left remembers a passphrase that was not changed since.',
    },
  );
}

function encrypted(
  { cipher, format, check, keyBits, readable, pictures }: Encryption,
  ways: readonly WayIn[],
): FactRow {
  const derived = [...new Set(ways.map(({ derivedBy }) => derivedBy))];
  return fact(
    'Is the record unreadable to whoever takes the PC or a backup?',
    readable
      ? 'The file of the record begins as an open database does. It is not encrypted.'
      : `Encrypted with ${cipher}, ${format}, under a random key of ${keyBits} bits; each page of the file carries a check value (${check}). Pictures and recordings: ${pictures}.`,
    'Read back from the open record, from the first bytes of its file, and from the key file, now.',
    {
      list: derived.map((each) => `From what is typed to the key: ${each}.`),
      open: readable,
      cannot: 'Whether the PC’s own disk is encrypted, and how strong a passphrase people chose.',
    },
  );
}

const pins = (): FactRow =>
  fact(
    'What stops somebody who guesses?',
    `A PIN has 6 to 12 digits and no run, repeat or date. After ${tryThatWaits()} wrong ones in a row one waits ${waitAfter(tryThatWaits())} seconds, then twice as long each time, up to ${waitAfter(100) / 60} minutes. A passphrase has ${PASSPHRASE_LEAST} characters at least.`,
    'The rules of the program that is running, worked out now.',
    { cannot: 'Whether a PIN is written on a note beside the PC.' },
  );

/** The first wrong PIN in a row after which one has to wait. */
const tryThatWaits = () => [1, 2, 3, 4, 5, 6, 7, 8, 9].find((tries) => waitAfter(tries) > 0) ?? 0;

const idleLock = (seconds: number): FactRow =>
  fact(
    'Does the screen lock when nobody is there?',
    `After ${seconds % 60 === 0 ? counted(seconds / 60, 'minute', 'minutes') : counted(seconds, 'second', 'seconds')} without a key or the mouse; what was on the page is taken away. The choice board does not lock while a resident has it, and leads nowhere else.`,
    'The setting of the program that is running.',
    { cannot: 'Whether people lock the screen when they walk away, and whether the PC has a lock of its own.' },
  );
