import { step as theLedger } from './0001-the-ledger.ts';
import { step as whoIsHere } from './0002-home-staff-residents-people.ts';

/** One numbered step a change, in order, never edited once landed. */
export const steps = [theLedger, whoIsHere] as const;
