import { z } from 'zod';

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}
export const NONE: Count = { passed: 0, failed: 0, skipped: 0 };

const vitestReport = z.object({
  success: z.boolean(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
});

/** Counts vitest's JSON report; a file that could not even be loaded counts as one failure. */
export function countVitest(report: unknown): Count {
  const read = vitestReport.parse(report);
  const unloaded = read.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: read.numPassedTests, failed: read.numFailedTests + unloaded.length, skipped: read.numPendingTests };
}

/** Counts Playwright's JSON report; a test that passed only when tried again counts as a failure. */
export function countPlaywright(report: unknown): Count {
  const { stats, errors } = playwrightReport.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/**
 * The count of one runner. A runner that wrote no report that can be read, or that ended badly, has at least one failure:
 * it fell over, or something outside every test went wrong.
 */
export function settle(code: number, report: unknown, count: (report: unknown) => Count): Count {
  try {
    const counted = count(report);
    return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
  } catch {
    return { ...NONE, failed: 1 };
  }
}

export const sum = (counts: readonly Count[]): Count =>
  counts.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    NONE,
  );

/** The very last line of `npm test`. */
export const closingLine = ({ passed, failed }: Count): string => `${passed} passed, ${failed} failed`;
