import type { Question } from '@release-openmed/core';
import { ok } from '@release-openmed/core';
import { tellReading } from './tell-reading';

const place = { commit: 'c', roots: [''] };
const api: Question = { kind: 'api-changes', language: 'python', from: place, to: place };
const files: Question = { kind: 'tracked-files', commit: 'c', paths: [] } as unknown as Question;

it.each<[readonly Question[], readonly string[]]>([
  [[api], ['Reading the public API of 1 project …']],
  [[files, api, api], ['Reading the public API of 2 projects …']],
  [[files], []],
  [[], []],
])('says what takes its time, and answers the same (%#)', async (questions, said) => {
  const told: string[] = [];
  const answers = questions.map((_question, at) => ok(at));
  const answer = tellReading(() => Promise.resolve(answers), {
    progress: (text) => told.push(text),
  });
  expect(await answer(questions)).toEqual(answers);
  expect(told).toEqual(said);
});
