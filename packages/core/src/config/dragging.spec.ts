import { dragging } from './dragging';
import type { DependentsConfig } from './dependents-schema';

it.each<[DependentsConfig, readonly string[]]>([
  ['range', ['range', 'never', 'range', 'range']],
  ['always', ['always', 'never', 'always', 'always']],
  ['never', ['never', 'never', 'never', 'never']],
  [{ runtime: 'range', development: 'always' }, ['range', 'always', 'range', 'range']],
  [{ runtime: 'never', development: 'range' }, ['never', 'range', 'never', 'never']],
])('%j, of runtime, dev, peer and optional requirements', (config, expected) => {
  const kinds = ['runtime', 'dev', 'peer', 'optional'] as const;
  expect(kinds.map((kind) => dragging(config, kind))).toEqual(expected);
});
