import { join } from 'node:path';
import type { Registry } from './start-registry';

/**
 * Variables by which the set-up tells the tests, which run in processes of their own, what it made.
 */
export const E2E_REGISTRY = 'RELEASE_OPENMED_E2E_REGISTRY';

/** Variable with the folder of the template that has this version of Nx. */
export function templateOf(nx: string): string {
  return `RELEASE_OPENMED_E2E_NX_${nx.replace(/\W/g, '_')}`;
}

/** The node_modules of that template. */
export function installedModules(nx: string): string {
  const template = process.env[templateOf(nx)];
  if (template === undefined) throw new Error(`the set-up has installed no Nx ${nx}`);
  return join(template, 'node_modules');
}

/** What the teardown must end. */
export const held: Registry[] = [];
