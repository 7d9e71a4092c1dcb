import { expect, test } from 'vitest';
import { copiesOf, LONG_ENOUGH, SAME, similarity } from '../../../db/evidence/copies.ts';

const supper =
  'Held up the fish and the pie. She looked at the pie, then at me, and pulled the whole plate to her side.';
const garden = 'Stood at the garden door with his cap on and waited until somebody came with the key to it.';

/** Each text is about somebody of their own, unless said otherwise. */
const found = (texts: readonly string[], about = (at: number) => String(at)) =>
  [...copiesOf(texts.map((text, of) => ({ of, about: about(of), text })))].map(([one, other]) => `${one} of ${other}`);

test('“text >=85% trigram-similar”: a word changed is the same, another day is not', () => {
  expect(similarity(supper, supper.replace('fish', 'ham'))).toBeGreaterThanOrEqual(SAME);
  expect(similarity(supper, garden)).toBeLessThan(SAME);
  expect(found([supper, garden, supper.replace('fish', 'ham'), supper.toUpperCase()])).toEqual(['2 of 0', '3 of 0']);
});

test('“to another resident’s”: the same words about the same person again are none', () => {
  expect(found([supper, supper, supper.replace('fish', 'ham')], () => 'Edith')).toEqual([]);
  expect(found([supper, supper, supper], (at) => (at === 2 ? 'Walter' : 'Edith'))).toEqual(['2 of 0']);
});

test('A short text is alike by chance, and is left out', () => {
  const short = 'Took the blue one and smiled.';
  expect(short.length).toBeLessThan(LONG_ENOUGH);
  expect(found([short, short])).toEqual([]);
});

test('What the index finds is what each against each would find', () => {
  const words =
    'cup tea plate pie fish garden door cap coat hand looked held turned gave took slowly again twice'.split(' ');
  let seed = 7;
  const next = (most: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % most;
  };
  const base = Array.from({ length: 12 }, () => Array.from({ length: 16 }, () => words[next(words.length)]));
  const texts = Array.from({ length: 160 }, (_, at) =>
    (base[at % 12] ?? []).map((word) => (next(14) === 0 ? words[next(words.length)] : word)).join(' '),
  );
  const copied = texts.flatMap((text, at) =>
    texts.slice(0, at).some((other) => similarity(text, other) >= SAME) ? [at] : [],
  );
  expect(copied.length).toBeGreaterThan(40);
  expect(found(texts).map((each) => Number(each.split(' ')[0]))).toEqual(copied);
});

test('The same words a thousand times, and forms of sixty people filled in nearly alike, are soon looked through', () => {
  const texts = Array.from({ length: 6_000 }, (_, at) =>
    at % 12 === 0
      ? supper
      : `${garden} It was ${at} by the clock in room ${at % 60}, and ${at * 7919} paces to the pond.`,
  );
  const begun = performance.now();
  const copies = found(texts, (at) => String(at % 60));
  expect(copies.length).toBeGreaterThan(450);
  // Each against each would be eighteen million comparisons, which is minutes on any PC.
  expect(performance.now() - begun).toBeLessThan(30_000);
});
