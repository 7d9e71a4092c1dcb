/** The drawn photographs of the demo home: 320 by 220, a few shapes each, tinted by how old the print would be. */
const rect = (x: number, y: number, w: number, h: number, fill: string, rest = '') =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${rest}/>`;
const path = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`;
const line = (d: string, colour: string, width: number) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;
const disc = (x: number, y: number, r: number, fill: string) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;
const repeat = (times: number, draw: (at: number) => string) =>
  Array.from({ length: times }, (_, at) => draw(at)).join('');
const sky = (colour: string, ground: string, horizon = 140) =>
  rect(0, 0, 320, 220, colour) + rect(0, horizon, 320, 220 - horizon, ground);
const hills = (colour: string, y = 110) => path(`M0 ${y + 20}c50-40 90-46 140-14s110-40 180-10v${220 - y}H0z`, colour);
/** Someone standing: feet at x, y. */
const person = (x: number, y: number, coat: string, hair = '#4a3c2f', size = 1) =>
  `<g transform="translate(${x} ${y}) scale(${size})">${path('M-13 0l2-54c-5-3-7-9-6-18 2-9 8-12 17-12s15 3 17 12c1 9-1 15-6 18l2 54z', coat)}${disc(0, -95, 11, '#dcc0a0')}${path('M-11.500-95C-13-107-5-110 0-110s13 3 11.500 15C8-101 4-103-1-103s-8 3-10.500 8z', hair)}</g>`;
const wheel = (x: number, y: number, r: number) => disc(x, y, r, '#2b2b2b') + disc(x, y, r * 0.45, '#b9b4aa');
const window4 = (x: number, y: number, w: number, h: number, glass = '#eaf3f5') =>
  rect(x, y, w, h, glass) + line(`M${x + w / 2} ${y}v${h}M${x} ${y + h / 2}h${w}`, '#9a948a', 3);
const loaf = (x: number, y: number) => path(`M${x} ${y}c-2-14 4-17 13-17s15 3 13 17z`, '#d2ab72');
const flower = (x: number, y: number, colour: string) => path(`M${x} ${y}c-12-10-12-18 0-16 12-2 12 6 0 16z`, colour);
const cup = (x: number, y: number) =>
  `<ellipse cx="${x}" cy="${y + 20}" rx="27" ry="7" fill="#fff"/>${path(`M${x - 16} ${y}h32c0 16-5 20-16 20s-16-4-16-20z`, '#3D6FA5')}${line(`M${x + 15} ${y + 3}c9-1 9 10-1 10`, '#3D6FA5', 3.5)}`;
const shelves = (x: number, w: number, colour: string) => repeat(4, (at) => rect(x, 30 + at * 38, w, 5, colour));

