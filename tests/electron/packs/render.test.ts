import { afterAll, describe, expect, test } from 'vitest';
import { typeset } from '../../../electron/core/packs/document/typeset.ts';
import { openPress } from '../../../electron/core/packs/render.ts';
import { sample } from './sample.ts';

const worker = new URL('../../../electron/core/packs/worker.ts', import.meta.url);
const press = openPress(worker, 2);
afterAll(() => press.rest());
const files = { evidence: Buffer.from('{}'), photographs: [] };

describe('A pack is set in a thread of its own', () => {
  test('It tells how far it is, and gives the same bytes as here', async () => {
    const heard: string[] = [];
    const set = await press.set(sample, files, {
      onProgress: ({ stage, pages }) => heard.push(pages === undefined ? stage : `${stage} ${pages}`),
    });
    expect(heard).toEqual(['reading', 'laying-out', `writing ${set.pages}`]);
    expect(Buffer.from(set.pdf).equals(Buffer.from(typeset(sample, files).pdf))).toBe(true);
  });

  test('More packs than threads: each is its own, whatever was set before it in the same thread', async () => {
    const subjects = ['Edith Hartley', 'Walter Ingham', 'Nesta Pugh', 'Edith Hartley'];
    const sets = await Promise.all(subjects.map((subject) => press.set({ ...sample, subject }, files)));
    for (const [index, subject] of subjects.entries())
      expect(Buffer.from(sets[index]?.pdf ?? []).equals(Buffer.from(typeset({ ...sample, subject }, files).pdf))).toBe(
        true,
      );
  });

  test('Let go while it is at work, it ends what it has begun, and begins again when asked', async () => {
    const making = press.set(sample, files, { onProgress: () => press.rest() });
    const pdf = Buffer.from((await making).pdf);
    expect(Buffer.from((await press.set(sample, files)).pdf).equals(pdf)).toBe(true);
  });

  test('Cancelled, it stops and gives nothing', async () => {
    const cancel = new AbortController();
    const making = press.set(sample, files, { signal: cancel.signal, onProgress: () => cancel.abort() });
    await expect(making).rejects.toThrow(/aborted/i);
    await expect(press.set(sample, files, { signal: AbortSignal.abort() })).rejects.toThrow(/aborted/i);
  });

  test('A model that does not fit is refused without a word of the record', async () => {
    const broken = { ...sample, subject: '', fingerprint: 'Edith’s secret' };
    await expect(press.set(broken, files)).rejects.toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret') }),
    );
  });
});
