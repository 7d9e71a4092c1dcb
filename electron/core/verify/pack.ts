import type { Findings } from '../../../db/packs/model.ts';
import { instantInWords } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { readEvidence } from '../packs/evidence.ts';
import { checkEvidence } from '../packs/proof.ts';
import { checkSeal } from '../packs/seal.ts';

/** Checks a pack with no home at hand: the seal over the whole file, then every entry of the evidence in it. */
export async function verifyPack(file: Uint8Array): Promise<Findings> {
  const seal = checkSeal(file);
  const sealProblem = seal.problem ? `${seal.problem} Where: ${seal.where ?? 'not known'}.` : null;
  if (!seal.publicKey) return findings({ problems: [sealProblem ?? 'This file bears no seal.'], fingerprint: null });
  const evidence = await evidenceOf(file);
  if (evidence instanceof Refused)
    return findings({
      problems: [...(sealProblem ? [sealProblem] : []), evidence.message],
      fingerprint: seal.fingerprint,
    });
  const found = checkEvidence(evidence, seal.publicKey);
  const problems = [...(sealProblem ? [sealProblem] : []), ...found.problems];
  if (problems.length > 0) return findings({ problems, fingerprint: seal.fingerprint, entries: found.entries });
  return findings({
    fingerprint: seal.fingerprint,
    entries: found.entries,
    checked: [
      'The whole file is unchanged since it was sealed with this key: every page, every picture and the evidence.',
      `${count(found.entries, 'entry', 'entries')} of the record attached: each part that is shown is what was written.`,
      `Each of them is in the ledger of the home, as ${found.checkpoints.map(signedAs).join(' and ')}.`,
      ...(found.withheld > 0
        ? [
            `${count(found.withheld, 'part is', 'parts are')} withheld from this pack; the entries they belong to still check out.`,
          ]
        : []),
    ],
  });
}

const signedAs = (checkpoint: { size: number; at?: string }) =>
  `its checkpoint${checkpoint.at ? ` of ${instantInWords(checkpoint.at)}` : ''} signed it (${count(checkpoint.size, 'entry', 'entries')})`;

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

function findings(part: {
  problems?: readonly string[];
  checked?: readonly string[];
  fingerprint: string | null;
  entries?: number;
}): Findings {
  const problems = [...(part.problems ?? [])];
  return {
    holds: problems.length === 0,
    what: 'pack',
    checked: [...(part.checked ?? [])],
    problems,
    notChecked: [
      'Whose key it is. Compare the fingerprint with the one that the home gave you another way; without that, this only shows that nothing changed since it was sealed.',
      'Whether what was written down was true when it was written.',
    ],
    fingerprint: part.fingerprint,
    entries: part.entries ?? 0,
  };
}

async function evidenceOf(file: Uint8Array): Promise<Uint8Array | Refused> {
  try {
    return await readEvidence(file);
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}
