import { resolve } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { day as aDay } from '../../db/time/model.ts';

/** A path as it was typed, seen from the folder in which it was typed; a network share stays one, to be refused as such. */
export const path = (typed: string): string => {
  if (typed.trim() === '' || typed.includes('\0')) throw new InvalidArgumentError('A path is needed.');
  return /^(\\\\|\/\/)/.test(typed) ? typed : resolve(typed);
};

/** A whole number from 0 on. */
export const count = (typed: string): number => {
  if (!/^\d{1,9}$/.test(typed)) throw new InvalidArgumentError('A whole number is needed.');
  return Number(typed);
};

/** A day in the calendar. */
export const day = (typed: string): string => {
  if (!aDay.safeParse(typed).success) throw new InvalidArgumentError('A day is needed, such as 2026-03-03.');
  return typed;
};

export const homeOption = () =>
  new Option('--home <folder>', 'the folder of the home').argParser(path).makeOptionMandatory();
export const outOption = (what: string) =>
  new Option('--out <folder>', `the folder for ${what}`).argParser(path).makeOptionMandatory();
