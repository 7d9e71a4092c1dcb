import { resolve } from 'node:path';
import { coverageOf, printable } from './document/characters.ts';
import { readFonts } from './document/fonts.ts';

// No such folder need exist: the page and its data are handed over in memory.
const room = resolve('/own-words-page');

/**
 * Sets a small paper of its own as a PDF tagged as PDF/UA-1. Everything that differs from one to the next is read as data
 * from "page.json", never as markup.
 */
export async function setPage(source: string, data: object): Promise<Uint8Array> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const fonts = readFonts();
  const compiler = NodeCompiler.create({
    workspace: room,
    fontArgs: [{ fontBlobs: fonts.map((font) => font.bytes) }],
  });
  const main = resolve(room, 'page.typ');
  compiler.addSource(main, source);
  const { value } = printable(data, coverageOf(fonts));
  compiler.mapShadow(resolve(room, 'page.json'), Buffer.from(JSON.stringify(value)));
  return compiler.pdf({ mainFilePath: main }, { pdfStandard: 'ua-1' });
}
