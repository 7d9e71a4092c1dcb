import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface FontFile {
  readonly family: string;
  readonly bytes: Buffer;
}

/** The fonts that packs are set in, all shipped with the program. Nothing of the system's is used: see look.typ. */
const files: readonly (readonly [family: string, file: string])[] = [
  ['Atkinson Hyperlegible Next', 'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf'],
  [
    'Atkinson Hyperlegible Next',
    'atkinson-hyperlegible-next/400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf',
  ],
  ['Atkinson Hyperlegible Next', 'atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'],
  ['Literata', 'literata/500Medium/Literata_500Medium.ttf'],
  ['Literata', 'literata/500Medium_Italic/Literata_500Medium_Italic.ttf'],
  ['Noto Naskh Arabic', 'noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf'],
  ['Noto Naskh Arabic', 'noto-naskh-arabic/500Medium/NotoNaskhArabic_500Medium.ttf'],
  ['Noto Naskh Arabic', 'noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf'],
  ['Noto Sans Gurmukhi', 'noto-sans-gurmukhi/400Regular/NotoSansGurmukhi_400Regular.ttf'],
  ['Noto Sans Gurmukhi', 'noto-sans-gurmukhi/500Medium/NotoSansGurmukhi_500Medium.ttf'],
  ['Noto Sans Gurmukhi', 'noto-sans-gurmukhi/700Bold/NotoSansGurmukhi_700Bold.ttf'],
  ['Noto Sans', 'noto-sans/400Regular/NotoSans_400Regular.ttf'],
  ['Noto Sans', 'noto-sans/700Bold/NotoSans_700Bold.ttf'],
];

/** Reads the shipped fonts (some 3 MB). */
export function readFonts(): FontFile[] {
  const require = createRequire(import.meta.url);
  return files.map(([family, file]) => ({
    family,
    bytes: readFileSync(require.resolve(`@expo-google-fonts/${file}`)),
  }));
}

/** Their files, below the packages of @expo-google-fonts. */
export const fontFiles: readonly string[] = files.map(([, file]) => file);
