import type { Policy } from '../policy';
import { openmed } from './openmed';

/**
 * pbr's rule: the `Sem-Ver` trailer decides, and a commit without one is a bug fix. Types only
 * choose the changelog section.
 */
export const oslo: Policy = { ...openmed, name: 'oslo', types: new Map(), otherwise: 'patch' };
