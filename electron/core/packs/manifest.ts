import { z } from 'zod';
import { instant } from '../../../db/time/model.ts';

const FORMAT = 'own-words-manifest/1';
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What an index says of the packs that were made together: enough to tell whether one is missing, or another stands in its place. */
const manifest = z.strictObject({
  format: z.literal(FORMAT),
  home: z.string(),
  made: instant,
  /** Of the key that sealed all of them. */
  fingerprint: z.string(),
  packs: z
    .array(
      z.strictObject({
        /** Its name beside the manifest. Under a passphrase that is a number: the names in a zip can be read without it. */
        file: z.string(),
        /** What it is and whom it is about: its name once it is unpacked. */
        about: z.string(),
        pages: z.int().positive(),
        bytes: z.int().positive(),
        sha256,
      }),
    )
    .max(2000),
});
export type Manifest = z.infer<typeof manifest>;

/** A manifest as the bytes that go into the index, and beside it. */
export const writeManifest = (said: Omit<Manifest, 'format'>): Uint8Array =>
  Buffer.from(`${JSON.stringify({ format: FORMAT, ...said }, null, 2)}\n`);

/** The manifest that these bytes are; null where they are something else, a pack’s evidence for one. */
export function readManifest(bytes: Uint8Array): Manifest | null {
  try {
    return manifest.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}
