import { type Findings, findingsHeadings, verdictOf } from '../../db/packs/findings.ts';
import type { Given } from '../core/verify/given.ts';

/** What checking found, as the page shows it; files that came in a zip can be saved from here. */
export function verdictIn(findings: Findings, files: readonly Given[]): HTMLElement[] {
  const title = made('h2', verdictOf(findings));
  title.dataset['holds'] = String(findings.holds);
  return [
    title,
    ...part('problems', findings.problems),
    ...part('checked', findings.checked),
    ...part('notChecked', findings.notChecked),
    ...part('fingerprintAdds', findings.fingerprintAdds === null ? [] : [findings.fingerprintAdds]),
    ...(findings.fingerprint ? [keyOf(findings.fingerprint)] : []),
    ...(findings.files.length > 0 ? [filesOf(findings, files)] : []),
  ];
}

function part(kind: keyof typeof findingsHeadings, lines: readonly string[]): HTMLElement[] {
  if (lines.length === 0) return [];
  const list = made('ul', ...lines.map((line) => made('li', line)));
  list.className = 'lines';
  list.dataset['kind'] = kind;
  return [made('h3', findingsHeadings[kind]), list];
}

function keyOf(fingerprint: string): HTMLElement {
  const box = made('p', made('span', 'Signed with the key that has this fingerprint'), made('b', fingerprint));
  box.className = 'fingerprint';
  return box;
}

function filesOf({ files }: Findings, given: readonly Given[]): HTMLElement {
  const rows = files.map(({ name, about, holds }) => {
    const file = given.find((each) => each.name === name);
    const row = made(
      'li',
      made('span', about ?? name.replace(/\.pdf$/i, '')),
      made('b', holds ? 'No change found' : 'Does not hold'),
    );
    row.dataset['holds'] = String(holds);
    if (file) row.append(saving(file, `${about ?? name.replace(/\.pdf$/i, '')}.pdf`));
    return row;
  });
  const list = made('ul', ...rows);
  list.className = 'files';
  const note =
    given.length > 0
      ? [made('p', 'A file that you save lies open where you put it: keep it where only those may read it who should.')]
      : [];
  return made('div', made('h3', 'The files'), list, ...note);
}

function saving(file: Given, name: string): HTMLElement {
  const button = made('button', 'Save');
  button.type = 'button';
  button.setAttribute('aria-label', `Save ${name}`);
  button.addEventListener('click', async () => {
    const address = URL.createObjectURL(new Blob([(await file.read()).slice()], { type: 'application/pdf' }));
    const link = made('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  });
  return button;
}

/** An element with text as text: nothing of a file is ever read as markup. */
function made<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  ...inside: readonly (string | HTMLElement)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.append(...inside);
  return element;
}
