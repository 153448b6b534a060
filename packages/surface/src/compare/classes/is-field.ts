import type { Declaration } from '../../surface/surface';

/** Whether an attribute of a dataclass-like class is one of its fields. */
export function isField({ kind, binding, decorators = [], type }: Declaration): boolean {
  if (kind !== 'attribute' || binding === 'class' || decorators.includes('init=False'))
    return false;
  return type !== undefined || decorators.includes('field');
}
