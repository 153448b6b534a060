import type { Declaration, DeclarationKind } from '../../surface/surface';
import type { Law } from '../changes/apply-laws';
import { applyLaws } from '../changes/apply-laws';
import type { Found } from '../changes/found';
import { renderBoth } from '../render/render-both';

const CALLABLE: ReadonlySet<DeclarationKind> = new Set(['function', 'method']);

type Mark = 'abstract' | 'final' | 'protected';

const gained = (mark: Mark) => (old: Declaration, now: Declaration) =>
  !old[mark] && Boolean(now[mark]);
const lost = (mark: Mark) => (old: Declaration, now: Declaration) =>
  Boolean(old[mark]) && !now[mark];

const isAwaitedOtherwise = (old: Declaration, now: Declaration) =>
  CALLABLE.has(now.kind) && Boolean(old.async) !== Boolean(now.async);
/** A decorator of unknown effect may call what it decorates, and wait for it. */
const areDecoratedAlike = ({ decorators: old = [] }: Declaration, now: Declaration) =>
  old.join(' ') === (now.decorators ?? []).join(' ');

const LAWS: readonly Law<Declaration>[] = [
  {
    when: (old, now) => isAwaitedOtherwise(old, now) && areDecoratedAlike(old, now),
    says: { verdict: 'breaking', reason: 'async-changed' },
  },
  {
    when: (old, now) => isAwaitedOtherwise(old, now) && !areDecoratedAlike(old, now),
    says: { verdict: 'undecided', reason: 'async-changed' },
  },
  { when: gained('abstract'), says: { verdict: 'breaking', reason: 'made-abstract' } },
  { when: gained('final'), says: { verdict: 'breaking', reason: 'made-final' } },
  { when: gained('protected'), says: { verdict: 'breaking', reason: 'visibility-narrowed' } },
  { when: lost('protected'), says: { verdict: 'additive', reason: 'visibility-widened' } },
];

/** What a declaration's modifiers and decorators say, beside its contents. */
export function compareMarks(before: Declaration, after: Declaration): Found[] {
  return [
    ...applyLaws(LAWS, before, after).map((each) => ({ ...each, ...renderBoth(before, after) })),
    ...compareDecorators(before, after),
  ];
}

/** Decorators that mark attributes are told with the fields that they make. */
function compareDecorators(before: Declaration, after: Declaration): Found[] {
  const decoratorsOf = ({ kind, decorators = [] }: Declaration) =>
    CALLABLE.has(after.kind) || kind === 'class' ? decorators.join(' ') : '';
  const [old, now] = [decoratorsOf(before), decoratorsOf(after)];
  if (old === now) return [];
  return [{ verdict: 'undecided', reason: 'decorator-changed', before: old, after: now }];
}
