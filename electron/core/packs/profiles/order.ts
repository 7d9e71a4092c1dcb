import type { PackRequest, ProfileName } from '../../../../db/packs/model.ts';
import { commissionerOrder } from './commissioner.ts';
import { familyOrder } from './family.ts';
import { inspectorProfile } from './inspector.ts';
import type { PackOrder } from './profile.ts';
import { subjectAccessOrder } from './subject-access.ts';

/** Profiles that are sealed packs; a know-me card is paper. */
type PackProfile = Exclude<ProfileName, 'know-me'>;
const orders: Record<PackProfile, (request: PackRequest) => Pick<PackOrder, 'profilesFor' | 'nothing' | 'alongside'>> =
  {
    inspector: () => ({ profilesFor: (context) => [inspectorProfile(context)] }),
    commissioner: () => commissionerOrder,
    family: ({ person }) => familyOrder(person),
    'subject-access': ({ request, knownOn }) => subjectAccessOrder(request, knownOn),
  };

/** What is asked for in the window or on the command line, as packs to be made. */
export const orderOf = (request: PackRequest & { readonly profile: PackProfile }): PackOrder => ({
  ...request,
  ...orders[request.profile](request),
});
