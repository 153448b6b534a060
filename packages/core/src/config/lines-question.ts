import type { Lines } from '../evidence/lines';
import type { Config } from './config-schema';

/** Asks for every line of the repository. */
export function linesQuestion({ branches }: Pick<Config, 'branches'>): Lines {
  const { stable, lts, series } = branches;
  return { kind: 'lines', branches: { stable, lts, series } };
}
