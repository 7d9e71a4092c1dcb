import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import type { Picture } from '../../../db/daily-choices/model.ts';

/** The drawings that ship with the program, by the names of their files: Fluent Emoji, Microsoft, MIT licence. */
export const drawingFiles: Record<Picture, string> = {
  tea: '1fad6',
  coffee: '2615',
  'cold-drink': '1f964',
  milk: '1f95b',
  water: '1f4a7',
  soup: '1f963',
  meal: '1f37d-fe0f',
  bread: '1f35e',
  egg: '1f373',
  fruit: '1f34e',
  cake: '1f370',
  biscuit: '1f36a',
  'ice-cream': '1f368',
  shirt: '1f45a',
  shoes: '1f45e',
  bath: '1f6c1',
  shower: '1f6bf',
  wash: '1f9fc',
  bed: '1f6cf-fe0f',
  chair: '1fa91',
  door: '1f6aa',
  garden: '1f337',
  walk: '1f6b6',
  music: '1f3b6',
  television: '1f4fa',
  radio: '1f4fb',
  book: '1f4d6',
  cards: '1f0cf',
  paint: '1f3a8',
  telephone: '260e-fe0f',
  letter: '2709-fe0f',
  people: '1f465',
  alone: '1f464',
  dog: '1f415',
  cat: '1f408',
  prayer: '1f64f',
  scissors: '2702-fe0f',
  razor: '1fa92',
  sun: '2600-fe0f',
};

/** In pixels: sharp on half a page's width. */
const WIDTH = 480;

/** A drawing for paper: JPEG, on white. */
export async function drawingAsJpeg(picture: Picture): Promise<Uint8Array> {
  const file = createRequire(import.meta.url).resolve(`@lobehub/fluent-emoji-flat/assets/${drawingFiles[picture]}.svg`);
  return sharp(await readFile(file), { density: 72 * 8 })
    .resize(WIDTH)
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 90 })
    .toBuffer();
}
