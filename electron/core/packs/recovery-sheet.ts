import { resolve } from 'node:path';
import { dateInWords, type Instant } from '../../../db/time/model.ts';
import { readFonts } from './document/fonts.ts';
import source from './recovery-sheet.typ.ts';

export interface RecoverySheet {
  readonly homeName: string;
  readonly homeId: string;
  readonly groups: readonly string[];
  readonly madeAt: Instant;
}

const room = resolve('/own-words-recovery-sheet');

/** The recovery sheet as one PDF page: the only copy of the recovery key, to be printed and locked away. */
export async function recoverySheet({ homeName, homeId, groups, madeAt }: RecoverySheet): Promise<Uint8Array> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({
    workspace: room,
    fontArgs: [{ fontBlobs: readFonts().map((font) => font.bytes) }],
  });
  const main = resolve(room, 'sheet.typ');
  compiler.addSource(main, source);
  compiler.mapShadow(
    resolve(room, 'sheet.json'),
    Buffer.from(JSON.stringify({ homeName, homeId, groups, made: dateInWords(madeAt) })),
  );
  return compiler.pdf({ mainFilePath: main }, { pdfStandard: 'ua-1' });
}
