import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { namesItsPackages } from './bundled.ts';

const root = join(import.meta.dirname, '..');
const source = join(root, 'electron', 'verifier');

/** The stand-alone verifier: one page with all that it needs inside, for any browser, from a stick, without a network. */
export default defineConfig({
  root: source,
  base: './',
  resolve: {
    alias: {
      'node:crypto': join(source, 'node', 'crypto.ts'),
      'buffer/': join(root, 'node_modules', 'buffer', 'index.js'),
    },
  },
  build: {
    outDir: join(root, 'out', 'verifier'),
    emptyOutDir: true,
    target: ['chrome109', 'edge109', 'firefox115', 'safari16'],
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    modulePreload: false,
    chunkSizeWarningLimit: 3000,
    rollupOptions: { output: { codeSplitting: false } },
  },
  plugins: [inOneFile(), namesItsPackages()],
});

/** Puts script and style into the page, and a policy that lets these two run, by their hashes, and nothing else happen. */
function inOneFile(): Plugin {
  return {
    name: 'in-one-file',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.values(bundle).filter(({ fileName }) => fileName !== 'packages.json');
      const page = files.find((file): file is Rolldown.OutputAsset => file.fileName.endsWith('.html'));
      const script = files.find((file): file is Rolldown.OutputChunk => file.type === 'chunk')?.code;
      const style = files.find((file): file is Rolldown.OutputAsset => file.fileName.endsWith('.css'))?.source;
      if (!page || script === undefined || style === undefined)
        throw new Error('The verifier is a page, a script and a style.');
      // What would end the element early can only stand in a string or a pattern, where the backslash changes nothing.
      const code = `\n${script.replaceAll('</script', '<\\/script')}`;
      const look = `\n${String(style)}`;
      const policy = `default-src 'none'; script-src '${sha256(code)}'; style-src '${sha256(look)}'; font-src data:; base-uri 'none'; form-action 'none'`;
      const html = String(page.source)
        .replaceAll(/\s*<(?:script|link)[^>]*(?:src|href)="[^"]*"[^>]*>(?:<\/script>)?/g, '')
        .replace(
          '<meta charset="utf-8" />',
          () => `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
        )
        .replace('</head>', () => `<style>${look}</style>\n  </head>`)
        .replace('</body>', () => `<script type="module">${code}</script>\n  </body>`);
      for (const { fileName } of files) delete bundle[fileName];
      this.emitFile({ type: 'asset', fileName: 'verifier.html', source: html });
    },
  };
}

const sha256 = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
