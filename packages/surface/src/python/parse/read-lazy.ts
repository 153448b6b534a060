import type { Node } from 'web-tree-sitter';
import { callArguments } from './call-arguments';
import type { Reading } from './module-draft';
import { textOf } from './python-scope';

/** Makers of a module's `__getattr__`: scientific Python's lazy loader, and modules that stand in. */
const LOADERS = /(?:^|\.)(?:attach|attach_stub|_?LazyModule|lazy_module)$/;

/**
 * Takes over an assignment that has a call answer for the module's names
 * (`__getattr__, __dir__, __all__ = lazy.attach(…)`, `sys.modules[__name__] = _LazyModule(…)`);
 * `false` where it does no such thing.
 */
export function readLazy(node: Node, { scope, draft }: Reading): boolean {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  if (!left || right?.type !== 'call') return false;
  const target = right.childForFieldName('function');
  const answers = /^(?:__getattr__\b|sys\.modules\[__name__\]$)/.test(textOf(left, scope));
  if (!answers || !target || !LOADERS.test(textOf(target, scope))) return false;
  const list = right.childForFieldName('arguments');
  const { positional, keyword } = callArguments(list, scope);
  draft.hasGetattr = true;
  draft.lazy.push({ text: textOf(right, scope), tables: [...positional, ...keyword.values()] });
  return true;
}
