import { PDFBool, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { coverageOf, printable } from '../../../electron/core/packs/document/characters.ts';
import { readFonts } from '../../../electron/core/packs/document/fonts.ts';
import { type Block, type Leaf, type PackModel, packModel } from '../../../electron/core/packs/document/model.ts';
import { typeset } from '../../../electron/core/packs/document/typeset.ts';
import { readEvidence } from '../../../electron/core/packs/evidence.ts';
import { readText } from './read-pdf.ts';
import { photographs, sample, twoResidents } from './sample.ts';

const files = { evidence: Buffer.from('{"entries":[]}'), photographs: [] };
const withBlocks = (blocks: Block[]): PackModel => {
  const [first] = sample.sections;
  if (!first) throw new Error('The sample has sections.');
  return { ...sample, sections: [{ ...first, blocks }] };
};
const paragraph = (text: string): Leaf => ({ type: 'paragraph', text });
const squeezed = (text: string) => text.replaceAll(/\s/g, '');

describe('What people typed stands on the page as they typed it', () => {
  const hostile = [
    '#panic("no")',
    '#{ 1 + 1 }',
    '$ x^2 $',
    '@reference',
    '<label>',
    '*bold* _under_',
    '= Heading',
    '- list',
    '+ list',
    '/ term: x',
    '#read("/etc/passwd")',
    '#import "@preview/x:1.0.0"',
    '\\u{41} \\#',
    '"quotes" \'and\' `raw` ```more```',
    '// a comment',
    '/* no */',
    '<script>alert(1)</script>',
    '~ -- --- ...',
    '%PDF-1.7 %%EOF',
    'Dŵr, tŷ, ŵyn, Ŷd',
    'Łódź, Ελλάδα, Київ',
    '#sys.inputs',
    '[a](b) #[c]',
    '= ',
    '#',
  ];
  test('in a paragraph, in the person’s own words, in a caption, a table and the name of the resident', async () => {
    const blocks = hostile.flatMap((text): Leaf[] => [
      paragraph(text),
      { type: 'voice', voice: { kind: 'said', who: text, caption: text, words: text } },
      { type: 'table', columns: [{ title: text }], rows: [[text]] },
    ]);
    const name = 'Yusuf "Joe" #O’Brien-$mith <script>';
    const { pdf, unprinted } = typeset(
      { ...withBlocks([{ type: 'part', title: '#panic()', blocks }]), subject: name, title: name },
      files,
    );
    const text = await readText(pdf);
    const missing = hostile.filter((one) => text.split(squeezed(one)).length < 6);
    expect(unprinted).toEqual([]);
    expect(missing, 'printed otherwise than typed').toEqual([]);
    expect(text).toContain(squeezed(name));
    expect((await PDFDocument.load(pdf, { updateMetadata: false })).getTitle()).toBe(name);
  });

  test.each([
    ['Arabic', 'ar', 'صباح الخير يا بنتي، «الشاي» بالنعناع 12 من فضلك (سكر قليل)'],
    ['Urdu', 'ur', 'چائے، چینی کے بغیر۔ ابھی نہیں، بیٹی۔'],
    ['Punjabi', 'pa', 'ਅਸੀਂ ਛੇ ਭਰਾ, ਇੱਕ ਸਾਈਕਲ, ਤੇ ਘੰਟੀ ਮੈਂ ਸੀ। 12'],
    ['Polish', 'pl', 'Mocniejsza. Przez tę widać dno. Zażółć gęślą jaźń.'],
  ])('%s prints, in each voice, with nothing replaced', (_, language, words) => {
    const voices = (['said', 'showed', 'documented', 'reported', 'own-view', 'staff'] as const).map(
      (kind): Block => ({ type: 'voice', voice: { kind, who: words, caption: words, words, language } }),
    );
    expect(typeset(withBlocks(voices), files).unprinted).toEqual([]);
  });
});

describe('A pack always prints, and says what it could not print', () => {
  test('a sign that no shipped font holds is marked, named and counted, on the front page too', async () => {
    const { pdf, unprinted } = typeset(withBlocks([paragraph('A 😀 and a 👩‍👧 and 😀 again, 中, \u0007, ❤️.')]), files);
    expect(unprinted.map((one) => [one.codes, one.times])).toEqual([
      ['U+0007', 1],
      ['U+1F469 U+200D U+1F467', 1],
      ['U+1F600', 2],
      ['U+2764 U+FE0F', 1],
      ['U+4E2D', 1],
    ]);
    const text = await readText(pdf);
    expect(text).toContain('A\uFFFDanda\uFFFDand\uFFFDagain,\uFFFD,\uFFFD,\uFFFD.');
    expect(text).toContain('U+1F600(2times)');
  });

  test('every sign that the fonts are said to hold can be set', () => {
    const points = new Set(coverageOf(readFonts()).flatMap((family) => [...family]));
    const text = [...points].map((point) => String.fromCodePoint(point)).join(' ');
    const blocks: Block[] = [
      paragraph(text),
      { type: 'voice', voice: { kind: 'said', who: 'Edith said', caption: 'today', words: text } },
    ];
    expect(typeset(withBlocks(blocks), files).unprinted).toEqual([]);
    const silent = ['\u200B', '\u200D', '\u00AD', '\u3164', '\u2060', '\u{E0041}', '\u180E', 'a\uFE0Fb'];
    expect(typeset(withBlocks(silent.map(paragraph)), files).pages).toBeGreaterThan(1);
  });

  test('lone surrogates, marks that turn text round and stray line ends do not stop it', () => {
    const { value, unprinted } = printable(
      { a: 'x\uD800y', b: '\u202Eabc\u202C', c: 'one\r\ntwo', d: 'w\u0302 ŵ' },
      coverageOf(readFonts()),
    );
    expect(value).toEqual({ a: 'x\uFFFDy', b: 'abc', c: 'one\ntwo', d: 'w\u0302 ŵ' });
    expect(unprinted).toEqual([]);
  });

  test('a word with no end, an empty section and a picture that is not there do not stop it', async () => {
    const model = withBlocks([
      paragraph('x'.repeat(3000)),
      { type: 'part', title: 'Nothing stands under this', blocks: [{ type: 'choices', rows: [] }] },
    ]);
    const [section] = model.sections;
    const { pdf } = typeset(
      {
        ...model,
        sections: [...model.sections, ...(section ? [{ ...section, title: 'An empty one', blocks: [] }] : [])],
      },
      files,
    );
    const text = await readText(pdf);
    expect(text).not.toContain('Nothingstandsunderthis');
    expect(text).not.toContain('Anemptyone');
  });
});

describe('The file', () => {
  test('The same model and files give the same bytes', () => {
    const [one, two] = [typeset(sample, files), typeset(structuredClone(sample), files)];
    expect(Buffer.from(one.pdf).equals(Buffer.from(two.pdf))).toBe(true);
  });

  test('Each block and voice fits the model, for one resident and for a whole home', () => {
    for (const model of [sample, twoResidents]) expect(typeset(packModel.parse(model), files).pages).toBeGreaterThan(8);
  });

  test('It is tagged, titled, in British English, with bookmarks', async () => {
    const { catalog } = await PDFDocument.load(typeset(sample, files).pdf, { updateMetadata: false });
    expect(catalog.lookup(PDFName.of('StructTreeRoot'))).toBeInstanceOf(PDFDict);
    expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).lookup(PDFName.of('Marked'))).toBe(PDFBool.True);
    expect(catalog.lookup(PDFName.of('Lang'), PDFString).decodeText()).toBe('en-GB');
    expect(catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict).lookup(PDFName.of('DisplayDocTitle'))).toBe(
      PDFBool.True,
    );
    expect(catalog.lookup(PDFName.of('Outlines'))).toBeInstanceOf(PDFDict);
  });

  test('Evidence comes back as it went in', async () => {
    const evidence = Buffer.from(
      JSON.stringify({ words: 'Dŵr \u0000 صباح', many: Array.from({ length: 5000 }, (_, i) => i) }),
    );
    expect(Buffer.from(await readEvidence(typeset(sample, { ...files, evidence }).pdf)).equals(evidence)).toBe(true);
  });

  test('A photograph goes in as the bytes it was given', async () => {
    const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a98' } })
      .jpeg()
      .toBuffer();
    const { pdf } = typeset(sample, { ...files, photographs: [{ sha256: photographs.baker, bytes }] });
    expect(Buffer.from(pdf).includes(bytes)).toBe(true);
  });

  test('A file that is no pack is refused in words', async () => {
    await expect(readEvidence(Buffer.from('not a pdf'))).rejects.toMatchObject({ code: 'pack-without-evidence' });
    await expect(readEvidence(await (await PDFDocument.create()).save())).rejects.toMatchObject({
      code: 'pack-without-evidence',
    });
  });
});
