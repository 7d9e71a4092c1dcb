import { uptime } from 'node:os';
import type { ChoiceBoard } from '../../db/choice-board/model.ts';
import type { Keyfile, Slot } from '../../db/keys/format.ts';
import type { Vault } from '../../db/keys/keyfile.ts';
import type { MakeOptions } from '../../db/keys/slots.ts';
import { originOf } from '../../db/ledger/checkpoint.ts';
import { type Signer, signerFromSeed } from '../../db/ledger/note.ts';
import type { LikesBoard } from '../../db/likes/model.ts';
import type { Clocks } from '../../db/staff/pin.ts';
import type { OpenRecord } from '../../db/store/record.ts';
import type { Instant } from '../../db/time/model.ts';
import type { StaffId } from '../../db/words/model.ts';
import type { Contribution } from './contribution.ts';
import type { Hold } from './hold.ts';
import type { Jobs } from './jobs.ts';
import type { Press } from './packs/render.ts';
import type { Ports } from './ports.ts';

/** A home whose record is open. */
export interface OpenHome {
  readonly folder: string;
  readonly record: OpenRecord;
  readonly dataKey: Uint8Array;
  readonly vault: Vault;
  readonly openedAt: Instant;
  readonly name: string;
  readonly demo: boolean;
  /** What was found changed, when it was opened, since it was last signed. */
  readonly problemsAtStart: readonly string[];
  /** Lets go of the home and wipes its keys from memory. */
  close(): void;
  /** The same, but the folder stays held, for this program to open it again; gives the way to let go of it. */
  handOver(): () => void;
}

/** Someone who signed in; how long ago they last did anything decides when the page locks. */
export interface Session {
  readonly staff: StaffId;
  lastSeen: number;
  /** What stands on the screen while it is in a resident's hands. */
  board: ChoiceBoard | null;
  /** The board of likes in a resident's hands, while it is. */
  likes: LikesBoard | null;
  /** One of a resident's people at the PC, writing their own view, while they are. */
  contribution: Contribution | null;
}

/** A home being set up: nothing of it is on disk yet but the recovery sheet. */
export interface Preparing {
  readonly name: string;
  readonly country: 'England' | 'Wales';
  readonly folder: string;
  readonly homeId: string;
  readonly keyfile: Keyfile;
  readonly dataKey: Uint8Array;
  readonly vault: Vault;
  /** The recovery key as it is printed. */
  readonly groups: readonly string[];
  readonly typeBack: readonly [number, number];
  confirmed: boolean;
}

/** A recovery sheet on its way into use. */
export interface NewSheet {
  readonly home: OpenHome;
  readonly slot: Slot;
  readonly groups: readonly string[];
  readonly typeBack: readonly [number, number];
}

/** All that the core holds between calls. */
export interface State {
  readonly ports: Ports;
  home: OpenHome | null;
  session: Session | null;
  preparing: Preparing | null;
  /** Whether a backup is being put back. */
  restoring: boolean;
  /** Whether keys are being changed, and a recovery sheet that is printed but not in use yet. */
  readonly keys: { busy: boolean; sheet: NewSheet | null };
  readonly jobs: Jobs;
  readonly hold: Hold;
  readonly press: Press;
}

/** Who signs for a home: checkpoints and packs carry this name and key. */
export function signerOf(home: OpenHome): Signer {
  const { ledger } = home.record;
  return signerFromSeed(originOf(ledger.home, ledger.device), home.vault.signingSeed);
}

/** The public key of a home, from its own vault. */
export const publicKeyOf = ({ signingSeed }: Vault, { home, device }: { home: string; device: string }): Uint8Array =>
  signerFromSeed(originOf(home, device), signingSeed).publicKey;

/** How a new way of opening is made: now, and at the cost that this shell asks for. */
export const makingOf = ({ kdfCost, ...ports }: Ports): MakeOptions => ({
  made: instantOf(ports),
  ...(kdfCost ? { cost: kdfCost } : {}),
});

/** The time of day, and the time since the PC was started. */
export const clocksOf = (ports: Ports): Clocks => ({
  now: instantOf(ports),
  uptime: ports.uptime?.() ?? uptime(),
});

/** The instant now by the shell's clock. */
export const instantOf = (ports: Ports): Instant => ports.now().toISOString();

/** The home that is open. The contract lets nobody call what asks this who is not signed in, and nobody signs in to a closed one. */
export function opened(home: OpenHome | null): OpenHome {
  if (!home) throw new RangeError('No home is open.');
  return home;
}
