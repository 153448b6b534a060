import type { Declaration, FieldRules } from '../../surface/surface';
import type { Law } from '../changes/apply-laws';
import { applyLaws } from '../changes/apply-laws';
import type { Found } from '../changes/found';
import type { Comparison, Side } from '../sides/comparison';
import { fieldRulesOf } from './field-rules-of';
import { isField } from './is-field';

const LAWS: readonly Law<FieldRules>[] = [
  {
    when: (old, now) => !old.frozen && now.frozen,
    says: { verdict: 'breaking', reason: 'made-read-only', before: 'mutable', after: 'frozen' },
  },
  {
    when: (old, now) => old.frozen && !now.frozen,
    says: { verdict: 'additive', reason: 'made-writable', before: 'frozen', after: 'mutable' },
  },
  {
    when: (old, now) => old.ordered && !now.ordered,
    says: { verdict: 'breaking', reason: 'ordering-removed', before: 'order=True', after: null },
  },
];

/** Compares what the fields of two classes make of them, beside their constructors. */
export function compareFieldRules({ before, after }: Comparison): Found[] {
  const [old, now] = [fieldRulesOf(before), fieldRulesOf(after)];
  return old && now ? applyLaws(LAWS, old, now) : compareTuples(before, after);
}

/** Who unpacks a named tuple counts on its fields and their order. */
function compareTuples(before: Side, after: Side): Found[] {
  const [old, now] = [tupleFields(before), tupleFields(after)];
  if (!old || !now || old.join() === now.join()) return [];
  const told = { before: old.join(', '), after: now.join(', ') };
  return [{ verdict: 'breaking', reason: 'tuple-shape-changed', ...told }];
}

function tupleFields({ symbol: { declaration } }: Side): readonly string[] | null {
  if (declaration.form !== 'named-tuple') return null;
  return (declaration.members ?? []).filter(isTupleField).map(({ name }) => name);
}

function isTupleField(member: Declaration): boolean {
  return member.kind === 'attribute' && (isField(member) || !member.value);
}
