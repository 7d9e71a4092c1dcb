import type { z } from 'zod';
import type { ReadContext } from '../store/model.ts';
import type { evidenceMethods } from './methods.ts';
import { checkText } from './model.ts';
import { recordsFrom } from './records.ts';

type Input = z.output<(typeof evidenceMethods)['evidence.checkTexts']['input']>;

export const evidenceQueries = {
  'evidence.checkTexts': (_: ReadContext, { content, plain }: Input) => {
    const lines = content.split(/\r?\n/).filter((line) => line.trim() !== '');
    const records = plain ? lines.map((text) => ({ text: text.slice(0, 20_000) })) : recordsFrom(content);
    return { records: records.map((record) => ({ text: record.text, flags: checkText(record) })) };
  },
};
