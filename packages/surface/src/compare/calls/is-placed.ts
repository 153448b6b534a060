import type { Parameter } from '../../surface/surface';

/** Whether a Python parameter may be given by place and is one, not all that is left over. */
export function isPlaced({ kind }: Parameter): boolean {
  return kind === 'positional-only' || kind === 'positional-or-keyword';
}
