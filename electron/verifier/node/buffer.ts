import { Buffer } from 'buffer/';

// The check is written with Node's Buffer; this one lacks the spelling of base64 that RFC 9901 asks for.
const plain = Buffer.prototype.toString;
Buffer.prototype.toString = function (encoding?: string, ...range: number[]) {
  if (encoding !== 'base64url') return plain.call(this, encoding as BufferEncoding, ...range);
  return plain
    .call(this, 'base64', ...range)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
};

globalThis.Buffer ??= Buffer as unknown as BufferConstructor;
