import { bareName } from '../known/bare-name';
import type { Hint } from '../known/hint';
import { at } from '../known/json';
import type { OwnedPackage } from './release-please-packages';

/** `component-v1.2.3`: the component is the package's name unless the settings say otherwise. */
export function tagHints(config: unknown, owned: readonly OwnedPackage[]): readonly Hint[] {
  const shared = spellingOf(config);
  const main = `{name}${shared.suffix}`;
  return [
    ...(shared.component ? [{ option: ['tag'], value: main, why: 'it writes tags so' }] : []),
    ...owned.flatMap(({ project, own, component }): Hint[] => {
      const spelling = spellingOf(own);
      const name = component === bareName(project) ? '{name}' : component;
      const value = spelling.component
        ? `${name}${spelling.suffix}`
        : spelling.suffix.replace(/^[^v{]*/, '');
      const option = ['perProject', project.name, 'tag'];
      return shared.component && value === main
        ? []
        : [{ option, value, why: 'its component and tags' }];
    }),
  ];
}

function spellingOf(layer: unknown): { readonly component: boolean; readonly suffix: string } {
  const separator = at(layer, 'tag-separator') ?? '-';
  const v = at(layer, 'include-v-in-tag') === false ? '' : 'v';
  return {
    component: at(layer, 'include-component-in-tag') !== false,
    suffix: `${String(separator)}${v}{version}`,
  };
}
