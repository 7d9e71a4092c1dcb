import type { z } from 'zod';
import type { Method } from '../../db/method/model.ts';
import type { StaffRow } from '../../db/staff/model.ts';
import { getStaff, isActive } from '../../db/staff/queries.ts';
import type { Instant } from '../../db/time/model.ts';
import { Refused } from '../../db/words/refused.ts';
import { refuseBesideBoard } from './boards.ts';
import { type Issue, methodNamed, type Result, type recordMethods } from './contract.ts';
import type { CoreHandlers } from './core-handlers.ts';
import { asRefusal } from './faults.ts';
import { handlers } from './handlers.ts';
import { lookedAt, lookedAtSeveral } from './looks.ts';
import { proveByPin } from './own-pin.ts';
import { refuseUnknownPhotographs } from './photographs.ts';
import { keepRefusedTry } from './refused-tries.ts';
import { type Caller, namedResident, refuseUnseen, seeing } from './sight.ts';
import { instantOf, type OpenHome, type State } from './state.ts';
import { refuseTooLong, refuseTooMuch } from './too-much.ts';

/** Answers one call of a page: read, known, allowed, valid, done. Whatever goes wrong becomes a result. */
export async function answer(state: State, core: CoreHandlers, message: string): Promise<Result<unknown>> {
  try {
    refuseTooLong(message);
    const call = readCall(message);
    refuseTooMuch(message, call);
    const answering = () => answerCall(state, core, call);
    return await (neverWaits.has(call.name) ? answering() : state.hold.whileFree(answering));
  } catch (error) {
    return failed(error);
  }
}

/** Answered while a file is being brought in, which has the record to itself: none of these writes to it. */
const neverWaits: ReadonlySet<string> = new Set(['jobs.progress', 'jobs.cancel', 'home.pickPath']);

async function answerCall(state: State, core: CoreHandlers, { name, method, input }: Call): Promise<Result<unknown>> {
  const caller = allow(state, name, method);
  const parsed = method.input.safeParse(input);
  if (!parsed.success) return invalid(parsed.error);
  if (caller) refuseUnseen(caller, instantOf(state.ports), name, method, parsed.data);
  if (method.signed && caller) sign(state, caller.home, caller.staff, name, parsed.data);
  const data = method.output.parse(await run(state, core, name, method, caller, parsed.data));
  if (caller) keepWhoWasShown(caller, instantOf(state.ports), method, data);
  return { ok: true, data };
}

interface Call {
  readonly name: string;
  readonly method: Method;
  readonly input: unknown;
}

function readCall(message: string): Call {
  let call: unknown;
  try {
    call = JSON.parse(message);
  } catch {
    throw unknownCall();
  }
  if (typeof call !== 'object' || call === null || !('method' in call) || typeof call.method !== 'string')
    throw unknownCall();
  const method = methodNamed(call.method);
  if (!method) throw unknownCall();
  return { name: call.method, method, input: 'input' in call ? call.input : undefined };
}

const unknownCall = () =>
  new Refused(
    'unknown-call',
    'The program asked for something that does not exist. Close Own Words and open it again.',
  );

/** Who calls, if that is someone who may. Refused tries by people who are signed in are kept. */
function allow(state: State, name: string, method: Method): Caller | null {
  const caller = callerOf(state, name);
  refuseBesideBoard(state, name);
  if (method.who === 'anyone') return caller;
  if (!caller) throw new Refused('signed-out', 'Please sign in with your name and PIN.');
  if (!method.who.includes(caller.staff.role)) {
    keepRefusedTry(caller.home, instantOf(state.ports), {
      staff: caller.staff.id,
      method: name,
      code: 'not-allowed',
    });
    throw new Refused('not-allowed', 'Your role does not allow this. Ask a manager if you need it.');
  }
  return caller;
}

function callerOf(state: State, name: string): Caller | null {
  const { home, session } = state;
  if (!home || !session) return null;
  const now = instantOf(state.ports);
  const staff = getStaff(home.record.reading({ type: 'system' }, now).db, session.staff);
  if (!isActive(staff, now)) {
    state.session = null;
    return null;
  }
  // Watching a job is no sign that anybody is at the keyboard.
  if (name !== 'jobs.progress' && name !== 'home.status') session.lastSeen = Date.parse(now);
  return { home, staff };
}

function sign(state: State, home: OpenHome, staff: StaffRow, method: string, input: unknown): void {
  const pin = typeof input === 'object' && input !== null && 'pin' in input ? String(input.pin) : '';
  proveByPin(state, home, { staff: staff.id, pin, method });
}

function run(
  state: State,
  core: CoreHandlers,
  name: string,
  method: Method,
  caller: Caller | null,
  input: unknown,
): unknown {
  if (Object.hasOwn(core, name)) {
    // Each handler's own type was checked against the contract where it is listed.
    return (core as Record<string, (state: State, input: never, staff: StaffRow | null) => unknown>)[name]?.(
      state,
      input as never,
      caller?.staff ?? null,
    );
  }
  if (!caller) throw new Refused('signed-out', 'Please sign in with your name and PIN.');
  const now = instantOf(state.ports);
  const handler = handlers[name as keyof typeof recordMethods] as (context: unknown, input: unknown) => unknown;
  const named = namedResident(input);
  if (named !== null) lookedAt(caller, now, named);
  if (!method.writes) return seeing(caller, now, input, (context) => handler(context, input));
  refuseUnknownPhotographs(caller.home, input);
  const actor = { type: 'staff', id: caller.staff.id, role: caller.staff.role } as const;
  return caller.home.record.write(actor, now, (context) => handler(context, input));
}

/** What showed several residents is a look at each of them, whether or not one of them is opened. */
function keepWhoWasShown(caller: Caller, now: Instant, { shows }: Method, data: unknown): void {
  // The answer has just been read by the very schema that its reader was declared with.
  if (typeof shows === 'function') lookedAtSeveral(caller, now, shows(data as never));
}

function invalid(error: z.ZodError): Result<never> {
  const issues: Issue[] = error.issues
    .slice(0, 20)
    .map((issue) => ({ path: issue.path.join('.'), message: inPlainWords(issue) }));
  return {
    ok: false,
    code: 'invalid',
    message: issues[0]?.message ?? 'Something on this form is not filled in right.',
    issues,
  };
}

// zod's own sentences are for programmers; ours are written into the schemas and end with a full stop.
function inPlainWords(issue: z.core.$ZodIssue): string {
  return issue.message.endsWith('.')
    ? issue.message
    : 'Something here is missing or not of the right form. Please look at it again.';
}

function failed(error: unknown): Result<never> {
  const refusal = asRefusal(error);
  if (refusal) return { ok: false, code: refusal.code, message: refusal.message };
  return {
    ok: false,
    code: 'fault',
    message:
      'Something went wrong inside Own Words and nothing was saved. Try again; if it happens twice, close the program and open it again.',
  };
}
