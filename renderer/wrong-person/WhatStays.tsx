import { movableInWords } from '../../db/wrong-person/model.ts';
import type { Output } from '../../electron/core/contract.ts';

/** What does not go along, named before anything is done: links that are dropped, and what is done again. */
export function WhatStays({ found: { links, anew } }: { found: Output<'wrongPerson.look'> }) {
  if (links.length === 0 && anew.length === 0) return null;
  return (
    <section aria-label="What does not go along">
      <b>What does not go along</b>
      <ul>
        {anew.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {links.map(({ what, count }) => (
          <li key={what}>
            {count === 1 ? 'A link' : `${count} links`} to {movableInWords[what]} of this record.
          </li>
        ))}
      </ul>
    </section>
  );
}
