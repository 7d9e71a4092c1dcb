import { z } from 'zod';
import { instant } from '../time/model.ts';
import { line, photographRef, residentId, staffId } from '../words/model.ts';

export const roles = ['care-worker', 'nurse', 'manager', 'inspector'] as const;
export type Role = (typeof roles)[number];
export const roleInWords: Record<Role, string> = {
  'care-worker': 'Care worker',
  nurse: 'Nurse',
  manager: 'Manager',
  inspector: 'Inspector, read only',
};

/** Everyone who works here and may write. */
export const recorders = ['care-worker', 'nurse', 'manager'] as const satisfies readonly Role[];
/** Those who lead on a major decision. */
export const seniors = ['nurse', 'manager'] as const satisfies readonly Role[];
export const everyone = roles;
export const managers = ['manager'] as const satisfies readonly Role[];

/** Whom a login shows: everyone in the record, or the residents whom an inspector asked for. */
export const sees = z.union([z.literal('everyone'), z.array(residentId).max(500)]);
export type Sees = z.infer<typeof sees>;
/** A role, when the login ends, and whom it shows. */
export const access = z.strictObject({ role: z.enum(roles), ends: instant.nullable(), sees });
export type Access = z.infer<typeof access>;

/** 6 to 12 digits; runs, repeats and years of birth are refused because they are the first that anyone tries. */
export const pin = z
  .string()
  .regex(/^\d{6,12}$/, { error: 'A PIN is 6 to 12 digits.', abort: true })
  .refine(
    (text) => !isWeakPin(text),
    'This PIN is easy to guess. Please choose digits that are no run, no repeat and no date or year of birth.',
  );

/** Whether a PIN is one digit or a short group repeated, a run up or down, or reads as a date or a year of birth. */
export function isWeakPin(text: string): boolean {
  return isRunOrRepeat(text) || isBirthYear(text.slice(0, 4)) || isBirthYear(text.slice(-4)) || isDate(text);
}

function isRunOrRepeat(text: string): boolean {
  const steps = new Set([...text].slice(1).map((digit, index) => (Number(digit) - Number(text[index]) + 10) % 10));
  const repeats = [1, 2, 3, 4].some(
    (length) =>
      text.length >= 2 * length &&
      text ===
        text
          .slice(0, length)
          .repeat(Math.ceil(text.length / length))
          .slice(0, text.length),
  );
  return repeats || (steps.size === 1 && (steps.has(1) || steps.has(9)));
}

const isBirthYear = (digits: string) => digits >= '1920' && digits <= '2029';

// A date with its year in full begins or ends with the year, so that only the short ones are left: 170358 and 580317.
function isDate(text: string): boolean {
  const month = Number(text.slice(2, 4));
  const days = [text.slice(0, 2), text.slice(4, 6)].map(Number);
  return text.length === 6 && month >= 1 && month <= 12 && days.some((day) => day >= 1 && day <= 31);
}

export const newStaff = z.strictObject({
  name: line(80),
  role: z.enum(roles),
  pin,
  /** Agency staff and inspectors: when the login ends. */
  ends: instant.optional(),
  /** Inspectors alone, and for them always: the residents whom they asked for. */
  sees: sees.optional(),
});

export const staffRow = z.strictObject({
  id: staffId,
  name: z.string(),
  ...access.shape,
  closed: instant.nullable(),
  photograph: photographRef.nullable(),
});
export type StaffRow = z.infer<typeof staffRow>;
