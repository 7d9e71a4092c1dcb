import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';

/**
 * The text of a pack's pages as its glyphs map back to it, without white space: enough to see that words stand on the
 * page as they were typed. Scripts whose letters join and stack are not read back faithfully by this.
 */
export async function readText(pdf: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document.getPages().map(textOf).join('\n');
}

function textOf(page: PDFPage): string {
  const fonts = page.node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
  const maps = new Map<string, Map<number, string>>();
  for (const name of fonts?.keys() ?? []) {
    const toUnicode = fonts?.lookup(name, PDFDict).lookup(PDFName.of('ToUnicode'));
    if (toUnicode instanceof PDFRawStream) maps.set(name.decodeText(), readMap(decoded(toUnicode)));
  }
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray().map((_, i) => contents.lookup(i)) : [contents];
  let text = '';
  let map = new Map<number, string>();
  for (const stream of streams) {
    if (!(stream instanceof PDFRawStream)) continue;
    for (const [, font, string] of decoded(stream).matchAll(/\/(\w+) [\d.]+ Tf|\(((?:\\[\s\S]|[^\\()])*)\)/g)) {
      if (font !== undefined) map = maps.get(font) ?? new Map();
      else if (string !== undefined)
        text += glyphs(string)
          .map((glyph) => map.get(glyph) ?? '')
          .join('');
    }
  }
  return text.replaceAll(/\s/g, '');
}

const decoded = (stream: PDFRawStream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
function glyphs(string: string): number[] {
  const raw = string.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  );
  const bytes = Buffer.from(raw, 'latin1');
  return Array.from({ length: bytes.length >> 1 }, (_, i) => bytes.readUInt16BE(i * 2));
}

function readMap(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, from, to] of cmap.matchAll(/<([0-9A-F]{4})> <((?:[0-9A-F]{4})+)>\n/g)) {
    if (from && to) map.set(Number.parseInt(from, 16), Buffer.from(to, 'hex').swap16().toString('utf16le'));
  }
  return map;
}

/** Every text in the file that is no page: names of pictures for those who cannot see them, bookmarks, what is attached. */
export async function everythingIn(pdf: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const found: string[] = [];
  const look = (value: unknown): void => {
    if (value instanceof PDFString || value instanceof PDFHexString) found.push(value.decodeText());
    if (value instanceof PDFArray) value.asArray().forEach(look);
    if (value instanceof PDFDict) value.values().forEach(look);
    if (value instanceof PDFRawStream) {
      look(value.dict);
      found.push(Buffer.from(decoded(value), 'latin1').toString('utf8'));
    }
  };
  for (const [, object] of document.context.enumerateIndirectObjects()) look(object);
  return found.join('\n');
}
