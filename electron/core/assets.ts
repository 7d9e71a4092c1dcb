import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** What a shell answers a request of its page with. */
export interface Resource {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

/**
 * What a page may do: run the program's own files, show its own photographs and play what it was handed, nothing else.
 * It reaches the record by its shell alone, so it may connect nowhere. Styles may be inline because Mantine writes its
 * variables so.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob:",
  'media-src blob:',
  "font-src 'self'",
  "connect-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of everything that a page is given; no-store keeps it out of every cache on the disk. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), bluetooth=(), display-capture=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** A file of the built renderer, `/` being its index.html. Null: no such file, a type it does not have, or a way out of its folder. */
export async function resourceFor(rendererRoot: string, url: URL): Promise<Resource | null> {
  const path = decodedPath(url);
  if (path === null || path.includes('\0')) return null;
  const file = join(rendererRoot, path === '/' ? 'index.html' : path);
  const type = TYPES[extname(file)];
  // join has resolved every "..": what is not below the folder now leads out of it.
  if (type === undefined || !file.startsWith(rendererRoot + sep)) return null;
  const body = await readFile(file).catch(() => null);
  return body && { status: 200, headers: { ...SECURITY_HEADERS, 'content-type': type }, body };
}

function decodedPath(url: URL): string | null {
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    return null; // a lone % in the path
  }
}
