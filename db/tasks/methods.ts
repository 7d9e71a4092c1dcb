import { z } from 'zod';
import { nothing, reads, showsEach } from '../method/model.ts';
import { everyone } from '../staff/model.ts';
import { task } from './model.ts';

export const taskMethods = {
  /** All that is due and that whoever asks may read, by date. */
  'tasks.list': showsEach(reads(everyone, nothing, z.array(task)), (tasks) => [
    ...new Set(tasks.flatMap(({ resident }) => resident?.id ?? [])),
  ]),
} as const;
