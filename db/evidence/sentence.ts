/** One sentence as the rules look at it. */
export interface Sentence {
  /** As it was written. */
  readonly text: string;
  /** The same with everything that stands in quotation marks left out: what the writer says, not what was said. */
  readonly unquoted: string;
  /** Whether words stand in quotation marks: two or more, or one that somebody said. */
  readonly quotes: boolean;
  readonly words: readonly Word[];
}
interface Word {
  readonly text: string;
  readonly lower: string;
  readonly first: boolean;
}

const splitter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
// Both kinds of double marks, and single ones that do not stand inside a word ("don't").
const quoted = /["“]([^"“”]{1,400})["”]|(?<![\p{L}\p{N}])['‘]([^'‘\n]{2,400}?)['’](?![\p{L}\p{N}])/gu;
const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)?/gu;
const speaks = /\b(?:said|says|saying|answered|asked|told|called|shouted|whispered|replied|wrote|then|just)\b/iu;
// "Mrs. P had soup": the full stop of a title ends no sentence.
const endsInTitle = /\b(?:mr|mrs|ms|dr|st|no|re|approx|e\.g|i\.e)\.\s*$/i;

/** The sentences of a text, in order. A full stop after a title ends none; a new line does. */
export function sentencesOf(text: string): Sentence[] {
  const pieces: string[] = [];
  let open = '';
  for (const { segment } of splitter.segment(text)) {
    open += segment;
    if (endsInTitle.test(open) || isInsideQuote(open)) continue;
    pieces.push(open);
    open = '';
  }
  pieces.push(open);
  return pieces.flatMap((piece) => {
    const trimmed = piece.trim();
    return /[\p{L}\p{N}]/u.test(trimmed) ? [sentenceOf(trimmed)] : [];
  });
}

/** What somebody said may hold a full stop: the sentence goes on to the closing mark. */
const isInsideQuote = (text: string): boolean =>
  (text.match(/"/g) ?? []).length % 2 === 1 || (text.match(/“/g) ?? []).length > (text.match(/”/g) ?? []).length;

function sentenceOf(text: string): Sentence {
  const said = [...text.matchAll(quoted)].map((match) => match[1] ?? match[2] ?? '');
  return {
    text,
    unquoted: text.replaceAll(quoted, ' “…” '),
    quotes:
      said.some((words) => (words.match(wordPattern) ?? []).length >= 2) || (said.length > 0 && speaks.test(text)),
    words: wordsOf(text.replaceAll(quoted, ' ')),
  };
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map(([word], index) => ({
    text: word,
    lower: word.toLowerCase().replaceAll('’', "'"),
    first: index === 0,
  }));
}
