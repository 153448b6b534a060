import { composeOptions } from './compose-options';
import { enterPlugin } from './enter-plugin';

const OPTIONS = { schemaVersion: 1 };

describe('enterPlugin', () => {
  it('adds the list of plugins', () => {
    expect(enterPlugin('{\n  "analytics": false\n}\n', OPTIONS)).toBe(
      '{\n  "analytics": false,\n  "plugins": [\n    {\n      "plugin": "@release-openmed/nx",\n      "options": {\n        "schemaVersion": 1\n      }\n    }\n  ]\n}\n',
    );
  });

  it('keeps comments, indentation, line ends and every other plugin', () => {
    const before =
      '{\r\n\t// ours\r\n\t"plugins": [\r\n\t\t"@nx/js", // keep\r\n\t\t{ "plugin": "@nx/jest/plugin" }\r\n\t],\r\n\t"tui": { "enabled": false }\r\n}\r\n';
    const after = enterPlugin(before, OPTIONS);
    expect(after).toContain(
      '\t// ours\r\n\t"plugins": [\r\n\t\t"@nx/js", // keep\r\n\t\t{ "plugin": "@nx/jest/plugin" },\r\n\t\t{\r\n\t\t\t"plugin": "@release-openmed/nx",',
    );
    expect(after?.endsWith('\t],\r\n\t"tui": { "enabled": false }\r\n}\r\n')).toBe(true);
    expect(after).not.toMatch(/[^\r]\n/);
  });

  it.each([
    '{ "plugins": ["@release-openmed/nx"] }',
    '{ "plugins": [{ "plugin": "@release-openmed/nx", "options": { "policy": "oslo" } }] }',
  ])('leaves what is there: %s', (text) => {
    expect(enterPlugin(text, OPTIONS)).toBeNull();
  });

  it('is done when it was done', () => {
    expect(enterPlugin(enterPlugin('{}', OPTIONS) ?? '', OPTIONS)).toBeNull();
  });
});

describe('composeOptions', () => {
  it('leaves defaults out, and lets the first of two hints count', () => {
    const hints = [
      { option: ['zeroMajor'], value: 'shift', why: 'a default' },
      { option: ['zeroMajor'], value: 'strict', why: 'too late' },
      { option: ['tag'], value: undefined, why: 'as it is by default' },
      { option: ['tag'], value: 'v{version}', why: 'too late' },
      { option: ['perProject', 'a.b', 'tag'], value: 'x{version}', why: 'w' },
      { option: ['perProject', 'a.b', 'zeroMajor'], value: 'minor', why: 'w' },
    ];
    expect(composeOptions(hints).options).toEqual({
      schemaVersion: 1,
      perProject: { 'a.b': { tag: 'x{version}', zeroMajor: 'minor' } },
    });
  });

  it('refuses what the plugin does not take, and says why', () => {
    const hint = { option: ['changelog'], value: { file: 'CHANGES.rst' }, why: 'w' };
    const { options, refused } = composeOptions([hint]);
    expect(options).toEqual({ schemaVersion: 1 });
    expect(refused).toEqual([{ hint, because: expect.stringContaining('Markdown') }]);
  });
});
