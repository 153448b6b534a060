import type { Ecosystem, Version } from '../versions/version';
import { npmRangeAccepts } from './ranges/npm-range-accepts';
import { pythonRangeAccepts } from './ranges/python-range-accepts';

/** Whether a requirement as written in a manifest of that ecosystem lets a version in. What has no range accepts all. */
export function rangeAccepts(range: string, version: Version, ecosystem: Ecosystem): boolean {
  return ecosystem === 'python'
    ? pythonRangeAccepts(range, version)
    : npmRangeAccepts(range, version);
}
