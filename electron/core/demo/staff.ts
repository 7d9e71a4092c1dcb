import type { Role } from '../../../db/staff/model.ts';
import type { Random } from './random.ts';

/** Those who work in the demo home. Their PINs are shown on its sign-in screen and open nothing else. */
export const staff = {
  moira: { name: 'Moira Keane', role: 'manager', pin: '482915' },
  tomasz: { name: 'Tomasz Wilk', role: 'nurse', pin: '617038' },
  grace: { name: 'Grace Adeyemi', role: 'care-worker', pin: '739204' },
  shazia: { name: 'Shazia Hussain', role: 'care-worker', pin: '265841' },
  bernadette: { name: 'Bernadette O’Shea', role: 'care-worker', pin: '908153' },
  joel: { name: 'Joel Mensah', role: 'care-worker', pin: '351796' },
} as const satisfies Record<string, { name: string; role: Role; pin: string }>;
export type StaffKey = keyof typeof staff;

/** Joel comes from an agency: his login begins so many days before the last day and ends so many after it. */
export const agency = { from: 16, until: 14 } as const;

const MORNING = 7 * 60;
const AFTERNOON = 14 * 60 + 30;
const NIGHT = 21 * 60 + 30;

/** Who is on the floor at a time: two by day, one at night; the nurse and the manager write less. */
export function onDuty(random: Random, weekday: number, minutes: number, joelIsHere: boolean): StaffKey {
  if (minutes < MORNING || minutes >= NIGHT) return weekday % 3 === 0 ? 'tomasz' : 'bernadette';
  const weekend = weekday === 0 || weekday === 6;
  const morning: StaffKey[] = weekend ? ['shazia', 'grace', 'tomasz'] : ['grace', 'grace', 'shazia', 'tomasz'];
  const afternoon: StaffKey[] = weekend ? ['grace', 'bernadette'] : ['shazia', 'shazia', 'bernadette', 'grace'];
  const here = minutes < AFTERNOON ? morning : afternoon;
  return random.pick(joelIsHere ? [...here, 'joel'] : here);
}
