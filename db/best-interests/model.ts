/** What screens and packs may know of Best interests: vocabularies, rules and the shapes of its steps. */
export { answered, holdsWelfarePower } from './consulted.ts';
export { reasonNeeded } from './duties/authority.ts';
export { against, reasonNames } from './duties/decision.ts';
export { citeOf, type Duty, stopsBecause } from './duties/model.ts';
export * from './joint.ts';
export * from './options.ts';
export { reasonPrompt } from './prompts.ts';
export * from './steps.ts';
export * from './triage.ts';
export * from './who-decides.ts';
