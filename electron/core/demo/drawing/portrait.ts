/** What makes one drawn face differ from another. Drawn, so that no real person is shown in an invented home. */
export interface Face {
  readonly skin: 0 | 1 | 2 | 3 | 4 | 5;
  readonly hair: 'bun' | 'bald' | 'curls' | 'bob' | 'short' | 'parted' | 'turban' | 'waves' | 'cap';
  /** Hair, turban or cap. */
  readonly colour: string;
  readonly glasses?: 'round' | 'square';
  readonly beard?: 'full' | 'moustache';
  readonly clothes: string;
  readonly collar?: 'shirt' | 'cardigan' | 'round';
  readonly ground: string;
  /** From 0 (grave) to 4 (a broad smile). */
  readonly smile: number;
}

const skins = [
  ['#EBC7AC', '#D6A688'],
  ['#E4B894', '#C89670'],
  ['#CF9F74', '#AB7B52'],
  ['#B98258', '#946340'],
  ['#8B5A3C', '#6E432A'],
  ['#744730', '#583420'],
] as const;

/** A colour nearer to black (below 0) or to white (above). */
function shade(colour: string, by: number): string {
  const towards = by < 0 ? 0 : 255;
  const parts = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16);
    return Math.round(value + (towards - value) * Math.abs(by))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

