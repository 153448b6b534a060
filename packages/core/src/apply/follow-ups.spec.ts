import type { Operation } from '../operation';
import { followUpLine } from '../plan-release.fixture';
import { followUps } from './follow-ups';

const stamp: Operation = { kind: 'stamp', id: 'stamp', parent: 'source', edits: [], message: 'm' };
const tag = (name: string): Operation => ({ kind: 'tag', name, target: 'stamp', message: 'm' });
const move: Operation = { kind: 'branch', name: 'main', target: 'stamp', expected: 'source' };

it.each<[name: string, operations: readonly Operation[], lines: readonly string[]]>([
  ['nothing', [], []],
  ['a release', [stamp, tag('a@1'), tag('b@1'), move], ['clone follows a@1, b@1, main to stamp']],
  ['one that leaves the branch', [stamp, tag('a@1')], ['clone follows a@1']],
  ['what comes to the branch late', [stamp, move], ['clone follows main to stamp']],
])('what follows %s', (_name, operations, lines) => {
  expect(followUps(operations).map(followUpLine)).toEqual(lines);
});
