import type { Parameter } from '../../surface/surface';
import type { Law } from '../changes/apply-laws';

/** What it means in any language that a parameter must be given now, or need not be. */
export const OPTIONALITY_LAWS: readonly Law<Parameter>[] = [
  {
    when: (old, now) => old.optional && !now.optional,
    says: { verdict: 'breaking', reason: 'parameter-made-required' },
  },
  {
    when: (old, now) => !old.optional && now.optional,
    says: { verdict: 'additive', reason: 'parameter-made-optional' },
  },
];
