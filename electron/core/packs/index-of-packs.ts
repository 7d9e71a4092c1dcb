import { fingerprint, type Signer } from '../../../db/ledger/note.ts';
import { type Instant, shortDateInWords } from '../../../db/time/model.ts';
import type { PackModel } from './document/model.ts';
import { nameOfFile } from './file-names.ts';
import type { Maker } from './make.ts';
import { type Manifest, writeManifest } from './manifest.ts';
import type { Content, Parcel } from './parcel.ts';
import type { Press } from './render.ts';
import { sealPack } from './seal.ts';

/** A pack in a parcel, and who it is about. */
export interface Listed extends Content {
  readonly about: string;
  readonly who: string;
  readonly pages: number;
}

export interface IndexOf {
  readonly homeName: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly why: string;
  readonly forWhom: string;
  readonly maker: Maker;
  readonly now: Instant;
}

/**
 * Adds the index: a sealed PDF that lists the packs with the sum over each, the manifest attached to it; and the manifest
 * by itself beside it, for programs.
 */
export async function addIndex(
  parcel: Parcel,
  packs: readonly Listed[],
  index: IndexOf,
  { press, signer, signal }: { readonly press: Press; readonly signer: Signer; readonly signal: AbortSignal },
): Promise<void> {
  const manifest = writeManifest({
    home: index.homeName,
    made: index.now,
    fingerprint: fingerprint(signer.publicKey),
    packs: packs.map(({ file, about, pages, bytes, sha256 }): Manifest['packs'][number] => ({
      ...{ file, about, pages, bytes, sha256 },
    })),
  });
  const model = indexModel(packs, index, fingerprint(signer.publicKey));
  const { pdf } = await press.set(model, { evidence: manifest, photographs: [] }, { signal });
  signal.throwIfAborted();
  // A parcel with names of its own, and one whose names can be read without its passphrase.
  const named = (what: string) => (parcel.passphrase === null ? nameOfFile(`${what} of packs`, index.period.to) : what);
  await parcel.add(named('Index'), 'pdf', sealPack(pdf, signer));
  await parcel.add(named('Manifest'), 'json', manifest);
}

function indexModel(packs: readonly Listed[], index: IndexOf, key: string): PackModel {
  const pages = packs.reduce((sum, each) => sum + each.pages, 0);
  return {
    layout: 'index',
    title: `Index of packs: ${index.homeName}`,
    homeName: index.homeName,
    profileName: 'Index of packs',
    subject: 'Index of packs',
    about: `${packs.length} ${packs.length === 1 ? 'pack' : 'packs'}, ${pages.toLocaleString('en-GB')} pages in all`,
    ...index.period,
    made: { at: index.now, by: index.maker.name, why: index.why, forWhom: index.forWhom },
    fingerprint: key,
    proof: `Made ${shortDateInWords(index.now.slice(0, 10))}, with the manifest attached.`,
    front: {
      whatThisIs: [
        'These packs were made together. Each is signed by itself; this index is signed too, so that it shows when one is missing, or when another stands in its place.',
      ],
      samples: [],
      howToCheck: [
        'Open the verifier that came beside the packs in any browser, choose all of them together, and it compares each with the sum that stands here; or type: own-words verify, and the name of the folder or zip.',
        'The fingerprint names the key that signed them. Ask the home for it another way, by telephone for one, and compare.',
      ],
      leftOut: [],
    },
    sections: [
      {
        area: 'neutral',
        title: 'The packs',
        banner: 'Each with the sum over its bytes.',
        resident: null,
        blocks: [
          {
            type: 'table',
            columns: [{ title: 'Who' }, { title: 'File' }, { title: 'Pages' }, { title: 'SHA-256' }],
            rows: packs.map(({ who, file, about, pages: of, sha256 }) => [
              who,
              fileInWords(file, about),
              String(of),
              sha256,
            ]),
          },
        ],
      },
    ],
  };
}

/** Under a passphrase a file's own name is a number: what it is called once it is unpacked stands beside it. */
const fileInWords = (file: string, about: string) => (file === `${about}.pdf` ? file : `${file}: ${about}`);
