import { asWave, RATE } from '../electron/core/demo/tunes/tunes.ts';

/** A tone of so many seconds as a WAV file. */
export const aTone = (seconds: number, hertz = 440): Buffer =>
  asWave(
    Array.from({ length: seconds * RATE }, (_, at) => Math.round(12_000 * Math.sin((2 * Math.PI * hertz * at) / RATE))),
  );

/** So many frames of silence as an MP3 file: MPEG-1 layer III, 128 kbit/s, 44.1 kHz, 417 bytes and 26 ms each. */
export const silentMp3 = (frames: number): Buffer =>
  Buffer.concat(
    Array.from({ length: frames }, () => Buffer.concat([Buffer.from('fffb9000', 'hex'), Buffer.alloc(413)])),
  );
