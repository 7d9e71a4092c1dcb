/** Old tunes that belong to everybody: semitones above middle C, and beats. A music box plays them; nobody is recorded. */
const tunes = {
  // Genevan Psalter, 1551.
  'old-hundredth': [
    ...[
      [7, 2],
      [7, 1],
      [6, 1],
      [4, 1],
      [2, 1],
      [7, 1],
      [9, 1],
      [11, 2],
    ],
    ...[
      [11, 1],
      [11, 1],
      [11, 1],
      [9, 1],
      [7, 1],
      [12, 1],
      [11, 1],
      [9, 2],
    ],
  ],
  // "New Britain", Virginia Harmony, 1831.
  'new-britain': [
    ...[
      [2, 1],
      [7, 2],
      [11, 0.5],
      [7, 0.5],
      [11, 2],
      [9, 1],
      [7, 2],
      [4, 1],
      [2, 2],
    ],
    ...[
      [2, 1],
      [7, 2],
      [11, 0.5],
      [7, 0.5],
      [11, 2],
      [9, 1],
      [14, 4],
    ],
  ],
} as const satisfies Record<string, readonly (readonly [number, number])[]>;
export type Tune = keyof typeof tunes;

/** Samples a second. */
export const RATE = 8000;
const SECONDS_A_BEAT = 0.5;
const MIDDLE_C = 261.63;

/** A tune as a WAV file. */
export const tuneAsWave = (tune: Tune): Buffer =>
  asWave(tunes[tune].flatMap(([semitones, beats]) => note(MIDDLE_C * 2 ** (semitones / 12), beats)));

/** Samples as a WAV file (RIFF, 16-bit PCM, mono). */
export function asWave(samples: readonly number[]): Buffer {
  const data = Buffer.from(Int16Array.from(samples).buffer);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16); // the bytes of the format that follows
  head.writeUInt16LE(1, 20); // PCM
  head.writeUInt16LE(1, 22); // mono
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE * 2, 28); // bytes a second
  head.writeUInt16LE(2, 32); // bytes a sample
  head.writeUInt16LE(16, 34); // bits a sample
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

/** A struck bar: its tone and the octave above, dying away. */
function note(hertz: number, beats: number): number[] {
  return Array.from({ length: Math.round(beats * SECONDS_A_BEAT * RATE) }, (_, at) => {
    const turn = (2 * Math.PI * hertz * at) / RATE;
    const loud = Math.min(1, at / 80) * Math.exp(-at / (RATE * 0.45));
    return Math.round(9000 * loud * (Math.sin(turn) + 0.35 * Math.sin(2 * turn)));
  });
}
