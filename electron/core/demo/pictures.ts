import type { PhotographRef } from '../../../db/words/model.ts';
import { keepPhotograph } from '../photographs.ts';
import type { OpenHome } from '../state.ts';
import { portraitOf } from './drawing/portrait.ts';
import { sceneOf } from './drawing/scenes.ts';
import type { Life } from './life.ts';
import { printOf } from './story.ts';

/** Draws and keeps every portrait and photograph; the same drawing is drawn once. By "edith/face", "edith/ovens". */
export async function keepPictures(
  home: OpenHome,
  lives: readonly Life[],
  done: (kept: number, total: number) => void,
): Promise<Map<string, PhotographRef>> {
  const drawings = lives.flatMap(drawingsOf);
  const kept = new Map<string, PhotographRef>();
  const bySvg = new Map<string, PhotographRef>();
  const { default: sharp } = await import('sharp');
  for (const [name, svg] of drawings) {
    const known = bySvg.get(svg);
    const picture =
      known ?? (await keepPhotograph(home, await sharp(Buffer.from(svg)).jpeg({ quality: 92 }).toBuffer()));
    bySvg.set(svg, picture);
    kept.set(name, picture);
    done(kept.size, drawings.length);
  }
  return kept;
}

function drawingsOf(life: Life): [name: string, svg: string][] {
  const pictures = life.story.flatMap(({ key, picture, period }): [string, string][] =>
    picture ? [[`${life.key}/${key}`, sceneOf(picture.scene, printOf(period))]] : [],
  );
  return [[`${life.key}/face`, portraitOf(life.face)], ...pictures];
}
