import { acts } from '../staff/acts.ts';

const why: Record<string, string> = {
  'not-allowed': 'not for their role',
  'not-yours-to-see': 'not a resident that they asked for',
  'wrong-pin': 'signed with a wrong PIN',
  'pin-wait': 'too soon after wrong PINs',
};

/** What was tried, and why it was refused, in plain words: never the name of a method. */
export function triedInWords(method: string, code: string): string {
  if (method === 'home.signIn')
    return code === 'pin-wait' ? 'Signing in too soon after wrong PINs' : 'Signing in with a wrong PIN';
  if (method === 'home.newPinWithSheet') return 'A new PIN with a recovery sheet that is not right';
  const act = acts.flatMap((group) => group.acts).find(({ methods }) => methods.some((each) => each === method));
  return [act?.words ?? 'Something that this version does not know', why[code]].filter(Boolean).join(': ');
}
