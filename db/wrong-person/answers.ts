import type { KindName } from '../ledger/kinds.ts';
import { insteadOfMoving, type Movable } from './model.ts';

/**
 * What happens to an entry that was written on the wrong person.
 * itself: it begins something that is moved whole. along: it is recorded again with what it belongs to. wording: it takes
 * the place of the first wording. anew: its words go, and it is done again for the right person. ends: what it ended is
 * not recorded again. stays: moving it makes no sense, and this is what to do.
 */
export type Answer =
  | { readonly moves: 'itself'; readonly what: Movable }
  | { readonly moves: 'along' | 'wording' | 'ends' }
  | { readonly moves: 'anew'; readonly because: string }
  | { readonly moves: 'stays'; readonly instead: string };

const itself = (what: Movable): Answer => ({ moves: 'itself', what });
const anew = (because: string): Answer => ({ moves: 'anew', because });
const stays = (instead: string): Answer => ({ moves: 'stays', instead });
const along: Answer = { moves: 'along' };
const wording: Answer = { moves: 'wording' };
const ends: Answer = { moves: 'ends' };

const whoDecides = anew(
  'Who decides. It rested on the other person’s powers and papers: look through the right person’s, and name who decides again.',
);
const setAside = anew('Why what a reader would ask about it was set aside. Look at it again under the right name.');
const isSeen = anew('That a paper was seen and checked. Whoever did so looked at it for another person: see it again.');
const noWords = stays('It holds no words about anybody. Leave it.');

// Each was told whose it is, and answers stand on it.
const complaint = stays(
  'Say in it that it was about somebody else, and close it. Take it down again for the right person.',
);
const access = stays(
  'Decide here that nothing is given, because somebody else’s record was asked for. Write the request down for the right person.',
);

