import type { DependencyFact } from '../facts';
import type { DependentsConfig, Dragging } from './dependents-schema';

/**
 * When a requirement of this kind drags its project along. Those of development reach nobody who
 * installs the package, so they drag only where the options say so.
 */
export function dragging(config: DependentsConfig, kind: DependencyFact['kind']): Dragging {
  const { runtime, development } =
    typeof config === 'string' ? { runtime: config, development: 'never' as const } : config;
  return kind === 'dev' ? development : runtime;
}
