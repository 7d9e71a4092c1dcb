import type { Country } from '../home/model.ts';

/**
 * How long a record is kept once care has ended: dated reference data, never code. A manager may set another period with
 * a reason; the source decides, this program reminds.
 */
export interface PeriodLine {
  readonly years: number;
  readonly source: string;
  readonly plain: string;
  readonly checked: { readonly by: string; readonly on: string } | null;
}

/** The day on which these lines were last brought up to date. */
export const periodsAsOf = '2026-11-26';

export const periods: Record<Country, PeriodLine> = {
  England: {
    years: 8,
    source: 'Records Management Code of Practice (NHS England, as updated 7 August 2023), adult social care records',
    plain:
      'Kept for 8 years after care ended or the person was last seen, then looked at before anything is destroyed.',
    checked: null,
  },
  Wales: {
    years: 8,
    source:
      'Records Management Code of Practice for Health and Social Care 2022 (Welsh Government), Appendix II; and at least three years from the last entry under regulation 59 of the Regulated Services (Service Providers and Responsible Individuals) (Wales) Regulations 2017',
    plain: 'Kept for 8 years after care ended, then looked at before anything is destroyed. Wales has its own code.',
    checked: null,
  },
};
