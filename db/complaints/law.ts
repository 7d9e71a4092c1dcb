import type { Country } from '../home/model.ts';
import { dayPlus } from '../time/model.ts';

/**
 * The law about complaints: dated reference data and one day-count. In this product's own words where it does not quote;
 * the statute itself decides. Nothing here has been checked by a lawyer yet.
 */
export interface ComplaintLaw {
  readonly cite: string;
  readonly plain: string;
  readonly source: string;
  readonly checked: { readonly by: string; readonly on: string } | null;
}

/** The day on which these lines were last brought up to date. */
export const complaintLawAsOf = '2026-11-30';

const dataAct = 'Data Protection Act 2018, as amended by section 103 of the Data (Use and Access) Act 2025';
export const dataDuty = {
  facilitate: {
    cite: 's.164A(2)',
    plain: 'Make complaining easy: a form that can be filled in on a screen, and other ways.',
    source: dataAct,
    checked: null,
  },
  acknowledge: {
    cite: 's.164A(3)',
    plain: 'Say that it came, within 30 days beginning when it was received.',
    source: dataAct,
    checked: null,
  },
  respond: {
    cite: 's.164A(4)-(5)',
    plain: 'Without undue delay: look into it, say how it is going, and say what came of it.',
    source: dataAct,
    checked: null,
  },
} as const satisfies Record<string, ComplaintLaw>;

/** Neither regulation has a number of days in it: those of a home are its own. */
export const homesDuty: Record<Country, ComplaintLaw> = {
  England: {
    cite: 'Regulation 16',
    plain:
      'Look into every complaint and act on what it shows; have, and use, a way of complaining that everybody can use. It names no number of days: those here are the home’s own.',
    source: 'Health and Social Care Act 2008 (Regulated Activities) Regulations 2014',
    checked: null,
  },
  Wales: {
    cite: 'Regulation 64',
    plain:
      'Have a complaints policy and see that it is used: look into complaints, answer them, act on them. The days here are the home’s own.',
    source: 'Regulated Services (Service Providers and Responsible Individuals) (Wales) Regulations 2017',
    checked: null,
  },
};

/** The first day of the duty: it is owed for complaints that were received on or after it. */
export const DATA_DUTY_FROM = '2026-06-19';
const DATA_DUTY_DAYS = 30;

/**
 * The last day on which a complaint about personal data can be acknowledged in time; null before the duty began. "Within
 * the period of 30 days beginning when the complaint is received" (s.164A(3)): the day of receipt is the first of the 30.
 * The Information Commissioner's guidance begins a day later; the earlier day is in time under either.
 */
export const lastDayToAcknowledge = (receivedOn: string): string | null =>
  receivedOn < DATA_DUTY_FROM ? null : dayPlus(receivedOn, DATA_DUTY_DAYS - 1);

/** How long a complaint is kept once it is closed. */
export const keptAfterClosing = {
  years: 10,
  source: 'Records Management Code of Practice (NHS England, as updated 7 August 2023), complaints',
  plain: 'Kept for 10 years after it was closed, then looked at before anything is destroyed.',
  checked: null,
} as const;

export const takers = ['ombudsman', 'data', 'regulator', 'council', 'other'] as const;
export type Taker = (typeof takers)[number];
export interface Signpost {
  readonly name: string;
  readonly for: string;
  readonly phone: string | null;
}
const commissioner: Signpost = {
  name: 'Information Commissioner',
  for: 'What was done with somebody’s personal data.',
  phone: '0303 123 1113',
};
const council: Signpost = {
  name: 'The council that arranges or pays for the care',
  for: 'Care that a council arranged; and safeguarding, at any time.',
  phone: null,
};
const other: Signpost = { name: 'Somebody else', for: 'A court, the police, the health service.', phone: null };

/** Whom somebody may go to who is not content with the home's answer. */
export const signposts: Record<Country, Record<Taker, Signpost>> = {
  England: {
    ombudsman: {
      name: 'Local Government and Social Care Ombudsman',
      for: 'Care in a care home, whoever pays, once the home has had time to answer. Free.',
      phone: '0300 061 0614',
    },
    data: commissioner,
    regulator: {
      name: 'Care Quality Commission',
      for: 'Hears of every home’s care at any time; it does not settle single complaints.',
      phone: '03000 616161',
    },
    council,
    other,
  },
  Wales: {
    ombudsman: {
      name: 'Public Services Ombudsman for Wales',
      for: 'Care in a care home, whoever pays, once the home has had time to answer. Free.',
      phone: '0300 790 0203',
    },
    data: commissioner,
    regulator: {
      name: 'Care Inspectorate Wales',
      for: 'Hears of every home’s care at any time; it does not settle single complaints.',
      phone: '0300 7900 126',
    },
    council,
    other,
  },
};
