/** What screens and packs may know of Best interests: vocabularies, rules and the shapes of its steps. */
export * from './duties.ts';
export * from './steps.ts';
export * from './triage.ts';
export * from './who-decides.ts';
