import type { Parameter } from '../../surface/surface';

/** Whether a parameter takes what no other does: `*args`, `**kwargs`, a rest parameter. */
export function isVariadic({ kind }: Parameter): boolean {
  return kind === 'var-positional' || kind === 'var-keyword';
}
