import type { Bounds } from '../../ecosystem';
import { isNpmRange } from './is-npm-range';
import { parseNpmSpecifier } from './npm-specifier';

/** `>=1.7 <1.8`, with the protocol as it was; null: a path, an address or a tag has no bounds. */
export function boundedNpmRange(text: string, { from, below }: Bounds): string | null {
  const { protocol, range } = parseNpmSpecifier(text);
  const isAny = ['', '^', '~'].includes(range);
  return isAny || isNpmRange(range) ? `${protocol}>=${from.join('.')} <${below.join('.')}` : null;
}
