import { spawnSync } from 'node:child_process';

/**
 * Keeps Linux from writing this program, and what it starts from now on, to the disk when it falls over: such a file
 * would hold every word and key that was in its memory. One byte is too little for any, and the one limit at which the
 * system hands what it would have written to no other program either (core(5)). Other systems write none unasked.
 */
export function keepNoDumps(): void {
  if (process.platform !== 'linux') return;
  spawnSync('prlimit', ['--pid', String(process.pid), '--core=1:1'], { stdio: 'ignore' }); // part of every Linux desktop
}
