import { z } from 'zod';
import type { Seen } from '../../../db/ledger/against.ts';
import type { Json } from '../../../db/ledger/canonical.ts';
import { type Checkpoint, checkpointIsSignedBy, readCheckpoint } from '../../../db/ledger/checkpoint.ts';
import { digestOf, disclose } from '../../../db/ledger/disclosure.ts';
import { leafOf } from '../../../db/ledger/entry.ts';
import { inclusionProof, inclusionRanges, type NodeReader, verifyInclusion } from '../../../db/ledger/merkle.ts';
import { type Header, header } from '../../../db/ledger/model.ts';
import type { FirstWritten } from '../../../db/ledger/origin.ts';
import type { StoredEntry } from '../../../db/ledger/read.ts';
import type { Ledger } from '../../../db/ledger/store.ts';
import { instantInWords } from '../../../db/time/model.ts';

const FORMAT = 'own-words-evidence/1';
const hash64 = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);
const digest = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

const provedEntry = z.strictObject({
  /** The number by which the pack's pages name the entry. */
  number: z.int().nonnegative(),
  header,
  parts: z.record(z.string(), digest),
  /** Salt and value of each part that this pack shows; a part that is not here is withheld. */
  shown: z.record(z.string(), z.tuple([z.string(), z.json()])),
  proof: z.array(hash64),
});
const evidence = z.strictObject({
  format: z.literal(FORMAT),
  home: z.string(),
  /** One signed checkpoint a device that wrote any of the entries. */
  checkpoints: z.array(z.string()),
  entries: z.array(provedEntry),
});

/** Which parts of an entry a pack may show. */
export type MayShow = (entry: StoredEntry, part: string) => boolean;

/** The evidence of a pack: each entry with what of it is shown, and the way from it to a signed checkpoint. */
export function evidenceFor(
  ledger: Ledger,
  entries: readonly StoredEntry[],
  checkpoints: readonly string[],
  mayShow: MayShow,
): Uint8Array {
  const trees = new Map(
    checkpoints
      .map(readCheckpoint)
      .map(({ device, size }) => [device, { size, nodes: remembering(ledger.nodes(device)) }]),
  );
  const proofOf = ({ device, seq }: Header): Uint8Array[] => {
    const tree = trees.get(device);
    if (!tree) throw new RangeError('An entry’s device has no checkpoint.');
    return inclusionProof(tree.nodes, seq, tree.size);
  };
  const value: z.input<typeof evidence> = {
    format: FORMAT,
    home: ledger.home,
    checkpoints: [...checkpoints],
    entries: entries.map((entry) => ({
      number: entry.position,
      header: entry.header,
      parts: Object.fromEntries(Object.entries(entry.parts).map(([name, part]) => [name, part.digest])),
      shown: Object.fromEntries(
        Object.entries(entry.parts).flatMap(([name, { kept }]) =>
          kept && mayShow(entry, name) ? [[name, [kept.salt, JSON.parse(kept.written) as z.core.util.JSONType]]] : [],
        ),
      ),
      proof: proofOf(entry.header).map((hash) => Buffer.from(hash).toString('base64')),
    })),
  };
  return Buffer.from(JSON.stringify(value));
}

/** The same nodes, each read once: the proofs of one pack share most of theirs. */
function remembering(nodes: NodeReader): NodeReader {
  const known = new Map<string, Uint8Array>();
  return {
    get(level, index) {
      const place = `${level}/${index}`;
      const hash = known.get(place) ?? nodes.get(level, index);
      known.set(place, hash);
      return hash;
    },
  };
}

/** What a pack's evidence, which `checkEvidence` has found sound, knows of the ledger: one ledger a checkpoint. */
export function seenIn(bytes: Uint8Array): Seen[] {
  const { checkpoints, entries } = evidence.parse(asJson(bytes));
  return checkpoints.map(readCheckpoint).map((checkpoint) => ({
    checkpoint,
    ranges: entries
      .filter(({ header }) => header.device === checkpoint.device)
      .flatMap(({ header, parts, proof }) => [
        { start: header.seq, end: header.seq + 1, hash: leafOf(header, parts) },
        ...inclusionRanges(header.seq, checkpoint.size).map((range, at) => ({
          ...range,
          hash: Buffer.from(proof[at] ?? '', 'base64'),
        })),
      ]),
  }));
}

/** Every entry of evidence that `checkEvidence` has found sound, as its own home wrote it, and the checkpoints. */
export function provedIn(bytes: Uint8Array): { checkpoints: readonly string[]; entries: FirstWritten[] } {
  const { checkpoints, entries } = evidence.parse(asJson(bytes));
  return { checkpoints, entries: entries.map(({ number: _, ...first }) => first) };
}

/** What checking a pack's evidence found. */
export interface EvidenceFindings {
  readonly problems: readonly string[];
  readonly entries: number;
  readonly withheld: number;
  readonly checkpoints: readonly Checkpoint[];
}

/** Checks every entry of a pack's evidence: its shown parts, its leaf, and its way to a checkpoint signed with the key. */
export function checkEvidence(bytes: Uint8Array, publicKey: Uint8Array): EvidenceFindings {
  const parsed = evidence.safeParse(asJson(bytes));
  if (!parsed.success)
    return {
      problems: ['The attached evidence cannot be read: it was changed or damaged.'],
      entries: 0,
      withheld: 0,
      checkpoints: [],
    };
  const problems: string[] = [];
  const checkpoints = readCheckpoints(parsed.data.checkpoints, parsed.data.home, publicKey, problems);
  const byDevice = new Map(checkpoints.map((each) => [each.device, each]));
  let withheld = 0;
  for (const entry of parsed.data.entries) {
    problems.push(...checkEntry(entry, byDevice.get(entry.header.device)));
    withheld += Object.keys(entry.parts).filter((name) => !Object.hasOwn(entry.shown, name)).length;
  }
  return { problems, entries: parsed.data.entries.length, withheld, checkpoints };
}

function checkEntry(
  { number, header, parts, shown, proof }: z.output<typeof provedEntry>,
  checkpoint: Checkpoint | undefined,
): string[] {
  const place = `Entry ${number} (${header.kind}, written ${instantInWords(header.recorded_at)})`;
  const problems = Object.entries(shown)
    .filter(([name, [salt, value]]) => parts[name] !== digestOf(disclose(salt, name, value as Json)))
    .map(([name]) => `${place}: its part "${name}" is not what was written.`);
  if (!checkpoint) return [...problems, `${place} comes from a device for which the pack has no signed checkpoint.`];
  const inLedger = verifyInclusion({
    leaf: leafOf(header, parts),
    index: header.seq,
    size: checkpoint.size,
    root: checkpoint.root,
    proof: proof.map((hash) => Buffer.from(hash, 'base64')),
  });
  return inLedger ? problems : [...problems, `${place} is not in the ledger that the checkpoint signed.`];
}

function readCheckpoints(
  notes: readonly string[],
  home: string,
  publicKey: Uint8Array,
  problems: string[],
): Checkpoint[] {
  return notes.flatMap((note) => {
    try {
      const checkpoint = readCheckpoint(note);
      if (checkpoint.home !== home || !checkpointIsSignedBy(checkpoint, publicKey)) {
        problems.push('A checkpoint in the pack is not signed with the key that sealed the pack.');
        return [];
      }
      return [checkpoint];
    } catch {
      problems.push('A checkpoint in the pack cannot be read: it was changed or damaged.');
      return [];
    }
  });
}

function asJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
