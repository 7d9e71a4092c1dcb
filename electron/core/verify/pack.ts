import type { Findings } from '../../../db/packs/model.ts';
import { instantInWords } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { readEvidence } from '../packs/evidence.ts';
import { type Manifest, readManifest } from '../packs/manifest.ts';
import { checkEvidence, type EvidenceFindings } from '../packs/proof.ts';
import { checkSeal } from '../packs/seal.ts';
import { count, FINGERPRINT_ADDS, WRITTEN_TRULY } from './words.ts';

/** What one sealed file is, once it was checked. */
export interface Examined {
  readonly findings: Findings;
  readonly withheld: number;
  /** Where the file is the index of others: what it says of them. */
  readonly manifest: { readonly says: Manifest; readonly bytes: Uint8Array } | null;
}

/** Checks a pack, or an index of packs, with no home at hand: see `examine`. */
export const verifyPack = async (file: Uint8Array): Promise<Findings> => (await examine(file)).findings;

/** Checks the seal over the whole file, then every entry of the evidence in it. */
export async function examine(file: Uint8Array): Promise<Examined> {
  const seal = checkSeal(file);
  const { fingerprint } = seal;
  const sealProblem = seal.problem ? `${seal.problem} Where: ${seal.where ?? 'not known'}.` : null;
  if (!seal.publicKey) return failed([sealProblem ?? 'This file bears no seal.'], null);
  const evidence = await evidenceOf(file);
  if (evidence instanceof Refused)
    return failed([...(sealProblem ? [sealProblem] : []), evidence.message], fingerprint);
  const says = readManifest(evidence);
  if (says !== null) return sealProblem ? failed([sealProblem], fingerprint) : indexOf(says, evidence, fingerprint);
  const found = checkEvidence(evidence, seal.publicKey);
  const problems = [...(sealProblem ? [sealProblem] : []), ...found.problems];
  return problems.length > 0 ? failed(problems, fingerprint, found.entries) : packOf(found, fingerprint);
}

function packOf(found: EvidenceFindings, fingerprint: string | null): Examined {
  const findings: Findings = {
    holds: true,
    what: 'pack',
    checked: [
      'The whole file is unchanged since it was sealed with this key, and the signature over it holds: every page, every picture and the evidence.',
      `${count(found.entries, 'entry', 'entries')} of the record attached: each part that is shown is what was written.`,
      `Each of them is in the ledger of the home, as ${found.checkpoints.map(signedAs).join(' and ')}.`,
      ...(found.withheld > 0
        ? [
            `${count(found.withheld, 'part is', 'parts are')} withheld from this pack; the entries they belong to still check out.`,
          ]
        : []),
    ],
    problems: [],
    notChecked: [WRITTEN_TRULY],
    fingerprintAdds: FINGERPRINT_ADDS,
    fingerprint,
    entries: found.entries,
    files: [],
  };
  return { findings, withheld: found.withheld, manifest: null };
}

function indexOf(says: Manifest, bytes: Uint8Array, fingerprint: string | null): Examined {
  const findings: Findings = {
    holds: true,
    what: 'index',
    checked: [
      'The whole file is unchanged since it was sealed with this key, and the signature over it holds.',
      `It lists ${count(says.packs.length, 'pack', 'packs')}, each with the sum over its bytes.`,
    ],
    problems: [],
    notChecked: [
      'The packs that it lists. Check them together with it: the whole folder, or the zip that they came in.',
    ],
    fingerprintAdds: FINGERPRINT_ADDS,
    fingerprint,
    entries: 0,
    files: [],
  };
  return { findings, withheld: 0, manifest: { says, bytes } };
}

const signedAs = (checkpoint: { size: number; at?: string }) =>
  `its checkpoint${checkpoint.at ? ` of ${instantInWords(checkpoint.at)}` : ''} signed it (${count(checkpoint.size, 'entry', 'entries')})`;

function failed(problems: readonly string[], fingerprint: string | null, entries = 0): Examined {
  const findings: Findings = {
    holds: false,
    what: 'pack',
    checked: [],
    problems: [...problems],
    notChecked: [WRITTEN_TRULY],
    fingerprintAdds: fingerprint === null ? null : FINGERPRINT_ADDS,
    fingerprint,
    entries,
    files: [],
  };
  return { findings, withheld: 0, manifest: null };
}

async function evidenceOf(file: Uint8Array): Promise<Uint8Array | Refused> {
  try {
    return await readEvidence(file);
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}
