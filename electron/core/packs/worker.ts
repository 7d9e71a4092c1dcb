import { parentPort } from 'node:worker_threads';
import { packModel } from './document/model.ts';
import { type PackFiles, typeset } from './document/typeset.ts';
import type { FromWorker } from './render.ts';

/** A thread that sets packs, one after another: see render.ts for when it is ended. */
parentPort?.on('message', (job: { model: unknown } & PackFiles) => {
  const say = (message: FromWorker) => parentPort?.postMessage(message);
  try {
    const set = typeset(packModel.parse(job.model), job, (stage, pages) =>
      say({ type: 'progress', stage, ...(pages === undefined ? {} : { pages }) }),
    );
    say({ type: 'done', pdf: set.pdf, pages: set.pages, unprinted: set.unprinted });
  } catch (error) {
    say({ type: 'failed', reason: error instanceof Error ? error.message : 'no reason given' });
  }
});
