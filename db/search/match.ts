import type { Role } from '../staff/model.ts';
import type { ResidentId, StaffId } from '../words/model.ts';
import type { ShelfName } from './model.ts';

// A last letter that no English ending has keeps the stemmer off names that are no words.
const token = (kind: 'r' | 'a', id: string) => `${kind}${id.replaceAll('-', '')}q`;

/** The words under which a row is kept for those who may see it: whose it is, who wrote it, who may read it, where. */
export const scopeOf = (row: { resident: string; author: string; tier: string; area: ShelfName }): string =>
  `${token('r', row.resident)} ${token('a', row.author)} ${tierToken(row.tier)} ${areaToken(row.area)}`;

const areaToken = (area: ShelfName) => `area${area.replaceAll('-', '')}q`;
const tierToken = (tier: string) => `tier${tier.replaceAll(' ', '')}q`;

/** What someone may find: what all may read, what their role may, and what they wrote (life-history/model.ts, maySee). */
function mayFind({ id, role }: { id: StaffId; role: Role }): string | null {
  if (role === 'manager') return null;
  const tiers = role === 'nurse' ? [tierToken('all staff'), tierToken('seniors')] : [tierToken('all staff')];
  return [...tiers, token('a', id)].join(' OR ');
}

/** Letters of a beginning that the index keeps (store/migrations/0016-search.ts). */
const [SHORTEST_BEGINNING, LONGEST_BEGINNING] = [3, 5];

/**
 * An FTS5 expression for what somebody typed: every word must be there, in any order. With `begun` the last one need only
 * begin so: by its first five letters at the most. Nothing that is typed is read as anything but words. Null where there
 * is nothing to look for.
 */
export function matchOf(
  text: string,
  who: { id: StaffId; role: Role },
  { area, resident, begun = false }: { area: ShelfName; resident: ResidentId | null; begun?: boolean },
): string | null {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const last = [...(words.at(-1) ?? '')];
  if (words.length === 0 || (begun && last.length < SHORTEST_BEGINNING)) return null;
  const quoted = words.map((word) => `"${word}"`);
  if (begun) quoted[quoted.length - 1] = `"${last.slice(0, LONGEST_BEGINNING).join('')}"*`;
  const scope = [areaToken(area), resident === null ? null : token('r', resident), mayFind(who)].filter(
    (each) => each !== null,
  );
  return [`words : (${quoted.join(' AND ')})`, ...scope.map((each) => `scope : (${each})`)].join(' AND ');
}
