import { parentPort, workerData } from 'node:worker_threads';
import { Refused } from '../../../db/words/refused.ts';
import { readEvidence } from '../packs/evidence.ts';
import { seenIn } from '../packs/proof.ts';
import { verifyPack } from './pack.ts';
import type { FromStranger, ToStranger } from './stranger.ts';

/** A thread that reads one stranger's pack: see stranger.ts for when it is ended. */
const { what, file } = workerData as ToStranger;
const say = (message: FromStranger) => parentPort?.postMessage(message);

try {
  const findings = await verifyPack(file);
  if (what === 'findings') say({ type: 'done', answer: findings });
  else if (findings.holds) say({ type: 'done', answer: seenIn(await readEvidence(file)) });
  else
    throw new Refused(
      'pack-does-not-hold',
      'The pack to compare with does not hold itself: check it alone, then use one that holds.',
    );
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  say({ type: 'refused', code: error.code, message: error.message });
}
