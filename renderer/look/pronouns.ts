export { type Named, pronounsOf } from '../../db/areas/model.ts';

/** "Her" at the start of a sentence. */
export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
