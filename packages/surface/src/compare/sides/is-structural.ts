import type { Declaration } from '../../surface/surface';

/** Whether a type is known by its members or what it stands for, rather than by its name. */
export function isStructural({ kind, form }: Declaration): boolean {
  return (
    kind === 'interface' || kind === 'type-alias' || form === 'typed-dict' || form === 'protocol'
  );
}
