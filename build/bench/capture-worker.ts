// Stands in for the thread that sets a pack: it sets the pack as usual, and keeps what was to be set for the peer to print.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { packModel } from '../../electron/core/packs/document/model.ts';
import { type PackFiles, typeset } from '../../electron/core/packs/document/typeset.ts';
import { htmlOf } from './pack-html.ts';

parentPort?.on('message', (job: { model: unknown } & PackFiles) => {
  const folder = process.env['BENCH_HTML'] ?? '';
  const model = packModel.parse(job.model);
  mkdirSync(folder, { recursive: true });
  for (const { sha256, bytes } of job.photographs) writeFileSync(join(folder, `${sha256}.jpg`), bytes);
  writeFileSync(join(folder, `${model.subject.replace(/[^\p{L}\p{N}]+/gu, '-')}-${Date.now()}.html`), htmlOf(model));
  const { pdf, pages, unprinted } = typeset(model, job);
  parentPort?.postMessage({ type: 'done', pdf, pages, unprinted });
});
