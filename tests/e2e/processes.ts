import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The ids of a process and of all below it, as Linux tells them. */
export function processTree(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    // "pid (program name) state parent …"; the name may hold spaces and brackets.
    const after = read(`/proc/${name}/stat`)?.split(') ').at(-1);
    if (after) parents.set(Number(name), Number(after.split(' ')[1]));
  }
  const below = (parent: number): number[] =>
    [...parents].filter(([, of]) => of === parent).flatMap(([child]) => [child, ...below(child)]);
  return [pid, ...below(pid)];
}

/** How many TCP ports these processes listen on, over IPv4 and IPv6. */
export function listeningPorts(pids: readonly number[]): number {
  const listening = new Set(
    ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) =>
      (read(file) ?? '')
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .filter((fields) => fields[3] === '0A')
        .map((fields) => `socket:[${fields[9]}]`),
    ),
  );
  return new Set(pids.flatMap(openFiles).filter((file) => listening.has(file))).size;
}

function openFiles(pid: number): string[] {
  return orNothing(() => readdirSync(`/proc/${pid}/fd`), []).map((fd) =>
    orNothing(() => readlinkSync(`/proc/${pid}/fd/${fd}`), ''),
  );
}

const read = (file: string): string | null => orNothing(() => readFileSync(file, 'utf8'), null);

/** A process, or a file that it had open, may be gone by the time it is looked at. */
function orNothing<T>(look: () => T, nothing: T): T {
  try {
    return look();
  } catch {
    return nothing;
  }
}
