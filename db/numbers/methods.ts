import { nothing, reads, showsEach } from '../method/model.ts';
import { managers } from '../staff/model.ts';
import { numbers } from './model.ts';

/** The figures that a manager and a commissioner can read (rules.md): each with its denominator and its list. */
export const numberMethods = {
  'numbers.get': showsEach(reads(managers, nothing, numbers), ({ figures }) =>
    figures.flatMap(({ list }) => list.map(({ resident }) => resident)),
  ),
} as const;
