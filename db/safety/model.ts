import { z } from 'zod';

const control = z.strictObject({
  /** What the program does. */
  what: z.string(),
  /** The automated tests that show it: file under tests/, and the name of the test there. */
  tests: z.array(z.strictObject({ file: z.string(), name: z.string() })).min(1),
});

/**
 * One way in which the program could lead to harm. How bad and how likely is for a named clinical safety officer to say,
 * before and after the controls: no rating stands here, and none is worked out.
 */
export const hazard = z.strictObject({
  id: z.string().regex(/^H\d{2}$/),
  hazard: z.string(),
  causes: z.array(z.string()).min(1),
  /** What it may do to the person. */
  effect: z.string(),
  controls: z.array(control).min(1),
  /** What the controls do not cover, as far as reading the program shows. */
  left: z.string(),
  /** What is for the home that puts the program to use (DCB0160). */
  home: z.array(z.string()).min(1),
});
export type Hazard = z.infer<typeof hazard>;

/** A control and the tests that show it, each as "file", "name of the test". */
export const shownBy = (what: string, ...tests: readonly (readonly [file: string, name: string])[]) => ({
  what,
  tests: tests.map(([file, name]) => ({ file, name })),
});
