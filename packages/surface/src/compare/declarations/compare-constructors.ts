import { without } from '../../text/without';
import type { Found } from '../changes/found';
import { renderDeclaration } from '../render/render-declaration';
import { under } from './compare-members';
import type { Descent } from './comparing';
import { constructorOf } from './constructor-of';

/** Compares how instances of two classes are made. */
export function compareConstructors({ comparison, recur }: Descent): Found[] {
  const { before, after } = comparison;
  const [old, now] = [
    constructorOf(before.symbol, before.index),
    constructorOf(after.symbol, after.index),
  ];
  if (!old && !now) return [];
  const name = comparison.language === 'python' ? '__init__' : 'constructor';
  if (!old || !now) {
    const written = (old ?? now)!.declaration;
    const text = renderDeclaration(written);
    // Taking over, or giving back, what a base outside does: whether the two agree is not written here.
    return [
      {
        verdict: 'undecided',
        reason: 'definition-unknown',
        member: name,
        before: old && text,
        after: now && text,
      },
    ];
  }
  // Both from one public base: that is the base's matter.
  const inherited =
    old.owner === now.owner &&
    old.owner !== before.symbol.origin &&
    before.index.isPublic(old.owner);
  if (inherited) return [];
  // A constructor's deprecation is its class's, and is told there.
  return recur(without(old.declaration, 'deprecation'), without(now.declaration, 'deprecation'), {
    comparison,
    position: 'out',
  }).map((each) => under(name, { line: now.declaration.line, ...each }));
}
