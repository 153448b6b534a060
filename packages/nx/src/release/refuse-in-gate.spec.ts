import { gateVariable } from '../targets/gate-run';
import { refuseInGate } from './refuse-in-gate';

const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});

it('refuses a release inside a gate of its own workspace, and of no other', () => {
  expect(refuseInGate('/ws')).toEqual([]);
  const args = ['run-many', '--targets=ship'];
  Object.assign(process.env, gateVariable({ root: '/ws', args, results: '/x' }));
  expect(refuseInGate('/ws')).toMatchObject([
    {
      code: 'target-cycle',
      message: expect.stringContaining('nx run-many --targets=ship') as string,
    },
  ]);
  expect(refuseInGate('/sandbox')).toEqual([]);
});
