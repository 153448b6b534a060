import type { Ecosystem, Version } from '../versions/version';
import { rewriteNpmRange } from './ranges/rewrite-npm-range';
import { rewritePythonRange } from './ranges/rewrite-python-range';

/**
 * The requirement that lets `version` in, by the least edit: unchanged if it does already, otherwise only what refuses is
 * raised, with its operator and precision. Lists of alternatives (`^1 || ^2`) get one more.
 */
export function rewriteRange(range: string, version: Version, ecosystem: Ecosystem): string {
  return ecosystem === 'python'
    ? rewritePythonRange(range, version)
    : rewriteNpmRange(range, version);
}
