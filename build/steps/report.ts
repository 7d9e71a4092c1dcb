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

interface Suite {
  suites?: Suite[] | undefined;
  specs: { tests: { status: string; annotations: { type: string; description?: string | undefined }[] }[] }[];
}
const suite: z.ZodType<Suite> = z.object({
  get suites() {
    return z.array(suite).optional();
  },
  specs: z.array(
    z.object({
      tests: z.array(
        z.object({
          status: z.string(),
          annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
        }),
      ),
    }),
  ),
});

/** Why Playwright skipped what it skipped: each reason once, with how many tests it kept back. */
export function skipReasons(report: unknown): Map<string, number> {
  const { suites } = z.object({ suites: z.array(suite) }).parse(report);
  const testsIn = (one: Suite): Suite['specs'][number]['tests'] => [
    ...one.specs.flatMap((spec) => spec.tests),
    ...(one.suites ?? []).flatMap(testsIn),
  ];
  const reasons = new Map<string, number>();
  for (const test of suites.flatMap(testsIn).filter(({ status }) => status === 'skipped')) {
    const why = test.annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given';
    reasons.set(why, (reasons.get(why) ?? 0) + 1);
  }
  return reasons;
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
