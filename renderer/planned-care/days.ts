/** A quarter of a year, unless somebody says otherwise. */
export const AGAIN_DAYS = 90;
