import type { Line } from '../line';
import { endingLines } from './ending-lines';

const line = (name: string, ...phases: Line['phases']): Line => ({
  kind: 'lts',
  name,
  branch: `lts/${name}`,
  projects: { core: name },
  phases,
});

it('tells of lines that end within sixty days, the first to end first', () => {
  const until = (name: string, from: string): Line =>
    line(name, { phase: 'maintained', from: '2026-01-01' }, { phase: 'end-of-life', from });
  const lines = [
    until('1.5', '2027-01-22'),
    until('1.4', '2026-11-24'),
    until('1.6', '2027-01-23'),
    until('1.3', '2026-11-23'),
    line('1.7', { phase: 'maintained', from: '2026-01-01' }),
  ];
  expect(endingLines(lines, '2026-11-23')).toEqual([
    { name: '1.4', branch: 'lts/1.4', projects: ['core'], end: '2026-11-24', days: 1 },
    { name: '1.5', branch: 'lts/1.5', projects: ['core'], end: '2027-01-22', days: 60 },
  ]);
});
