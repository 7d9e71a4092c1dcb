import './node/buffer.ts';
import './look.css';
import { z } from 'zod';
import type { Findings } from '../../db/packs/findings.ts';
import { Refused } from '../../db/words/refused.ts';
import { withFingerprint } from '../core/verify/fingerprint.ts';
import { type Given, unpacked, verifyGiven } from '../core/verify/given.ts';
import { verdictIn } from './verdict.ts';

// The page's own policy lets no code be made while it runs, and this keeps zod from trying.
z.config({ jitless: true });

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const form = byId<HTMLFormElement>('check');
const chosen = byId<HTMLInputElement>('files');
const locked = byId<HTMLDivElement>('locked');
const passphrase = byId<HTMLInputElement>('passphrase');
const fingerprint = byId<HTMLInputElement>('fingerprint');
const problem = byId<HTMLParagraphElement>('problem');
const verdict = byId<HTMLElement>('verdict');
const button = form.querySelector('button') as HTMLButtonElement;

/** What is being checked; a check that was overtaken by another shows nothing. */
let turn = 0;

chosen.addEventListener('change', () => {
  locked.hidden = true;
  passphrase.value = '';
  void check();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void check();
});
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  if (!event.dataTransfer?.files.length) return;
  chosen.files = event.dataTransfer.files;
  chosen.dispatchEvent(new Event('change'));
});

async function check(): Promise<void> {
  turn += 1;
  const mine = turn;
  say('');
  verdict.hidden = true;
  const given = [...(chosen.files ?? [])].map(givenOf);
  if (given.length === 0) {
    say('Please choose the pack first.');
    return;
  }
  button.disabled = true;
  button.textContent = 'Checking';
  try {
    // Lets the page say that it is at work before the work takes hold of it.
    await new Promise((painted) => setTimeout(painted, 30));
    const files = await unpacked(given, passphrase.value || null);
    const findings = withFingerprint(await verifyGiven(files), fingerprint.value);
    if (mine === turn) show(findings, files === given ? [] : files);
  } catch (error) {
    if (mine === turn) tell(error);
  } finally {
    if (mine === turn) {
      button.disabled = false;
      button.textContent = 'Check it';
    }
  }
}

const givenOf = (file: File): Given => ({
  name: file.name,
  read: async () => new Uint8Array(await file.arrayBuffer()),
});

function show(findings: Findings, unpackedFiles: readonly Given[]): void {
  verdict.replaceChildren(...verdictIn(findings, findings.what === 'pack' ? [] : unpackedFiles));
  verdict.hidden = false;
  verdict.focus();
}

function tell(error: unknown): void {
  say(error instanceof Refused ? error.message : 'This file could not be read. Ask the home for it again.');
  if (!(error instanceof Refused) || !/^(passphrase-needed|wrong-passphrase)$/.test(error.code)) return;
  locked.hidden = false;
  passphrase.focus();
}

function say(line: string): void {
  problem.textContent = line;
}
