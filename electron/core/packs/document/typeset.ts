import { resolve } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { instantInWords, shortDateInWords } from '../../../../db/time/model.ts';
import { type Coverage, coverageOf, printable, type Unprinted } from './characters.ts';
import { readFonts } from './fonts.ts';
import type { Block, PackModel } from './model.ts';
import { blocks } from './template/blocks.ts';
import { book } from './template/book.ts';
import { card } from './template/card.ts';
import { form } from './template/form.ts';
import { indexOfPacks } from './template/index-of-packs.ts';
import { invitation } from './template/invitation.ts';
import { list } from './template/list.ts';
import { look } from './template/look.ts';
import { ownView } from './template/own-view.ts';
import { pack } from './template/pack.ts';
import { strip } from './template/strip.ts';
import { voices } from './template/voices.ts';

export interface Photograph {
  readonly sha256: string;
  /** JPEG: other kinds grow when they are set. */
  readonly bytes: Uint8Array;
}
export interface PackFiles {
  readonly evidence: Uint8Array;
  readonly photographs: readonly Photograph[];
}
export interface Typeset {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly unprinted: readonly Unprinted[];
}
export type Stage = 'reading' | 'laying-out' | 'writing';

// No such folder need exist: every file the template reads is handed over in memory, and it can reach no other.
const room = resolve('/own-words-pack');
// A picture whose bytes were not handed over: a plain grey field, so that its words still stand in its place.
const emptyPicture = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
);

/**
 * Sets a pack's model as a PDF tagged as PDF/UA-1, its evidence attached as evidence.json. The same model and files give
 * the same bytes on each machine. Blocks the thread that it runs in: see render.ts.
 */
export function typeset(
  model: PackModel,
  files: PackFiles,
  onStage: (stage: Stage, pages?: number) => void = () => {},
): Typeset {
  onStage('reading');
  // An attachment of no bytes makes the typesetter bring the whole program down.
  if ((model.layout === undefined || model.layout === 'index') && files.evidence.length === 0)
    throw new Error('A pack has evidence.');
  shop ??= openShop();
  const { compiler, coverage } = shop;
  const laid: string[] = [];
  const lay = (file: string, bytes: Uint8Array) => {
    compiler.mapShadow(inRoom(file), Buffer.from(bytes));
    laid.push(inRoom(file));
  };
  try {
    lay('evidence.json', files.evidence);
    const given = new Map(files.photographs.map((photograph) => [photograph.sha256, photograph.bytes]));
    for (const sha256 of photographsIn(model)) lay(`photographs/${sha256}.jpg`, given.get(sha256) ?? emptyPicture);
    return setModel(compiler, coverage, model, onStage);
  } finally {
    // Nothing of one person's pack is within reach of the next.
    for (const path of [...laid, inRoom('model.json')]) compiler.unmapShadow(path);
    compiler.evictCache(MOST_UNUSED);
  }
}

/** Fonts and template, read when a thread sets its first pack. */
interface Shop {
  readonly compiler: NodeCompiler;
  readonly coverage: Coverage;
}
let shop: Shop | undefined;
/** Paper for staff is set as a pack is, without what proves it. */
const templateOf = {
  book: 'book',
  card: 'card',
  form: 'form',
  index: 'index',
  invitation: 'invitation',
  'own-view': 'own-view',
  list: 'list',
  paper: 'pack',
} as const;
type Template = (typeof templateOf)[keyof typeof templateOf];
/** After so many packs that had no use for a piece of work, Typst forgets it. */
const MOST_UNUSED = 2;

function openShop(): Shop {
  const fonts = readFonts();
  const compiler = NodeCompiler.create({ workspace: room, fontArgs: [{ fontBlobs: fonts.map((font) => font.bytes) }] });
  for (const [name, source] of Object.entries({
    look,
    voices,
    strip,
    blocks,
    pack,
    book,
    card,
    form,
    index: indexOfPacks,
    invitation,
    list,
    'own-view': ownView,
  }))
    compiler.addSource(inRoom(`${name}.typ`), source);
  return { compiler, coverage: coverageOf(fonts) };
}

function setModel(
  compiler: NodeCompiler,
  coverage: Coverage,
  model: PackModel,
  onStage: (stage: Stage, pages?: number) => void,
): Typeset {
  const refused = new Set<string>();
  for (;;) {
    const { value, unprinted } = printable(model, coverage, refused);
    compiler.mapShadow(
      inRoom('model.json'),
      Buffer.from(
        JSON.stringify({ ...forPages(value), unprinted: unprinted.map(({ codes, times }) => ({ codes, times })) }),
      ),
    );
    const outcome = setPages(compiler, templateOf[model.layout ?? 'paper'], onStage);
    if ('pdf' in outcome) return { ...outcome, unprinted };
    // The fonts' maps said yes and the typesetter no: its word stands, and the sign is marked as the others are.
    const before = refused.size;
    for (const sign of outcome.signs) refused.add(sign);
    if (refused.size === before) throw new Error(`The pages could not be set: ${outcome.reason}`);
  }
}