const path = (d: string, fill: string, rest = '') => `<path d="${d}" fill="${fill}" ${rest}/>`;
const stroke = (d: string, colour: string, width: number) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;
const circles = (colour: string, all: readonly (readonly [number, number, number])[]) =>
  `<g fill="${colour}">${all.map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}"/>`).join('')}</g>`;

/** What stands behind the head, and what lies over the brow. */
function hairOf({ hair, colour, skin }: Face): { behind: string; before: string } {
  const dark = shade(colour, -0.18);
  const [light] = skins[skin];
  switch (hair) {
    case 'bun':
      return {
        behind: `${circles(dark, [[51, 12, 11]])}${path('M25 50C22 22 37 14 51 14s29 9 26 37c-1 8-3 12-6 13H31c-3-1-5-6-6-14z', colour)}`,
        before: `${path('M29 46c1-13 8-22 22-23 13 1 20 9 21 23 5-20-5-31-21-31S24 26 29 46z', colour)}${stroke('M51 17c-6 1-14 8-17 18M53 17c6 1 13 7 16 17', dark, 1.6)}`,
      };
    case 'bald':
      return {
        behind: path('M25 46c-1 8 1 13 4 14h44c3-1 5-6 4-14-2-4-4-6-6-6H31c-2 0-4 2-6 6z', colour),
        before: path('M30 42c1-13 9-22 21-22s20 9 21 22z', light),
      };
    case 'curls':
      return {
        behind: circles(colour, [
          [31, 34, 12],
          [41, 22, 13],
          [57, 20, 13],
          [70, 32, 12],
          [27, 48, 10],
          [74, 47, 10],
        ]),
        before: `${circles(colour, [
          [37, 29, 8],
          [48, 25, 8.5],
          [60, 26, 8],
          [68, 33, 6],
        ])}<g opacity=".4">${circles(dark, [
          [58, 18, 6],
          [40, 18, 5],
          [69, 33, 4],
        ])}</g>`,
      };
    case 'bob':
      return {
        behind: path('M22 58C18 22 36 12 51 12s33 10 29 47c-1 9-5 13-9 13H31c-5 0-8-5-9-14z', colour),
        before: `${path('M29 46c2-14 9-20 18-23 5 8 16 12 26 11 1 5 1 8 0 12 5-22-6-31-22-31S25 25 29 46z', colour)}${path('M47 23c6 8 16 12 26 11-3-9-12-15-22-15-2 0-3 2-4 4z', dark, 'opacity=".5"')}`,
      };
    case 'waves':
      return {
        behind: `${path('M23 62C16 26 34 11 51 11s35 14 28 51c-2 8-5 10-9 10H32c-4 0-7-3-9-10z', colour)}${circles(
          colour,
          [
            [25, 62, 7],
            [77, 62, 7],
            [30, 70, 6],
            [72, 70, 6],
          ],
        )}`,
        before: `${path('M29 44c0-12 5-18 12-21 4 5 9 6 14 4 7 2 14 8 17 17 4-18-4-30-21-30S24 26 29 44z', colour)}${stroke('M33 34c2-8 8-13 14-14M70 36c-2-8-7-12-12-13', dark, 1.8)}`,
      };
    case 'short':
      return {
        behind: path('M26 46C22 22 36 13 51 13s29 9 25 33c-1 6-3 9-5 10H31c-2-1-4-4-5-10z', colour),
        before: `${path('M28 42c2-10 6-14 11-16 8 3 22 3 27-1 4 3 6 9 7 17 6-20-5-29-22-29S22 23 28 42z', colour)}${path('M52 14c10 0 19 5 21 15-3-4-5-5-7-5-5 3-14 4-22 3z', dark, 'opacity=".45"')}`,
      };
    case 'parted':
      return {
        behind: path('M26 48C22 22 36 12 51 12s32 9 27 36l-6 6H30z', colour),
        before: `${path('M29 42c1-8 4-13 8-16 9 1 24-1 33-9 4 8 4 16 2 25 6-19-4-29-21-29S23 22 29 42z', colour)}${stroke('M37 26c3-6 8-9 14-10', dark, 1.5)}`,
      };
    case 'turban':
      return {
        behind: '',
        before: `${path('M25 36C24 16 38 8 51 8s28 8 26 28c-7-6-15-8-26-8s-19 2-26 8z', colour)}${stroke('M27 32c8-10 22-12 34-20M76 33c-9-12-18-12-28-9', dark, 1.8)}`,
      };
    case 'cap':
      return {
        behind: path('M25 46c-1 8 1 13 4 14h44c3-1 5-6 4-14z', '#C9C7C0'),
        before: `${path('M26 34c1-15 13-22 26-22 14 0 24 8 25 20-3 2-6 3-10 3H30z', colour)}${path('M24 36c8-5 30-7 42-3-8 4-30 6-42 3z', dark)}`,
      };
  }
}

function clothesOf({ clothes, collar }: Face): string {
  const body = path('M10 104c2-18 16-25 30-27h22c14 2 28 9 30 27z', clothes);
  if (collar === 'round') return `${body}${stroke('M38 79c5 8 21 8 26 0', shade(clothes, -0.25), 2)}`;
  const front = collar === 'cardigan' ? path('M40 77l11 27 11-27 8 2-9 25H41l-9-25z', shade(clothes, 0.78)) : '';
  return `${body}${front}`;
}

function faceOf(face: Face): string {
  const [light, dark] = skins[face.skin];
  const grey = face.hair === 'turban' || face.hair === 'cap' ? '#BDB9B1' : shade(face.colour, -0.12);
  const neck = path('M41 64h20v13c-4 6-16 6-20 0z', dark);
  const collar = face.collar === 'round' ? '' : path('M37 78l4-4c4 6 16 6 20 0l4 4-8 8-6-5-6 5z', '#fff');
  const ears = path('M30 45c-4-1-5 3-4 7 1 3 3 5 5 4zM72 45c4-1 5 3 4 7-1 3-3 5-5 4z', dark);
  const head = path(
    'M30 44c0-15 9-22 21-22s21 7 21 22c0 8-2 14-5 19-4 7-10 11-16 11s-12-4-16-11c-3-5-5-11-5-19z',
    light,
  );
  const side = path(
    'M60 24c8 3 12 10 12 20 0 8-2 14-5 19-4 7-10 11-16 11 8-4 13-14 14-26 0-9-2-17-5-24z',
    dark,
    'opacity=".38"',
  );
  const cheeks = `<g opacity=".16">${circles('#C8563F', [
    [38, 57, 4.6],
    [64, 57, 4.6],
  ])}</g>`;
  const brows = stroke('M37 42c2-2 6-2 8-.6M57 41.4c2-1.4 6-1.4 8 .6', shade(grey, -0.12), 1.7);
  const eyes = `<ellipse cx="41.2" cy="48" rx="1.7" ry="1.9" fill="#2b211c"/><ellipse cx="60.8" cy="48" rx="1.7" ry="1.9" fill="#2b211c"/>${stroke('M37.800 46.800c1.600-1.800 5-1.800 6.800 0M57.400 46.800c1.800-1.800 5.200-1.800 6.800 0', '#2b211c', 1.2)}`;
  const nose = stroke('M51 48c-1 4-3 7-2.400 8.200.5 1 2.500 1.200 4 .8', dark, 1.7);
  const lines = stroke(
    'M35 52.500l-2 1M67 52.500l2 1M42.500 60l-1.400 2M59.500 60l1.400 2M44 35c4-1.200 10-1.200 14 0',
    dark,
    1,
  );
  const mouth = stroke(`M44 63.500c4 ${face.smile} 10 ${face.smile} 14 0`, face.skin > 3 ? '#451511' : '#8a3b30', 2);
  const beard = {
    full: 'M32 54c0 12 8 21 19 21s19-9 19-21c-3 4-7 6-10 6-4-2-14-2-18 0-3 0-7-2-10-6z',
    moustache: 'M42 61c3-3 7-3 9-1 2-2 6-2 9 1-3 2-6 2-9 1-3 1-6 1-9-1z',
  };
  return [
    neck,
    collar,
    ears,
    head,
    side,
    cheeks,
    face.beard ? path(beard[face.beard], shade(grey, 0.35)) : '',
    brows,
    eyes,
    nose,
    lines,
    mouth,
  ].join('');
}

function glassesOf({ glasses }: Face): string {
  if (!glasses) return '';
  const rounding = glasses === 'round' ? 5.2 : 2.2;
  const lens = (x: number) => `<rect x="${x}" y="43" width="13" height="10.4" rx="${rounding}"/>`;
  return `<g fill="#fff" fill-opacity=".2" stroke="#3A3F45" stroke-width="1.5">${lens(34.6)}${lens(54.4)}<path d="M47.600 47.500c2-1.600 5-1.600 6.800 0M34.600 47l-5-1M67.400 47l5-1" fill="none"/></g>`;
}

/** A portrait as SVG, square. */
export function portraitOf(face: Face): string {
  const { behind, before } = hairOf(face);
  const light =
    '<linearGradient id="l" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".42"/><stop offset="1" stop-color="#000" stop-opacity=".14"/></linearGradient>';
  const ground = `<rect width="100" height="100" fill="${face.ground}"/><rect width="100" height="100" fill="url(#l)"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="640" viewBox="0 0 100 100"><defs>${light}</defs>${ground}${behind}${clothesOf(face)}${faceOf(face)}${before}${glassesOf(face)}</svg>`;
}