const scenes = {
  bakery: () =>
    `${sky('#8a745a', '#6d5a45', 150)}${repeat(3, (row) => rect(0, 22 + row * 38, 120, 6, '#5d4c3a') + repeat(4, (at) => loaf(5 + at * 29, 22 + row * 38)))}${path('M200 150V74c0-30 92-30 92 0v76z', '#4a3a2c')}${path('M212 150V82c0-22 68-22 68 0v68z', '#1f1712')}${path('M218 150c4-20 14-12 18-26 6 8 6 14 12 4 6 10 12 8 16 22z', '#e7b257')}${person(160, 196, '#efe7d6', '#3d3026', 1.15)}${line('M172 118l60 28', '#7b5c38', 4)}`,
  wedding: () =>
    `${sky('#cfc7b6', '#8b7d66', 190)}${rect(70, 0, 180, 190, '#a0917a')}${path('M112 190V70c0-52 96-52 96 0v120z', '#3d342b')}${person(142, 192, '#fbf7ee')}${path('M130 98c-12 30-20 64-26 94h26z', '#fff')}${person(180, 192, '#2b2723', '#2d2620', 1.08)}${repeat(9, (at) => disc(80 + ((at * 67) % 170), 40 + ((at * 43) % 120), 2, '#fff'))}`,
  'sweet-peas': () =>
    `${sky('#cfe0e6', '#8fae7c', 130)}${hills('#9fbd8a', 100)}${repeat(6, (at) => line(`M${40 + at * 26 + (at > 2 ? 82 : 0)} 204L${at > 2 ? 250 : 80} 20`, '#8a6a45', 4))}${person(165, 206, '#3f6a94', '#cbb9a0', 0.95)}${repeat(16, (at) => flower((at % 2 ? 40 : 206) + ((at * 37) % 84), 50 + ((at * 29) % 140), ['#D86FA0', '#9C62C4', '#F3B7CF', '#fff'][at % 4] ?? '#fff'))}`,
  trays: () =>
    `${sky('#cfd9d4', '#b48a5c', 96)}${window4(40, 4, 110, 76)}${path('M24 128h272l16 66H8z', '#7a4f2c')}${path('M36 134h248l12 54H22z', '#e8d3ae')}${repeat(3, (at) => cup(76 + at * 64, 138) + cup(96 + at * 64, 160))}${path('M320 20c-40 20-60 60-74 104l16 10c20-20 44-40 58-66z', '#7E4A6E')}`,
  'signal-box': () =>
    `${sky('#c9cdc4', '#77715f', 160)}${rect(40, 40, 170, 120, '#7b4a34')}${rect(34, 28, 182, 14, '#4b3a30')}${repeat(5, (at) => window4(48 + at * 32, 56, 26, 44))}${repeat(9, (at) => line(`M${56 + at * 17} 150l-4-40`, ['#a33', '#345', '#222'][at % 3] ?? '#222', 4))}${line('M262 200V40M262 52h40', '#3b3b3b', 5)}${rect(270, 44, 36, 14, '#b2402e')}${line('M0 208h320M0 196h320', '#4a4640', 3)}`,
  railway: () =>
    `${sky('#d6dad3', '#8a8f72', 150)}${hills('#98a283', 96)}${repeat(5, (at) => path(`M${10 + at * 64} 170v-46c0-26 44-26 44 0v46h10V90h-64v80z`, '#857a6b'))}${rect(0, 82, 320, 10, '#756b5d')}${rect(120, 56, 90, 26, '#2f3a30')}${rect(190, 44, 24, 38, '#26302a')}${repeat(4, (at) => wheel(134 + at * 22, 80, 7))}${repeat(4, (at) => disc(118 - at * 20, 40 - at * 5, 9 + at * 3, '#eef0ec'))}`,
  river: () =>
    `${sky('#e6cfa4', '#7fa3a0', 112)}${repeat(7, (at) => line(`M${16 + at * 50} 112c4-20 2-36 0-52`, '#6b5237', 4) + repeat(5, (leaf) => line(`M${16 + at * 50} 60c${-22 + leaf * 11}-12 ${-26 + leaf * 13}-4 ${-28 + leaf * 14} 8`, '#55703f', 3)))}${path('M90 168c30 20 110 20 140 0l16-14H74z', '#5b4130')}${person(140, 164, '#f0e9da', '#2b241e', 0.6)}${person(176, 164, '#8a3f4c', '#2b241e', 0.5)}${repeat(6, (at) => line(`M${20 + at * 52} ${186 + (at % 2) * 14}h26`, '#a9c4bf', 2))}`,
  blackboard: () =>
    `${sky('#d8cfbe', '#9a7f5c', 176)}${rect(50, 24, 220, 110, '#2f3f38')}${line('M74 110c30-90 50-90 80 0M70 110h100M74 114V40', '#dfe6df', 2.5)}${line('M186 56h60M186 76h44M186 96h70', '#c8d2ca', 2)}${person(232, 210, '#4c5d78', '#2d2621', 1.1)}`,
  motorbike: () =>
    `${sky('#d3dcdd', '#8d8672', 150)}${hills('#93a08a', 92)}${wheel(96, 176, 32)}${wheel(226, 176, 32)}${line('M96 176l54-46 46 6 30 40M150 130l20 46h-74M196 136l-10-34', '#35523f', 7)}${path('M146 116c20-14 44-10 56 10l-50 8z', '#2f5a43')}${rect(116, 108, 44, 10, '#2b2420', 'rx="5"')}${line('M186 102l24-8', '#444', 4)}`,
  shop: () =>
    `${sky('#cfd4d3', '#8f8a80', 180)}${rect(30, 20, 260, 160, '#5f6f62')}${rect(40, 26, 240, 28, '#e9dfc4')}${rect(44, 66, 96, 96, '#dfe9ea')}${rect(206, 66, 72, 96, '#dfe9ea')}${rect(150, 66, 48, 114, '#3d4a40')}${repeat(5, (at) => rect(50 + at * 18, 128 - (at % 2) * 12, 12, 30, ['#b2583e', '#44546a', '#c9a24b', '#7e4a6e', '#3f7c74'][at] ?? '#444'))}${person(174, 198, '#d8d2c4', '#3a2f28', 0.95)}`,
  bus: () =>
    `${sky('#d5dbe0', '#827e77', 170)}${rect(40, 30, 230, 140, '#a03a34', 'rx="10"')}${rect(40, 92, 230, 12, '#efe6d2')}${repeat(5, (at) => rect(52 + at * 42, 44, 34, 36, '#e3eef0') + (at < 4 ? rect(52 + at * 42, 110, 34, 34, '#e3eef0') : ''))}${rect(228, 108, 32, 62, '#5f211e')}${wheel(88, 172, 20)}${wheel(206, 172, 20)}${person(292, 204, '#2c3a55', '#2f5c8a', 0.95)}`,
  garden: () =>
    `${sky('#d7e2e4', '#7b6a4c', 120)}${hills('#a3b48a', 84)}${repeat(3, (row) => line(`M0 ${148 + row * 28}h320`, '#5f5138', 4) + repeat(9, (at) => line(`M${20 + at * 36} ${146 + row * 28}c-8-12-8-22-12-28M${20 + at * 36} ${146 + row * 28}c8-12 8-22 12-28`, '#4f7a45', 5)))}${rect(232, 66, 62, 56, '#6c4f35')}${path('M224 68l39-24 39 24z', '#4d3b2c')}${person(120, 200, '#5b6472', '#b9b2a6', 0.9)}`,
  library: () =>
    `${sky('#c6b79c', '#7a5c3d', 190)}${repeat(4, (row) => rect(0, 44 + row * 46, 320, 6, '#5b4129') + repeat(26, (at) => rect(4 + at * 12.2, 12 + row * 46 + ((at * 7 + row * 5) % 9), 9, 32 - ((at * 7 + row * 5) % 9), ['#7d3b3b', '#3b5a6e', '#4c6245', '#8b7340', '#54476b'][(at + row * 2) % 5] ?? '#555')))}${person(206, 214, '#8A3F4C', '#3b3029', 1.2)}${rect(216, 130, 22, 28, '#efe6d2')}`,
  fell: () =>
    `${sky('#c8d7e0', '#7f9468', 150)}${path('M0 160L90 60l40 40 60-74 130 134z', '#7c8a80')}${path('M176 44l14-18 20 22-12-4-8 8z', '#f4f6f5')}${path('M0 220c60-50 150-70 320-40v40z', '#8ea574')}${person(120, 200, '#b2402e', '#4a3c2f', 0.55)}${person(146, 202, '#35618a', '#7a5a3a', 0.55)}`,
  ballroom: () =>
    `${sky('#6f4a52', '#b58a56', 150)}${repeat(5, (at) => path(`M${14 + at * 62} 0c0 40 20 60 46 62V0z`, '#8a5a60'))}${repeat(7, (at) => disc(30 + at * 44, 70 + (at % 2) * 8, 5, '#ffe9b0'))}${person(146, 206, '#1f1c1c', '#1f1a17', 1.1)}${path('M166 206c-14-40-12-60-4-90h26c10 30 20 56 30 90z', '#e9c0cf')}${disc(176, 102, 11, '#7a4b31')}${path('M164 102c-1-14 24-16 24 0-6-6-16-8-24 0z', '#211a17')}`,
  canal: () =>
    `${sky('#d4dcd6', '#6f8f8c', 120)}${hills('#8fa37c', 84)}${path('M0 220l120-100h40L90 220z', '#b3a284')}${path('M120 130c10-44 100-44 110 0h-18c-10-26-64-26-74 0z', '#857a6b')}${rect(160, 150, 130, 22, '#7c2f2b', 'rx="8"')}${rect(190, 132, 70, 20, '#2f5a43')}${person(66, 196, '#4b4a3f', '#5b4a36', 0.7)}${path('M90 196c2-12 22-12 26-2l8-4-4 14H92z', '#f3efe6')}`,
  chapel: () =>
    `${sky('#d0d6da', '#7d8a68', 168)}${path('M70 168V84l90-54 90 54v84z', '#8d8577')}${path('M140 168v-44c0-24 40-24 40 0v44z', '#3d342b')}${window4(88, 98, 34, 44)}${window4(198, 98, 34, 44)}${disc(160, 68, 12, '#eaf3f5')}`,
  workshop: () =>
    `${sky('#b9ad98', '#7d6a50', 150)}${window4(200, 16, 96, 80)}${shelves(10, 120, '#5b4a36')}${repeat(12, (at) => rect(14 + (at % 6) * 19, 14 + Math.floor(at / 6) * 38, 12, 16, ['#777', '#8b6a42', '#556'][at % 3] ?? '#777'))}${rect(60, 140, 220, 16, '#8a6238')}${rect(76, 156, 12, 50, '#6b4a2a')}${rect(252, 156, 12, 50, '#6b4a2a')}${person(166, 204, '#54606e', '#4a3c2f', 1.05)}`,
  mill: () =>
    `${sky('#c7c4bb', '#6e6a62', 176)}${rect(30, 60, 220, 116, '#8a5340')}${repeat(3, (row) => repeat(8, (at) => rect(40 + at * 26, 70 + row * 34, 14, 22, '#e6dfcb')))}${path('M262 176l6-150h18l6 150z', '#7a4636')}${repeat(3, (at) => disc(284 + at * 12, 22 - at * 8, 10 + at * 3, '#dcdad3'))}${person(110, 212, '#4f5a68', '#4a3c2f', 0.62)}${person(140, 212, '#8A3F4C', '#4a3c2f', 0.62)}${person(168, 212, '#5d6b52', '#3a2f28', 0.62)}`,
  sea: () =>
    `${sky('#cfe0ea', '#d9c59a', 168)}${rect(0, 104, 320, 66, '#7fa6b8')}${repeat(8, (at) => line(`M${(at * 53) % 300} ${116 + (at % 4) * 13}h28`, '#b9d2dc', 2))}${path('M190 104l20-60v60zM214 104V40l34 64z', '#f4f1e8')}${path('M176 106h84l-12 14h-60z', '#7c2f2b')}${person(80, 206, '#3f7c74', '#5b4a36', 0.75)}${person(110, 208, '#e0b23f', '#3a2f28', 0.5)}`,
  kitchen: () =>
    `${sky('#dfe3da', '#b78e60', 140)}${window4(30, 14, 90, 70)}${shelves(180, 130, '#8b6a42')}${repeat(8, (at) => disc(196 + (at % 4) * 30, 20 + Math.floor(at / 4) * 38, 9, ['#3D6FA5', '#b2583e', '#c9a24b', '#fff'][at % 4] ?? '#fff'))}${rect(20, 140, 280, 12, '#8a6238')}${path('M70 140c0-26 60-26 60 0z', '#e9dcc0')}${person(176, 202, '#6b7f8c', '#8b8378', 1.05)}`,
} as const satisfies Record<string, () => string>;
export type Scene = keyof typeof scenes;

/** How old a print looks: brown before 1960, faded before 1985, then clear. */
export type Print = 'brown' | 'faded' | 'clear';
const tints: Record<Print, string> = {
  brown:
    rect(0, 0, 320, 220, '#7a4a1c', 'opacity=".34" style="mix-blend-mode:multiply"') +
    rect(0, 0, 320, 220, '#d9c2a0', 'opacity=".22"'),
  faded: rect(0, 0, 320, 220, '#f0c48a', 'opacity=".2"'),
  clear: '',
};

/** A drawn photograph as SVG, 960 by 660. */
export function sceneOf(scene: Scene, print: Print): string {
  const vignette =
    '<radialGradient id="v" cx=".5" cy=".45" r=".75"><stop offset=".55" stop-color="#2a1a10" stop-opacity="0"/><stop offset="1" stop-color="#2a1a10" stop-opacity=".4"/></radialGradient>';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="660" viewBox="0 0 320 220"><defs>${vignette}</defs>${scenes[scene]()}${tints[print]}${rect(0, 0, 320, 220, 'url(#v)')}</svg>`;
}
