import type { z } from 'zod';
import { getResident } from '../residents/queries.ts';
import type { WriteContext } from '../store/model.ts';
import { refuseUnlessSound } from '../voices/checks.ts';
import { type EntryId, entryId } from '../words/model.ts';
import type { suggestionMethods } from './methods.ts';
import { refuseUnlessSuggestionStands } from './queries.ts';

type Input<M extends keyof typeof suggestionMethods> = z.output<(typeof suggestionMethods)[M]['input']>;

export const suggestionCommands = { 'suggestions.record': recordSuggestion, 'suggestions.end': endSuggestion };

/** Keeps what somebody in the person's life suggests, as their own view. Throws what any statement is refused for. */
function recordSuggestion(
  context: WriteContext,
  { resident, suggestion, words }: Input<'suggestions.record'>,
): { suggestion: EntryId } {
  getResident(context.db, resident);
  refuseUnlessSound(context, resident, words);
  const { header } = context.append({
    kind: 'suggestion.recorded@1',
    subject: { type: 'resident', id: resident },
    body: { suggestion, words },
    at: words.when,
  });
  return { suggestion: entryId.parse(header.id) };
}

/** Says that it is offered no more, and why; it stays to be read with what came of it. Throws Refused('no-such-suggestion'). */
function endSuggestion(context: WriteContext, { resident, suggestion, reason }: Input<'suggestions.end'>) {
  refuseUnlessSuggestionStands(context.db, resident, suggestion);
  context.append({
    kind: 'suggestion.ended@1',
    subject: { type: 'resident', id: resident },
    body: { which: { id: suggestion }, ending: { reason } },
  });
  return {};
}
