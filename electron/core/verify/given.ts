import { hash } from 'node:crypto';
import type { Findings } from '../../../db/packs/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { type Examined, examine } from './pack.ts';
import { count, FINGERPRINT_ADDS, WRITTEN_TRULY } from './words.ts';
import { filesInZip, isZip } from './zip.ts';

/** A file that somebody was given, read when its turn comes. */
export interface Given {
  readonly name: string;
  /** Throws Refused where it cannot be read. */
  read(): Promise<Uint8Array>;
}

/** The files themselves: those of a zip where one zip was given. Throws what `filesInZip` throws. */
export async function unpacked(given: readonly Given[], passphrase: string | null): Promise<readonly Given[]> {
  const [only] = given;
  if (given.length !== 1 || !only) return given;
  const bytes = await only.read();
  return isZip(bytes) ? filesInZip(bytes, passphrase) : [{ name: only.name, read: async () => bytes }];
}

/**
 * Checks files that were given together: a pack by itself, or packs with their index, each by its own seal and evidence,
 * then all of them against what the index lists.
 */
export async function verifyGiven(files: readonly Given[]): Promise<Findings> {
  const [only] = files;
  if (files.length === 1 && only) return (await examine(await only.read())).findings;
  const pdfs = files.filter(isPdf);
  if (pdfs.length === 0)
    throw new Refused(
      'not-a-pack',
      'There is no pack of Own Words in it. Choose a PDF that Own Words made, or the zip or folder that it came in.',
    );
  const parts: Part[] = [];
  for (const file of pdfs) parts.push(await partOf(file));
  const manifests = files.filter(isManifest);
  const problems = [
    ...parts.flatMap(({ name, findings }) => findings.problems.map((problem) => `${name}: ${problem}`)),
    ...missingFrom(parts),
    ...(await differingManifests(manifests, parts)),
    ...differingKeys(parts),
  ];
  return findingsOf(parts, problems, files.length - pdfs.length - manifests.length);
}

interface Part extends Examined {
  readonly name: string;
  readonly sha256: string;
}

const isPdf = ({ name }: Given) => /\.pdf$/i.test(name);
const isManifest = ({ name }: Given) => /\.json$/i.test(name);

async function partOf({ name, read }: Given): Promise<Part> {
  try {
    const bytes = await read();
    return { name, sha256: hash('sha256', bytes, 'hex'), ...(await examine(bytes)) };
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'zip-damaged') throw error;
    const none = { entries: 0, fingerprint: null, fingerprintAdds: null, files: [], checked: [], notChecked: [] };
    const findings: Findings = { holds: false, what: 'pack', problems: [error.message], ...none };
    return { name, sha256: '', findings, withheld: 0, manifest: null };
  }
}

const listedIn = (parts: readonly Part[]) => parts.flatMap(({ manifest }) => manifest?.says.packs ?? []);

/** What an index lists and nobody gave: left out, or another file in its place. One that was changed says so itself. */
function missingFrom(parts: readonly Part[]): string[] {
  const here = new Set(parts.map(({ sha256 }) => sha256));
  const broken = new Set(parts.filter(({ findings }) => !findings.holds).map(({ name }) => name));
  return listedIn(parts)
    .filter(({ file, sha256 }) => !here.has(sha256) && !broken.has(file))
    .map(
      ({ file, about }) =>
        `${file} (${about}): the index lists it, and it is not here, or another file stands in its place.`,
    );
}

async function differingManifests(files: readonly Given[], parts: readonly Part[]): Promise<string[]> {
  const sealed = parts.flatMap(({ manifest }) => manifest?.bytes ?? []);
  if (sealed.length === 0) return [];
  const problems: string[] = [];
  for (const { name, read } of files) {
    const bytes = await read().catch(() => new Uint8Array());
    if (!sealed.some((each) => Buffer.compare(each, bytes) === 0))
      problems.push(`${name}: it is not the manifest that the sealed index carries.`);
  }
  return problems;
}

function differingKeys(parts: readonly Part[]): string[] {
  return keysOf(parts).length > 1
    ? [`They are not all signed with one key: ${keysOf(parts).join('; ')}. Ask the home which is its own.`]
    : [];
}
const keysOf = (parts: readonly Part[]) => [...new Set(parts.flatMap(({ findings }) => findings.fingerprint ?? []))];

function findingsOf(parts: readonly Part[], problems: readonly string[], others: number): Findings {
  const packs = parts.filter(({ manifest }) => manifest === null);
  const listed = listedIn(parts);
  const aboutOf = new Map(listed.map(({ sha256, about }) => [sha256, about]));
  const entries = packs.reduce((sum, { findings }) => sum + findings.entries, 0);
  const [fingerprint = null] = keysOf(parts);
  const holds = problems.length === 0;
  return {
    holds,
    what: 'set',
    checked: holds ? whatHeld(parts, packs, entries, aboutOf) : [],
    problems: [...problems],
    notChecked: [
      ...(listed.length === 0 ? ['Whether a pack is missing: there is no index among these files.'] : []),
      ...(others > 0
        ? [`${count(others, 'other file', 'other files')} among them: not a pack, and not looked at.`]
        : []),
      WRITTEN_TRULY,
    ],
    fingerprintAdds: fingerprint === null ? null : FINGERPRINT_ADDS,
    fingerprint,
    entries,
    files: parts.map(({ name, sha256, findings }) => ({
      name,
      about: aboutOf.get(sha256) ?? null,
      holds: findings.holds,
    })),
  };
}

function whatHeld(
  parts: readonly Part[],
  packs: readonly Part[],
  entries: number,
  aboutOf: ReadonlyMap<string, string>,
): string[] {
  const withheld = packs.reduce((sum, part) => sum + part.withheld, 0);
  const unlisted = packs.filter(({ sha256 }) => !aboutOf.has(sha256)).length;
  return [
    `${count(packs.length, 'pack', 'packs')}, the signature over each whole file: every page, every picture and the evidence are unchanged since it was sealed.`,
    `${count(entries, 'entry', 'entries')} of the record attached: each part that is shown is what was written, and each entry is in the ledger that a signed checkpoint covers.`,
    ...(withheld > 0
      ? [`${count(withheld, 'part is', 'parts are')} withheld; the entries they belong to still check out.`]
      : []),
    ...(parts.length > packs.length
      ? [
          `Every pack that the sealed index lists is here, ${count(aboutOf.size, 'file', 'files')}, each the very bytes that it lists.`,
        ]
      : []),
    ...(parts.length > packs.length && unlisted > 0
      ? [`${count(unlisted, 'pack is', 'packs are')} in no index here, and holds by itself.`]
      : []),
  ];
}
