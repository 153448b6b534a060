import type { Found } from '../known/found';
import { asArray, at } from '../known/json';
import type { KnownProject } from '../known/known-project';

/** `tagFormat`: `v${version}`, or what the plugins for monorepos make of it. */
export function tagOf(config: unknown, owner: KnownProject): Found {
  const said = at(config, 'tagFormat');
  const monorepo = asArray(at(config, 'extends')).includes('semantic-release-monorepo');
  const format = typeof said === 'string' ? said : monorepo ? '${name}-v${version}' : 'v${version}';
  const pattern = format.replaceAll('${version}', '{version}').replaceAll('${name}', '{project}');
  return /\$\{/.test(pattern) || !pattern.includes('{version}')
    ? { hints: [], left: [`tagFormat ${format}: tag stands for it.`] }
    : {
        hints: [{ option: ['perProject', owner.name, 'tag'], value: pattern, why: 'tagFormat' }],
        left: [],
      };
}
