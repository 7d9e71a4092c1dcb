import { z } from 'zod';
import type { Result } from '../../../electron/core/contract.ts';

/** A sentence for people: begins with a capital, ends with a full stop, on one line. */
export const plainLine = /^[A-Z“][^\n\\]*[.?]$/;
const code = z.string().regex(/^[a-z]+(-[a-z]+)*$/);
/** What an answer looks like, whatever was asked. */
const result = z.union([
  z.strictObject({ ok: z.literal(true), data: z.json() }),
  z.strictObject({
    ok: z.literal(false),
    code,
    message: z.string().regex(plainLine),
    issues: z.array(z.strictObject({ path: z.string(), message: z.string().regex(plainLine) })).optional(),
  }),
]);
/** Nothing of how the program is built, or where it lies, crosses to a page. */
const inside = /node_modules|\.tsx?\b|\.js\b|^\s+at |SQLITE|ENOENT|file:|\/tmp\/|TypeError|undefined|\[object/m;
/** Of what was asked for and told: words of people stand in it, so that only what no person writes is looked for. */
const insideWhatIsTold = /node_modules|\.ts:\d+|\n\s+at \S|SQLITE_|SqliteError|\bSELECT .+ FROM\b|\bINSERT INTO\b/;

/** What is wrong with an answer, in a few words; null when nothing is. */
export function wrongWith(text: string): { answer: Result<unknown>; problem: string | null } {
  const read = result.safeParse(JSON.parse(text));
  if (!read.success) return { answer: JSON.parse(text), problem: 'no result' };
  const answer = read.data as Result<unknown>;
  if (answer.ok) return { answer, problem: insideWhatIsTold.test(text) ? 'tells how the program is built' : null };
  if (answer.code === 'fault') return { answer, problem: 'a fault of the program' };
  const said = [answer.message, ...(answer.issues ?? []).map(({ message }) => message)].join('\n');
  return { answer, problem: inside.test(said) ? 'tells how the program is built' : null };
}
