import { finalVersion } from '../versions/final-version';
import { parseVersion } from './parse-version';
import type { EcosystemName } from '../names/ecosystem-name';
import type { Version } from '../versions/version';

const rc = (number: number) => ({ pre: { phase: 'rc', number } }) as const;
const BOTH: readonly EcosystemName[] = ['npm', 'python'];

describe('parseVersion', () => {
  const rows: readonly [
    text: string,
    in_: readonly EcosystemName[],
    release: readonly number[],
    rest: Partial<Version>,
  ][] = [
    ['1.7.0', BOTH, [1, 7, 0], {}],
    ['v1.7.0', BOTH, [1, 7, 0], {}],
    ['1.7', BOTH, [1, 7], {}],
    ['7', BOTH, [7], {}],
    ['1.2.3.4', BOTH, [1, 2, 3, 4], {}],
    ['1.9.0rc1', BOTH, [1, 9, 0], rc(1)],
    ['1.9.0-rc.1', BOTH, [1, 9, 0], rc(1)],
    ['1.7.0-rc1', BOTH, [1, 7, 0], rc(1)],
    ['1.7.0-RC1', BOTH, [1, 7, 0], rc(1)],
    ['1.9.0.dev5', BOTH, [1, 9, 0], { dev: 5 }],
    ['1.9.0-dev.5', BOTH, [1, 9, 0], { dev: 5 }],
    ['1.9.0-alpha.2', BOTH, [1, 9, 0], { pre: { phase: 'a', number: 2 } }],
    ['1.9.0b2', BOTH, [1, 9, 0], { pre: { phase: 'b', number: 2 } }],
    ['1.2.0.0a1', BOTH, [1, 2, 0, 0], { pre: { phase: 'a', number: 1 } }],
    ['2.0.0.0a2.dev1', BOTH, [2, 0, 0, 0], { pre: { phase: 'a', number: 2 }, dev: 1 }],
    ['1.7.0.post1', BOTH, [1, 7, 0], { post: 1 }],
    ['1!2.0', BOTH, [2, 0], { epoch: 1 }],
    ['1.7.0-next.3', BOTH, [1, 7, 0], { other: ['next', 3] }],
    ['1.7.0-SNAPSHOT', BOTH, [1, 7, 0], { other: ['SNAPSHOT'] }],
    ['1.7.0-constructor.1', BOTH, [1, 7, 0], { other: ['constructor', 1] }],
    ['1.9.0rc2.dev3', BOTH, [1, 9, 0], { ...rc(2), dev: 3 }],
    ['1.9.0-rc1.dev3', BOTH, [1, 9, 0], { ...rc(1), dev: 3 }],
    // The one text that says different things on either side.
    ['1.9.0-rc.1.dev.3', ['npm', 'tag'], [1, 9, 0], { ...rc(2), dev: 3 }],
    ['1.9.0-rc.1.dev.3', ['python'], [1, 9, 0], { ...rc(1), dev: 3 }],
    ['1.0.0-1', ['npm'], [1, 0, 0], { other: [1] }],
    ['1.0.0-1', ['python'], [1, 0, 0], { post: 1 }],
    ['1.0.0-post1', ['npm'], [1, 0, 0], { other: ['post1'] }],
    ['1.0.0-pre.1', ['npm'], [1, 0, 0], { other: ['pre', 1] }],
    ['1.0.0-pre.1', ['python'], [1, 0, 0], rc(1)],
    ['1.0.0-rc.1.2', BOTH, [1, 0, 0], { other: ['rc', 1, 2] }],
    ['1.0.0-beta.x.1', BOTH, [1, 0, 0], { other: ['beta', 'x', 1] }],
    ['1.0.0+build.5', BOTH, [1, 0, 0], { local: 'build.5' }],
  ];
  it.each(
    rows.flatMap(([text, ecosystems, release, rest]) =>
      ecosystems.map((e) => [text, e, { ...finalVersion(release), ...rest }] as const),
    ),
  )('reads %s in %s', (text, ecosystem, version) => {
    expect(parseVersion(text, ecosystem)).toEqual(version);
  });

  const refused = [
    '',
    'v',
    'latest',
    '2014.2.b1',
    '2013.1.g1',
    '1.',
    '1..2',
    'release-1.0.0',
    '1.2.x',
    '١.٢.٣',
    '1.0.0 beta',
    '1.0.0\n2.0.0',
    '9007199254740993.0.0',
  ];
  it.each(refused.flatMap((text) => BOTH.map((e) => [text, e] as const)))(
    'refuses %j in %s',
    (text, ecosystem) => {
      expect(parseVersion(text, ecosystem)).toBeNull();
    },
  );
});