type Outcome = { pdf: Uint8Array; pages: number } | { signs: string[]; reason: string };

function setPages(compiler: NodeCompiler, layout: Template, onStage: (stage: Stage, pages?: number) => void): Outcome {
  onStage('laying-out');
  const compiled = compiler.compile({ mainFilePath: inRoom(`${layout}.typ`) });
  const document = compiled.result;
  if (document === null)
    return refusal(compiled.takeError()?.shortDiagnostics.map(messageOf).join('; ') ?? 'no reason given');
  const pages = document.numOfPages;
  onStage('writing', pages);
  try {
    return { pdf: withoutSuspects(compiler.pdf(document, { pdfStandard: 'ua-1' })), pages };
  } catch (error) {
    return refusal(error instanceof Error ? error.message : String(error));
  }
}

// "/Suspects false" is the default, and poppler calls it a syntax error. Blanked, so that no offset moves.
function withoutSuspects(pdf: Buffer): Buffer {
  const said = Buffer.from('/Suspects false');
  const at = pdf.lastIndexOf(said);
  return at === -1 ? pdf : pdf.fill(' ', at, at + said.length);
}

function refusal(reason: string): Outcome {
  const quoted = [...reason.matchAll(/(?:the text|disallowed codepoint) \x60\\?"(.+?)\\?"\x60/gu)].map(
    (match) => match[1] ?? '',
  );
  const signs = quoted.flatMap((text) =>
    [
      ...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(
        text.replace(/\\u\{([0-9a-f]+)\}/gu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
      ),
    ].map(({ segment }) => segment),
  );
  // Typst quotes the text it could not set in its reasons: they are for the signs alone, and go into no log.
  return { signs, reason: reason.replaceAll(/\x60.*?\x60/gu, '...').slice(0, 300) };
}

function messageOf(diagnostic: unknown): string {
  return diagnostic !== null && typeof diagnostic === 'object' && 'message' in diagnostic
    ? String(diagnostic.message)
    : '';
}

/** The model with what the template would otherwise have to work out; parts and sections with nothing in them are left out. */
function forPages(model: PackModel) {
  const sections = model.sections
    .map((section) => ({
      ...section,
      short: shortened(section.resident ?? model.homeName, 60),
      blocks: withoutEmpty(section.blocks),
    }))
    .filter((section) => section.blocks.length > 0);
  const at = new Date(model.made.at);
  return {
    ...model,
    sections,
    residents: new Set(sections.map((section) => section.resident)).size,
    short: { homeName: shortened(model.homeName, 70), subject: shortened(model.subject, 60) },
    period:
      model.from === model.to
        ? shortDateInWords(model.from)
        : `${shortDateInWords(model.from)} to ${shortDateInWords(model.to)}`,
    madeInWords: instantInWords(model.made.at),
    made: {
      ...model.made,
      clock: {
        year: at.getUTCFullYear(),
        month: at.getUTCMonth() + 1,
        day: at.getUTCDate(),
        hour: at.getUTCHours(),
        minute: at.getUTCMinutes(),
        second: at.getUTCSeconds(),
      },
    },
  };
}

// Only the running head: the front page has the whole name.
const shortened = (name: string, max: number) => {
  const signs = [...name.replaceAll('\n', ' ')];
  return signs.length <= max ? signs.join('') : `${signs.slice(0, max - 1).join('')}…`;
};

function withoutEmpty<B extends Block>(list: readonly B[]): B[] {
  return list
    .map((block) => (block.type === 'part' ? { ...block, blocks: withoutEmpty(block.blocks) } : block))
    .filter((block) => !isEmpty(block));
}

function isEmpty(block: Block): boolean {
  if (block.type === 'part') return block.blocks.length === 0;
  if (block.type === 'timeline') return block.items.length === 0;
  if (block.type === 'thread') return block.steps.length === 0;
  if (block.type === 'entries') return block.entries.length === 0;
  return 'rows' in block && block.rows.length === 0;
}

function photographsIn(model: PackModel): Set<string> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (value !== null && typeof value === 'object') {
      if ('sha256' in value && typeof value.sha256 === 'string') found.add(value.sha256);
      Object.values(value).forEach(walk);
    }
  };
  walk(model);
  return found;
}

const inRoom = (name: string) => resolve(room, name);
