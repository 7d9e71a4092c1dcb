import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import { chromium, type Page } from 'playwright-core';
import { listStaff } from '../../db/staff/queries.ts';
import { openHome } from '../../electron/core/home/open.ts';
import { makePacks } from '../../electron/core/packs/make.ts';
import { orderOf } from '../../electron/core/packs/profiles/order.ts';
import { openPress, type Press } from '../../electron/core/packs/render.ts';
import type { OpenHome } from '../../electron/core/state.ts';
import { findChromium } from '../../electron/shell/find-chromium.ts';
import { out } from './built.ts';
import { PASSPHRASE } from './calls.ts';
import { type Figure, median, quantile } from './figures.ts';
import type { BenchHome } from './home.ts';

const ROUNDS = 5;

/** Inspector packs of everyone in the demo home, against Chromium's own printing of the same content. */
export async function packFigures(demo: BenchHome, folder: string): Promise<Figure[]> {
  const home = await openHome(demo.folder, PASSPHRASE, new Date().toISOString());
  try {
    const pages = await asHtml(home, folder);
    return await inChromium((page) => compared(home, page, pages, folder));
  } finally {
    home.close();
  }
}

async function compared(home: OpenHome, page: Page, pages: readonly string[], folder: string): Promise<Figure[]> {
  const press = openPress(join(out, 'main', 'pack-worker.js'));
  const ours: number[] = [];
  const peers: number[] = [];
  let made: string[] = [];
  let printed: string[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const start = performance.now();
    made = await packsOf(home, join(folder, `packs-${round}`), press);
    const between = performance.now();
    printed = await print(page, pages, folder);
    if (round === 0) continue; // warm-up, of both
    ours.push((between - start) / made.length);
    peers.push((performance.now() - between) / printed.length);
  }
  if (made.length !== printed.length) throw new Error('Not the same number of packs on both sides.');
  const [ourSize, peerSize] = await Promise.all([sizeOf(made), sizeOf(printed)]);
  return [
    {
      measure: 'Inspector pack, each of the demo home',
      ours: median(ours),
      peer: median(peers),
      unit: 'ms',
      limit: { of: 'ratio', is: 'at-least', value: 4 },
      method:
        'makePacks of all residents (gathered, proved, set in two threads as PDF/UA-1, evidence attached, sealed, written and flushed) against printToPDF, tagged with an outline, of the same words, running heads, tables, photographs and fonts as plain HTML, next to no drawing, one after another, in a headless Chromium that is open already; no evidence and no seal in the peer’s',
      detail: {
        packs: made.length,
        rounds: ROUNDS,
        'ours p95': quantile(ours, 0.95),
        'peer p95': quantile(peers, 0.95),
        ours: ourSize,
        peer: peerSize,
      },
    },
  ];
}

async function packsOf(home: OpenHome, folder: string, press: Press): Promise<string[]> {
  const now = new Date().toISOString();
  const manager = listStaff(home.record.reading({ type: 'system' }, now).db).find(({ role }) => role === 'manager');
  if (!manager) throw new Error('The demo home has no manager.');
  const request = {
    profile: 'inspector',
    resident: 'all',
    from: null,
    to: null,
    knownOn: null,
    person: null,
    request: null,
    why: 'Bench',
    forWhom: 'Bench',
  } as const;
  const maker = { actor: { type: 'staff', id: manager.id, role: manager.role }, name: manager.name } as const;
  const work = { signal: new AbortController().signal, progress: () => {} };
  const { files = [] } = await makePacks(home, orderOf(request), folder, maker, now, work, press);
  return files;
}

/** The very models that the packs are set from, as one HTML file each. */
async function asHtml(home: OpenHome, folder: string): Promise<string[]> {
  const html = join(folder, 'html');
  process.env['BENCH_HTML'] = html; // the thread that captures them inherits it
  await packsOf(home, join(folder, 'captured'), openPress(new URL('capture-worker.ts', import.meta.url)));
  return readdirSync(html)
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(html, name));
}

async function print(page: Page, pages: readonly string[], folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const [index, html] of pages.entries()) {
    const path = join(folder, `printed-${index}.pdf`);
    await page.goto(pathToFileURL(html).href);
    await page.evaluate(() => document.fonts.ready.then(() => {}));
    await page.pdf({ path, tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
    files.push(path);
  }
  return files;
}

async function inChromium<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const asRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', chromiumSandbox: !asRoot });
  try {
    return await work(await browser.newPage());
  } finally {
    await browser.close();
  }
}

async function sizeOf(files: readonly string[]): Promise<string> {
  let pages = 0;
  let bytes = 0;
  for (const file of files) {
    const pdf = readFileSync(file);
    bytes += pdf.length;
    pages += (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount();
  }
  return `${pages} pages, ${Math.round(bytes / 1024)} KB`;
}
