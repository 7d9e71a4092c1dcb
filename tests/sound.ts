/** A tone of so many seconds as a WAV file (RIFF, 16-bit PCM, mono, 8 kHz). */
export function aTone(seconds: number, hertz = 440): Buffer {
  const RATE = 8000;
  const samples = seconds * RATE;
  const wave = Buffer.alloc(44 + samples * 2);
  wave.write('RIFF', 0);
  wave.writeUInt32LE(36 + samples * 2, 4);
  wave.write('WAVEfmt ', 8);
  wave.writeUInt32LE(16, 16);
  wave.writeUInt16LE(1, 20);
  wave.writeUInt16LE(1, 22);
  wave.writeUInt32LE(RATE, 24);
  wave.writeUInt32LE(RATE * 2, 28);
  wave.writeUInt16LE(2, 32);
  wave.writeUInt16LE(16, 34);
  wave.write('data', 36);
  wave.writeUInt32LE(samples * 2, 40);
  for (let at = 0; at < samples; at++)
    wave.writeInt16LE(Math.round(12_000 * Math.sin((2 * Math.PI * hertz * at) / RATE)), 44 + at * 2);
  return wave;
}

/** So many frames of silence as an MP3 file: MPEG-1 layer III, 128 kbit/s, 44.1 kHz, 417 bytes and 26 ms each. */
export const silentMp3 = (frames: number): Buffer =>
  Buffer.concat(
    Array.from({ length: frames }, () => Buffer.concat([Buffer.from('fffb9000', 'hex'), Buffer.alloc(413)])),
  );
