import { PDFDocument } from '@cantoo/pdf-lib';
import { Refused } from '../../../db/words/refused.ts';
import { withoutSeal } from './seal.ts';

/** More than ten years of one person's record; what is larger is none of ours, and reading it would fill the memory. */
export const LARGEST_EVIDENCE = 32 * 1024 * 1024;

/**
 * The evidence attached to a pack. Reads the part that the seal covers, and checks nothing: see `checkSeal`.
 * Throws Refused('pack-without-evidence') where there is none, or more than one, and where the file is no PDF.
 */
export async function readEvidence(file: Uint8Array): Promise<Uint8Array> {
  const found = await attachmentsOf(file);
  const [evidence, second] = found.filter((one) => one.name === 'evidence.json');
  if (evidence === undefined || second !== undefined || evidence.data.length > LARGEST_EVIDENCE) throw noEvidence();
  return evidence.data;
}

async function attachmentsOf(file: Uint8Array) {
  try {
    return (await PDFDocument.load(withoutSeal(file), { updateMetadata: false })).getAttachments();
  } catch {
    throw noEvidence();
  }
}

const noEvidence = () =>
  new Refused(
    'pack-without-evidence',
    'This file holds no evidence of Own Words that can be read. Ask the home for the pack again.',
  );
