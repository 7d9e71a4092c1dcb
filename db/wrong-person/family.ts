import type { Entry } from '../ledger/model.ts';
import type { EntryId } from '../words/model.ts';

/** An entry and all that followed it: corrections, deliveries, looks at whether it still holds, a withdrawal. */
export function familyOf(entries: Iterable<Entry>, head: EntryId): Entry[] {
  const family = new Map<string, Entry>();
  for (const entry of entries) {
    const follows = namedIn(entry).some((id) => family.has(id));
    if (entry.header.id === head || follows) family.set(entry.header.id, entry);
  }
  return [...family.values()];
}

/** The older entries that an entry is about: by its link, or by the part in which its kind names them. */
function namedIn({ header, body }: Entry): string[] {
  const { which, held } = body as { which?: { id?: string }; held?: { item?: string } };
  return [header.link?.entry, which?.id, held?.item].filter((id) => id !== undefined);
}

/** Whether a decision, an assessment, a disagreement, the support plan or a review names any of these entries: what it rests on stays where it is. */
export function isRestedOn(entries: Iterable<Entry>, family: readonly Entry[]): boolean {
  for (const { header, body } of entries) {
    if (!/^(decision|capacity|disagreement|plan|review)\./.test(header.kind)) continue;
    const text = JSON.stringify(body);
    if (family.some(({ header: { id } }) => text.includes(id))) return true;
  }
  return false;
}
