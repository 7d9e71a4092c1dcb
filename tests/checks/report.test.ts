import { describe, expect, test } from 'vitest';
import { closingLine, countPlaywright, countVitest, settle, skipReasons, sum } from '../../build/steps/report.ts';

const vitest = (failed: number, files: readonly { status: string; assertionResults: readonly unknown[] }[] = []) => ({
  success: failed === 0,
  numPassedTests: 10,
  numFailedTests: failed,
  numPendingTests: 2,
  testResults: files,
});
const playwright = (stats: object, errors: readonly unknown[] = []) => ({
  stats: { expected: 7, unexpected: 0, flaky: 0, skipped: 7, ...stats },
  errors,
});

describe('What the runners found is added up, and nothing that failed is lost', () => {
  test('The closing line sums the runners', () => {
    const all = sum([
      countVitest(vitest(1)),
      countPlaywright(playwright({ unexpected: 2 })),
      { passed: 1, failed: 0, skipped: 0 },
    ]);
    expect(all).toEqual({ passed: 18, failed: 3, skipped: 9 });
    expect(closingLine(all)).toBe('18 passed, 3 failed');
  });

  test('A test file that could not be loaded is a failure', () => {
    expect(countVitest(vitest(0, [{ status: 'failed', assertionResults: [] }])).failed).toBe(1);
  });

  test('A test that passed only when tried again is a failure, and so is an error outside every test', () => {
    expect(countPlaywright(playwright({ flaky: 1 }, [{ message: 'no such file' }])).failed).toBe(2);
  });

  test('What was skipped says why, each reason once', () => {
    const skipped = (description: string) => ({ status: 'skipped', annotations: [{ type: 'skip', description }] });
    const spec = { tests: [{ status: 'expected', annotations: [] }, skipped('No Electron here')] };
    const report = {
      suites: [{ specs: [], suites: [{ specs: [spec, spec] }, { specs: [{ tests: [skipped('Linux only')] }] }] }],
    };
    expect([...skipReasons(report)]).toEqual([
      ['No Electron here', 2],
      ['Linux only', 1],
    ]);
  });

  test('A runner that fell over before it wrote a report is a failure', () => {
    expect(settle(1, null, countVitest)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('A runner that ended badly though all its tests passed is a failure', () => {
    expect(settle(1, vitest(0), countVitest)).toEqual({ passed: 10, failed: 1, skipped: 2 });
  });

  test('A report that cannot be understood is a failure, never a pass', () => {
    expect(settle(0, { tests: 'all fine' }, countVitest).failed).toBe(1);
    expect(settle(0, null, countVitest).failed).toBe(1);
  });
});
