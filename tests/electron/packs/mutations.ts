import { AFRelationship, PDFDocument } from '@cantoo/pdf-lib';
import { readEvidence } from '../../../electron/core/packs/evidence.ts';

/** A file that came of a pack, and what was done to it. */
export interface Mutated {
  readonly what: string;
  readonly bytes: Uint8Array;
}

/**
 * What somebody could do to a pack without its key: every byte of it changed, in so many windows that lie side by side over
 * the whole file; cut off; added to; updated as PDFs are; and given the attachment, the pages or the seal of another.
 */
export async function mutationsOf(pack: Uint8Array, other: Uint8Array, windows: number): Promise<readonly Mutated[]> {
  return [...eachWindow(pack, windows), ...cut(pack, 12), ...addedTo(pack), ...(await exchanged(pack, other))];
}

function eachWindow(pack: Uint8Array, windows: number): Mutated[] {
  const width = Math.ceil(pack.length / windows);
  return Array.from({ length: Math.ceil(pack.length / width) }, (_, at) => {
    const [from, to] = [at * width, Math.min((at + 1) * width, pack.length)];
    const bytes = Uint8Array.from(pack);
    for (let place = from; place < to; place += 1) bytes[place] = (bytes[place] ?? 0) ^ 0xff;
    return { what: `bytes ${from} to ${to - 1}, each changed`, bytes };
  });
}

const cut = (pack: Uint8Array, times: number): Mutated[] =>
  Array.from({ length: times }, (_, at) => {
    const length = at === 0 ? pack.length - 1 : Math.floor((pack.length * (times - at)) / (times + 1));
    return { what: `cut after ${length} bytes`, bytes: pack.slice(0, length) };
  });

function addedTo(pack: Uint8Array): Mutated[] {
  const text = Buffer.from(pack).toString('latin1');
  const first = /startxref\s+(\d+)/.exec(text)?.[1] ?? '0';
  const catalog = /\/Root (\d+) (\d+) R/.exec(text)?.slice(1, 3).join(' ') ?? '1 0';
  const update = `\n9999 0 obj\n<< /Type /Annot >>\nendobj\nxref\n9999 1\n${String(pack.length + 1).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 10000 /Root ${catalog} R /Prev ${first} >>\nstartxref\n${pack.length + 45}\n%%EOF\n`;
  return [
    ['one byte more', '\n'],
    ['a comment more', '% seen\n'],
    ['an incremental update', update],
    ['a second end', '%%EOF\n'],
  ].map(([what = '', more = '']) => ({ what, bytes: Buffer.concat([pack, Buffer.from(more, 'latin1')]) }));
}

/** Without what follows the plain PDF: list of blocks and seal. */
const sealFrom = (pack: Uint8Array) => Buffer.from(pack).lastIndexOf('\n% own-words/pack-blocks/1\n');

async function exchanged(pack: Uint8Array, other: Uint8Array): Promise<Mutated[]> {
  const seal = pack.subarray(sealFrom(pack));
  const pages = await PDFDocument.load(pack.subarray(0, sealFrom(pack)), { updateMetadata: false });
  pages.detach('evidence.json');
  await pages.attach(await readEvidence(other), 'evidence.json', { afRelationship: AFRelationship.Source });
  const attached = await pages.save({ useObjectStreams: false });
  return [
    { what: 'the attachment of another pack', bytes: Buffer.concat([attached, seal]) },
    { what: 'the pages of another pack', bytes: Buffer.concat([other.subarray(0, sealFrom(other)), seal]) },
    {
      what: 'the seal of another pack',
      bytes: Buffer.concat([pack.subarray(0, sealFrom(pack)), other.subarray(sealFrom(other))]),
    },
    { what: 'no seal', bytes: pack.slice(0, sealFrom(pack)) },
  ];
}
