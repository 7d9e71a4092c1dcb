import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Refused } from '../../../db/words/refused.ts';
import { readEvidence } from '../packs/evidence.ts';
import { seenIn } from '../packs/proof.ts';
import { unpacked, verifyGiven } from './given.ts';
import { verifyPack } from './pack.ts';
import type { FromStranger, ToStranger } from './stranger.ts';

/** A thread that reads what a stranger gave: see stranger.ts for when it is ended. */
const ask = workerData as ToStranger;
const say = (message: FromStranger) => parentPort?.postMessage(message);

try {
  if (ask.what === 'findings') {
    const given = ask.files.map((file) => ({ name: basename(file), read: async () => readFileSync(file) }));
    say({ type: 'done', answer: await verifyGiven(await unpacked(given, ask.passphrase)) });
  } else {
    const { holds } = await verifyPack(ask.pack);
    if (!holds)
      throw new Refused(
        'pack-does-not-hold',
        'The pack to compare with does not hold itself: check it alone, then use one that holds.',
      );
    say({ type: 'done', answer: seenIn(await readEvidence(ask.pack)) });
  }
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  say({ type: 'refused', code: error.code, message: error.message });
}
