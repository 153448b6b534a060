import { Story } from '../pointers/story.fixture';
import { pinsNotGreen } from './pins-not-green';
import { findModelPins } from './find-model-pins';

const OWNERS = new Set(['ExampleMed']);
const story = new Story().release('a-v1').release('b-v2@r1');
story.promote('c-v3', 'canary');
const shipped = (text: string) =>
  pinsNotGreen(findModelPins(text, 'openmed/registry.py', OWNERS), story.state).map(
    ({ file, line }) => `${file}:${line}`,
  );

describe('pinsNotGreen', () => {
  it.each([
    ['"ExampleMed/b-v2"', []],
    ["PII = 'ExampleMed/b-v2@r1'", []],
    ['{"canary": "ExampleMed/c-v3"}', []],
    ['\n"ExampleMed/a-v1"', ['openmed/registry.py:2']],
    ['"ExampleMed/b-v2@r0"', ['openmed/registry.py:1']],
    ['"ExampleMed/never-gated" "text/plain" ExampleMed/a-v1', ['openmed/registry.py:1']],
  ])('%j', (text, findings) => {
    expect(shipped(text)).toEqual(findings);
  });
});