/** Every kind of entry about a resident, and what happens when it was written on the wrong person. */
export const whenOnWrongPerson: Partial<Record<KindName, Answer>> = {
  // Who somebody is, is one record each: nothing of it could be added to another's.
  'resident.admitted@1': stays(
    'If nothing else was written of them yet, undo the import that brought them in. Otherwise put right who this is under “Name, room, photograph”.',
  ),
  'resident.identity-changed@1': stays(insteadOfMoving.identity),
  'resident.admission-withdrawn@1': noWords,
  'resident.status-changed@1': stays(insteadOfMoving.status),

  'person.added@1': itself('someone'),
  'person.details-changed@1': wording,
  'person.involvement-recorded@1': along,
  'person.needs-recorded@1': along,
  'person.contact@1': along,
  'person.withdrawn@1': ends,

  'daily-choice.recorded@1': itself('daily-choice'),
  'daily-choice.delivered@1': along,
  'daily-choice.withdrawn@1': ends,
  'preference.recorded@1': itself('preference'),
  'preference.seen-to-hold@1': along,
  'preference.ended@1': ends,
  'suggestion.recorded@1': itself('suggestion'),
  'suggestion.ended@1': ends,
  'likes.board-kept@1': itself('likes'),
  'likes.board-withdrawn@1': ends,

  'life-history.item-recorded@1': itself('life-history'),
  'life-history.item-amended@1': wording,
  'life-history.seen-to-hold@1': along,
  'life-history.item-withdrawn@1': ends,

  'voice.recorded@1': itself('statement'),
  'voice.recorded@2': itself('statement'),
  'voice.amended@1': wording,
  'voice.amended@2': wording,
  'voice.withdrawn@1': ends,

  'communication.described@1': itself('communication'),
  'communication.still-holds@1': itself('communication'),
  'communication.event@1': itself('communication'),
  'communication.contact@1': itself('communication'),

  'decision.opened@1': itself('decision'),
  'decision.turned-back@1': itself('turned-back'),
  'decision.maker-named@1': whoDecides,
  'decision.maker-named@2': whoDecides,
  'decision.holders-asked@1': whoDecides,
  'decision.meeting-planned@1': along,
  'decision.attendance-recorded@1': along,
  'decision.options-set@1': along,
  'decision.options-set@2': along,
  'decision.view-placed@1': along,
  'decision.checklist-answered@1': along,
  'decision.made@1': along,
  'decision.completed@1': anew(
    'The signature. It was given for the other person’s name: whoever decides reads it through and signs again.',
  ),
  'decision.change-followed@1': along,
  'decision.reviewed@1': along,
  'decision.supported@1': along,
  'decision.ended@1': along,
  'decision.ended@2': along,
  // With its decision, and only where whoever moves it says that it was the right person who was assessed (ss.2-3).
  'capacity.assessed@1': along,

  'advocate.asked-for@1': itself('advocate'),
  'advocate.heard-from@1': along,
  'disagreement.opened@1': itself('disagreement'),
  'disagreement.position-added@1': along,
  'disagreement.moved@1': along,
  'disagreement.closed@1': along,

  'authority.recorded@1': itself('paper'),
  'authority.put-right@1': wording,
  'authority.seen@1': isSeen,
  'authority.verified@1': isSeen,
  'authority.holder-lost@1': isSeen,
  'authority.ended@1': ends,

  'limit.begun@1': itself('limit'),
  'limit.changed@1': wording,
  'limit.reviewed@1': along,
  'limit.medicine-written@1': along,
  'limit.ended@1': ends,
  'liberty.shown@1': itself('liberty-sign'),
  'liberty.applied-for@1': itself('application'),
  'liberty.heard@1': along,

  'plan.element-begun@1': itself('plan-element'),
  'plan.element-changed@1': along,
  'plan.view-used@1': along,
  'plan.settled@1': anew(
    'Where it stands. It was agreed in the other person’s plan: talk it through, and settle it again.',
  ),
  'plan.linked@1': along,
  'plan.element-ended@1': along,
  'plan.ranked@1': itself('ranking'),
  'plan.reviewed@1': itself('plan-meeting'),
  'plan.talked-about@1': along,
  'plan.meeting-planned@1': itself('plan-meeting'),
  'plan.meeting-called-off@1': along,
  'plan.form-kept@1': anew('The page on which a view came. Look whose it is, and keep it again beside the view.'),

  'routine.begun@1': itself('routine'),
  'routine.told@1': along,
  'routine.changed@1': along,
  'routine.ended@1': along,
  'outcome.told@1': itself('outcome'),
  'outcome.seen@1': itself('outcome'),
  'outcome.withdrawn@1': ends,

  'review.begun@1': itself('review'),
  'review.heard@1': anew(
    'What was said at which point. Move each statement on its own, then place it in the review again.',
  ),
  'review.unheard@1': along,
  'review.came@1': along,
  'review.signed@1': anew('The signature. It was given for the other person’s name: read it through and sign again.'),
  'review.stopped@1': along,

  'planned-care.agreed@1': itself('planned-care'),
  'planned-care.reviewed@1': along,
  'planned-care.raised@1': anew(
    'That it was raised to a major decision. Raise it again under the right name; move the decision away on its own.',
  ),

  'consent.asked@1': itself('consent'),
  'consent.withdrawn@1': along,

  'resident-complaint.received@1': complaint,
  'resident-complaint.went-on@1': complaint,
  'access.asked@1': access,
  'access.more-asked@1': access,
  'access.proved@1': access,
  'access.decided@1': access,

  'evidence.dismissed@1': setAside,
  'evidence.dismissal-taken-back@1': setAside,

  'draft.taken-over@1': noWords,
  'transfer.staff-named@1': noWords,
  'transfer.words-deleted@1': noWords,
  'import.entry-deleted@1': noWords,
  'retention.hold-placed@1': stays(insteadOfMoving.hold),
  'retention.hold-lifted@1': stays('Put the hold on here again; lift the right person’s.'),
  'retention.kept-longer@1': stays(insteadOfMoving.kept),
  'retention.erased@1': noWords,
  'wrong-person.moved-away@1': noWords,
  'wrong-person.moved-away@2': noWords,
  'wrong-person.moved-here@1': noWords,
  'wrong-person.moved-here@2': noWords,
};

/** What happens to an entry of a kind; a kind of a newer version is left alone. */
export const answerFor = (kind: string): Answer | undefined => whenOnWrongPerson[kind as KindName];
