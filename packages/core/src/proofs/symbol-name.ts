import type { ApiChange } from '../evidence/api-changes';

/** The name of what changed; of a parameter, `package.function(parameter)`. */
export function symbolName({ symbol, subject }: Pick<ApiChange, 'symbol' | 'subject'>): string {
  return subject === null ? symbol : `${symbol}(${subject})`;
}
