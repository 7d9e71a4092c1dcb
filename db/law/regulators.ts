import type { Country } from '../home/model.ts';

/**
 * What the regulators ask about decisions: dated reference data in this product's own words, never code. No regulator's
 * wording decides anything in the record. A home in Scotland or Northern Ireland has other law and other regulators.
 */
export interface RegulatorLine {
  readonly country: Country;
  readonly cite: string;
  readonly plain: string;
  readonly source: string;
  /** The day on which it was last read against its source. */
  readonly asOf: string;
  readonly checked: { readonly by: string; readonly on: string } | null;
}

const england = (cite: string, plain: string, source: string): RegulatorLine => ({
  country: 'England',
  cite,
  plain,
  source,
  asOf: '2026-11-30',
  checked: null,
});
const cqcRegulations = 'Health and Social Care Act 2008 (Regulated Activities) Regulations 2014';
const cqcStatements =
  'Care Quality Commission, single assessment framework. Key lines of enquiry take its place; their final text is not here yet';
const wales = (cite: string, plain: string): RegulatorLine => ({
  country: 'Wales',
  cite,
  plain,
  source: 'Regulated Services (Service Providers and Responsible Individuals) (Wales) Regulations 2017',
  asOf: '2026-11-30',
  checked: null,
});

export const regulators: readonly RegulatorLine[] = [
  england(
    'Regulation 9',
    'Care is designed with the person, and they are helped to take part in deciding it.',
    cqcRegulations,
  ),
  england(
    'Regulation 10',
    'Dignity and respect, in how somebody is asked and in how it is written down.',
    cqcRegulations,
  ),
  england(
    'Regulation 11',
    'Care only with consent; for whoever cannot give it, as the Mental Capacity Act says.',
    cqcRegulations,
  ),
  england(
    'Regulation 13',
    'No restraint that is not necessary and in proportion; no deprivation of liberty without lawful authority.',
    cqcRegulations,
  ),
  england(
    'Regulation 17',
    'A record that is accurate, complete and of the time, with the decisions that were taken.',
    cqcRegulations,
  ),
  england(
    'Consent to care and treatment',
    'People are told their rights, and care follows what they consent to.',
    cqcStatements,
  ),
  england('Independence, choice and control', 'People keep what they can do and decide for themselves.', cqcStatements),
  england(
    'Listening to and involving people',
    'What people say is asked for, and changes what is done.',
    cqcStatements,
  ),
  wales('Regulation 15', 'A personal plan, made with the person, says what matters to them and how risks are met.'),
  wales('Regulation 21', 'Care follows the person’s plan and what they want to come of it.'),
  wales('Regulation 24', 'Care in the language and in the way of communicating that the person needs.'),
  wales('Regulation 29', 'No control or restraint but what is necessary and in proportion; each time is written down.'),
  wales('Regulation 31', 'Nobody is deprived of their liberty without lawful authority.'),
];
