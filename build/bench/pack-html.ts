import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { instantInWords, shortDateInWords } from '../../db/time/model.ts';
import type { Block, Leaf, PackModel, Section, Shown, Voice } from '../../electron/core/packs/document/model.ts';

/**
 * The same model as plain HTML for a browser to print: the same words, tables, photographs and shipped fonts, in the
 * same order and about as many pages, with next to no drawing, which only makes the browser's work lighter.
 */
export function htmlOf(model: PackModel): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${text(model.title)}</title><style>${style(model)}</style></head><body>
${front(model)}${model.sections.map(section).join('')}</body></html>`;
}

const text = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const shown = (what: Shown | undefined) =>
  what === undefined ? '' : typeof what === 'string' ? text(what) : `<em>${text(what.withheld)}</em>`;
const entries = (numbers: readonly number[] | undefined) =>
  numbers && numbers.length > 0 ? `<p class="small">Entry ${numbers.join(', ')}</p>` : '';
const photograph = (photo: { sha256: string; alt: string } | undefined) =>
  photo ? `<img src="${photo.sha256}.jpg" alt="${text(photo.alt)}">` : '';
const list = (lines: readonly string[]) => `<ul>${lines.map((line) => `<li>${text(line)}</li>`).join('')}</ul>`;
const rows = (cells: readonly (readonly string[])[]) =>
  cells
    .map(
      (row) =>
        `<tr>${row.map((cell, at) => (at === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`,
    )
    .join('');
const table = (head: readonly string[], cells: readonly (readonly string[])[]) =>
  `<table><thead><tr>${head.map((title) => `<th scope="col">${text(title)}</th>`).join('')}</tr></thead><tbody>${rows(cells)}</tbody></table>`;

function front({
  title,
  homeName,
  about,
  portrait,
  from,
  to,
  made,
  fingerprint,
  proof,
  front: said,
  sections,
}: PackModel): string {
  const contents = sections.map((each, at) => `<li><a href="#s${at}">${text(each.title)}</a></li>`).join('');
  return `<section><p>${text(homeName)}</p><h1>${text(title)}</h1>${about ? `<p>${text(about)}</p>` : ''}${photograph(portrait)}
<p>${shortDateInWords(from)} to ${shortDateInWords(to)}</p>
<table>${rows([
    ['Made', instantInWords(made.at)],
    ['By', text(made.by)],
    ['For', text(made.forWhom)],
    ['Why', text(made.why)],
    ['Proved against', text(proof)],
  ])}</table>
<h2>What this is</h2>${list(said.whatThisIs)}<h2>Contents</h2><ol>${contents}</ol>
<h2>How the samples were drawn</h2>${list(said.samples)}<h2>What is not in it</h2>${list(said.leftOut)}
<h2>How to check it</h2>${list(said.howToCheck)}<p class="tag">The home’s key has this fingerprint. Compare it with one that reached you another way than in this file. <b>${fingerprint}</b></p>
${key}</section>`;
}

/** How to read the pages: the front page's last part, the same for every pack. */
const key = `<h2>How to read the pages</h2>
<p>Three areas are kept apart, each with its own colour, drawing, word and mark at the edge of the page.</p>
<div class="areas">${[
  ['Life history', 'Who the person is, in their own words first.'],
  ['Daily choices', 'What they chose, day by day, led by them.'],
  ['Best interests', 'The few major decisions that someone else had to make.'],
]
  .map(([area, meaning]) => `<p class="tag"><b>${area}</b><br>${meaning}</p>`)
  .join('')}</div>
<p>Each voice is drawn in its own way and never mixed with another. Only what the person said or showed is set in this warm, seriffed face.</p>
<div class="pair">${(
  [
    ['said', 'The person, now', 'what they said', 'Their very words.'],
    ['showed', 'The person, now', 'what they showed', 'What anyone there would have seen.'],
    ['documented', 'The person, earlier', 'in writing, where it was seen', 'Their very words.'],
    ['reported', 'The person, earlier', 'as someone tells it', 'What someone says that they said.'],
    ['own-view', 'Family, friend or advocate', 'their own view', 'What they think themselves.'],
    ['staff', 'Staff or professional', 'their own view', 'What they saw, or think.'],
  ] as const
)
  .map(([kind, who, caption, words]) => voice({ kind, who, caption, words, entries: [] }))
  .join('')}</div>`;

function section({ area, title, banner, resident, blocks }: Section, at: number): string {
  return `<section class="page ${area}"><h2 id="s${at}">${text(title)}</h2><p class="banner">${text(banner)} ${resident ? text(resident) : ''}</p>${blocks.map((each) => block(each, 3)).join('')}</section>`;
}

function block(each: Block, depth: number): string {
  return each.type === 'part'
    ? `<h${depth}>${text(each.title)}</h${depth}>${each.blocks.map((inner) => block(inner, depth + 1)).join('')}`
    : leaf(each);
}

function voice(said: Voice): string {
  const language = said.language ? ` lang="${said.language}"` : '';
  const meant = said.translation
    ? `<p>In English: ${shown(said.translation.words)} Translated by ${text(said.translation.by)}.</p>`
    : '';
  return `<figure class="voice ${said.kind}"><figcaption><b>${text(said.who)}</b> ${text(said.caption)}</figcaption><blockquote dir="auto"${language}>${shown(said.words)}</blockquote>${meant}${entries(said.entries)}</figure>`;
}

/** What each block reads as; a block of a kind that is not here would leave the peer less to do, so there is none. */
const leaves: { [T in Leaf['type']]: (block: Extract<Leaf, { type: T }>) => string } = {
  paragraph: (b) => `<p>${shown(b.text)}</p>`,
  lead: (b) => `<p class="lead">${shown(b.text)}</p>`,
  note: (b) => `<p class="small">${shown(b.text)}</p>`,
  gap: (b) => `<p class="gap">${text(b.text)}</p>`,
  where: (b) =>
    `<table>${rows(b.rows.map((row) => [text(row.asks), text(row.cites), text(row.parts.join(', '))]))}</table>`,
  facts: (b) => `<table>${rows(b.rows.map((row) => [text(row.label), shown(row.value)]))}</table>`,
  voice: (b) => voice(b.voice),
  pair: (b) => `<div class="pair">${voice(b.left)}${voice(b.right)}</div>`,
  timeline: (b) =>
    b.items
      .map(
        (item) =>
          `<article>${photograph(item.photograph)}<p><b>${text(item.period)}</b> ${shown(item.title)}</p>${item.voice ? voice(item.voice) : ''}${item.keptWith ? `<p>${shown(item.keptWith)}</p>` : ''}${item.usedInCare ? `<p class="tag"><b>How it is used in care</b><br>${shown(item.usedInCare)}</p>` : ''}${entries(item.entries)}</article>`,
      )
      .join(''),
  choices: (b) =>
    table(
      [
        'When, what',
        'Offered, and how',
        'Said, shown, and what we took it to mean',
        'Chosen, and what happened',
        'Entry',
      ],
      b.rows.map((row) => [
        `${text(row.about)}<br>${text(row.when)}`,
        `${row.offered.map(shown).join(' or ')}<br>${text(row.howOffered)}`,
        `${row.said === undefined ? '' : `<q class="said" dir="auto"${row.language ? ` lang="${row.language}"` : ''}>${shown(row.said)}</q>`}${row.seen === undefined ? '' : `<p class="seen">${shown(row.seen)}</p>`}${row.takenToMean === undefined ? '' : `<p>Staff took it to mean: ${shown(row.takenToMean)}</p>`}`,
        `<b>${shown(row.chosen)}</b><br>${row.differs ? '<b>Not as chosen. </b>' : ''}${shown(row.delivered)}`,
        row.entries.join(', '),
      ]),
    ),
  tally: (b) =>
    `<table>${rows(b.rows.map((row) => [`${row.count} of ${row.of}`, `${text(row.label)}<br>${text(row.what)}`]))}</table>`,
  table: (b) =>
    table(
      b.columns.map(({ title }) => title),
      b.rows.map((row) => row.map(shown)),
    ),
  boxes: (b) =>
    table(
      [b.title, ...b.columns],
      b.rows.map((row) => [text(row), ...b.columns.map(() => '')]),
    ),
  checklist: (b) =>
    table(
      ['Section', 'The Act asks', 'What was found', 'Entry'],
      b.rows.map((row) => [
        text(row.ref),
        text(row.item),
        `<b>${row.answer}</b><br>${shown(row.text)}`,
        (row.entries ?? []).join(', '),
      ]),
    ),
  options: (b) =>
    table(
      [
        'Whose view',
        ...b.options.map(
          ({ letter, title, note, chosen }) => `${letter} ${title} ${chosen ? 'Chosen' : ''} ${note ?? ''}`,
        ),
      ],
      b.rows.map((row) => [text(row.who), ...row.views.map(shown)]),
    ),
  sought: (b) =>
    table(
      ['Voice', 'How it was sought', 'How it was checked', 'How it was used', 'Entry'],
      b.rows.map((row) => [
        text(row.who),
        shown(row.sought),
        shown(row.understood),
        shown(row.used),
        row.entries.join(', '),
      ]),
    ),
  strip: (b) =>
    `<p class="small">${text(b.caption)}</p><table>${rows(b.days.map(({ at, from, to, came, minutes }) => [`${at}`, `${from} to ${to}`, came, `${minutes ?? ''}`]))}</table>`,
  thread: (b) =>
    table(
      ['When', 'What was done, and by whom', `${b.person}, at that moment`, 'Entry'],
      b.steps.map((step) => [
        `${text(step.when)}<br>${text(step.weekday ?? '')}`,
        `<b>${text(step.title)}</b><br>${shown(step.text)}<br>${text(step.by ?? '')}`,
        !step.person ? '' : 'nothing' in step.person ? text(step.person.nothing) : voice(step.person),
        (step.entries ?? []).join(', '),
      ]),
    ),
  'to-do': (b) =>
    table(
      ['Done', 'Due', 'About', 'What', 'By whom, when'],
      b.rows.map((row) => [
        '☐',
        text(row.due),
        text(row.about),
        `${text(row.what)}<br>${text(row.who)} ${text(row.where)}`,
        '',
      ]),
    ),
  steps: (b) => `<ol>${b.rows.map((row) => `<li><b>${text(row.title)}</b> ${shown(row.text)}</li>`).join('')}</ol>`,
  corrected: (b) =>
    `<div class="tag"><p><b>Put right.</b> ${text(b.caption)}</p><p>Was: <s>${shown(b.was)}</s></p><p>Now: ${shown(b.now)}</p><p>Why: ${text(b.why)}</p>${entries(b.entries)}</div>`,
  photograph: (b) => `<figure>${photograph(b.photograph)}<figcaption>${text(b.caption)}</figcaption></figure>`,
  lines: (b) => `<p>${text(b.label)}</p>`,
  law: (b) => `<p class="small">${text(b.refs)}</p>`,
  entries: (b) => entries(b.entries),
};
const leaf = <T extends Leaf['type']>(each: Extract<Leaf, { type: T }>): string =>
  (leaves[each.type as T] as (block: typeof each) => string)(each);

const faces: readonly (readonly [family: string, file: string, weight: number, italic?: boolean])[] = [
  ['Atkinson Hyperlegible Next', 'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf', 400],
  [
    'Atkinson Hyperlegible Next',
    'atkinson-hyperlegible-next/400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf',
    400,
    true,
  ],
  ['Atkinson Hyperlegible Next', 'atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf', 700],
  ['Literata', 'literata/500Medium/Literata_500Medium.ttf', 500],
  ['Literata', 'literata/500Medium_Italic/Literata_500Medium_Italic.ttf', 500, true],
  ['Noto Naskh Arabic', 'noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf', 400],
  ['Noto Sans Gurmukhi', 'noto-sans-gurmukhi/400Regular/NotoSansGurmukhi_400Regular.ttf', 400],
  ['Noto Sans', 'noto-sans/400Regular/NotoSans_400Regular.ttf', 400],
];

/** What stands on every page of ours: home, pack, person and days, page number, banner of the area, proof and fingerprint. */
function pageRules({ homeName, profileName, subject, from, to, proof, fingerprint, sections }: PackModel): string {
  const quoted = (words: string) => JSON.stringify(words);
  const head = [
    homeName,
    profileName,
    subject,
    `${shortDateInWords(from)} to ${shortDateInWords(to)}`,
    sections[0]?.hear,
  ]
    .filter((part) => part !== undefined)
    .join('. ');
  const foot = `${proof} Check this file: own-words verify and the file's name. The key's fingerprint: ${fingerprint}`;
  const banners = new Map(sections.map(({ area, banner }) => [area, banner]));
  const named = [...banners].map(
    ([area, banner]) => `@page ${area}{@top-right{content:${quoted(banner)}}}.${area}{page:${area}}`,
  );
  return `@page{size:A4;margin:26mm 18mm;font-size:9pt;@top-left{content:${quoted(head)}}@bottom-left{content:${quoted(foot)};width:80%}@bottom-right{content:"Page " counter(page) " of " counter(pages)}}${named.join('')}`;
}

function style(model: PackModel): string {
  const require = createRequire(import.meta.url);
  const url = (file: string) => pathToFileURL(require.resolve(`@expo-google-fonts/${file}`)).href;
  const fonts = faces.map(
    ([family, file, weight, italic]) =>
      `@font-face{font-family:"${family}";src:url("${url(file)}");font-weight:${weight};font-style:${italic ? 'italic' : 'normal'}}`,
  );
  return `${fonts.join('')}
${pageRules(model)}
body{font:11.25pt/1.4 "Atkinson Hyperlegible Next","Noto Sans","Noto Naskh Arabic","Noto Sans Gurmukhi",Literata;color:#171D23;margin:0}
.page{break-before:page}h1,h2,h3,h4,h5{break-after:avoid}img{width:142pt;max-height:220pt;object-fit:contain;float:left;margin-right:14pt}article,figure{break-inside:avoid;clear:both;margin:7pt 0}
table{width:100%;border-collapse:collapse;font-size:9.75pt;text-align:left}th,td{vertical-align:top;padding:5pt 6pt 5pt 0;border-bottom:.5pt solid #CCD4DA}tr{break-inside:avoid}
.small{font-size:9.2pt;color:#3F4A55}.lead{font-size:12.4pt}.gap{border:1pt dashed #74818D;padding:10pt}.tag{border-left:2.25pt solid #3F4E5B;padding:6pt 9pt}.pair{display:grid;grid-template-columns:1fr 1fr;gap:12pt}.areas{display:grid;grid-template-columns:1fr 1fr 1fr;gap:10pt}
.voice{padding:8pt 10pt 9pt 14pt;border-left:6pt solid #F7C032}.said,.seen,.voice.said blockquote,.voice.showed blockquote,.voice.documented blockquote{font-family:Literata,"Noto Naskh Arabic","Noto Sans Gurmukhi","Noto Sans";font-weight:500;background:#FFF4D8;font-size:15pt;margin:0}
td .said,td .seen{font-size:11pt;display:block}.seen,.voice.showed blockquote{font-style:italic}`;
}
