import { copyFacts, lookingFacts, retentionFacts, type Surroundings, soundFacts } from './dspt/keeping.ts';
import { type Encryption, openingFacts, type WayIn } from './dspt/opening.ts';
import { peopleFacts } from './dspt/people.ts';
import { forTheHome, type Source } from './facts.ts';
import type { SheetPart } from './model.ts';

/** Everything around the record from which the sheet is read too: the key file, the settings, the open file itself. */
export interface Around extends Surroundings {
  readonly ways: readonly WayIn[];
  readonly encryption: Encryption;
  readonly lockAfterSeconds: number;
}

/** Data security: who gets in, who looked, copies, soundness, keeping; and what only the home knows. */
export function dataSecurity(source: Source, around: Around): SheetPart[] {
  const openers = new Set(around.ways.flatMap(({ holder }) => (holder === null ? [] : [holder])));
  const facts = (title: string, rows: Extract<SheetPart, { type: 'facts' }>['rows']): SheetPart => ({
    type: 'facts',
    title,
    rows,
  });
  return [
    facts('Who can sign in', peopleFacts(source, openers)),
    facts('What opens the record', openingFacts(source, around.ways, around.encryption, around.lockAfterSeconds)),
    facts('Who looked', lookingFacts(source)),
    facts('Copies, and going on without the PC', copyFacts(source, around)),
    facts('Whether the record is what was written', soundFacts(source, around)),
    facts('Keeping and destroying', retentionFacts(source)),
    facts('What only the home knows', [
      forTheHome(source, 'devices', 'The program runs on one PC and knows of no other device.'),
      forTheHome(source, 'updates', 'The program does not look at the system on which it runs.'),
      forTheHome(source, 'training', 'The program keeps no record of training.'),
      forTheHome(source, 'incidents', 'The program keeps what was refused, and no account of what went wrong.'),
      forTheHome(source, 'suppliers', 'The program sends nothing to anybody and knows of no contract.'),
    ]),
  ];
}
