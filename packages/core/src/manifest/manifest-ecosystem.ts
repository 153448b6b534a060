import { baseName } from './base-name';

/** In which ecosystem a manifest states its requirements: a folder may have one of each. */
export function manifestEcosystem(path: string): 'npm' | 'python' {
  return baseName(path) === 'pyproject.toml' ? 'python' : 'npm';
}
