import { familyOf } from './family-of';
import { Story } from './story.fixture';

const pointers = (story: Story) => familyOf(story.state, 'PII').pointers;

describe('decideRollback', () => {
  it('flips latest to the last green artifact, once', () => {
    const story = new Story().release('a-v1').release('b-v2');
    story.promote('c-v3', 'canary');
    expect(story.rollback()).toMatchObject({
      kind: 'move',
      edge: {
        edge: 'rolled-back',
        from: 'ExampleMed/b-v2',
        to: 'ExampleMed/a-v1',
        reason: 'leaks names',
      },
    });
    expect(pointers(story)).toEqual({
      canary: 'ExampleMed/c-v3',
      latest: 'ExampleMed/a-v1',
      last_green: 'ExampleMed/a-v1',
    });
    const before = story.text;
    expect(story.rollback()).toMatchObject({ kind: 'already', edge: { from: 'ExampleMed/b-v2' } });
    expect(story.text).toBe(before);
  });

  it('flips to a named artifact that was green, and not to one that was rolled back', () => {
    const story = new Story().release('a-v1').release('b-v2').release('c-v3');
    expect(story.rollback('ExampleMed/a-v1')).toMatchObject({
      kind: 'move',
      edge: { to: 'ExampleMed/a-v1' },
    });
    expect(story.rollback('ExampleMed/a-v1')).toMatchObject({ kind: 'already' });
    expect(() => story.rollback('ExampleMed/c-v3')).toThrow('model-rollback-not-green');
    expect(() => story.rollback('ExampleMed/unknown')).toThrow('model-rollback-not-green');
    expect(story.rollback('ExampleMed/b-v2')).toMatchObject({ kind: 'move' });
  });

  it('takes one that was rolled back again after it was promoted again', () => {
    const story = new Story().release('a-v1').release('b-v2');
    story.rollback();
    story.release('b-v2').release('c-v3');
    expect(story.rollback()).toMatchObject({ kind: 'move', edge: { to: 'ExampleMed/b-v2' } });
  });

  it('refuses without a green target, and says what can be done', () => {
    expect(() => new Story().rollback()).toThrow('model-rollback-no-target');
    expect(() => new Story().release('a-v1').rollback()).toThrow('model-rollback-no-target');
  });

  it('refuses a target whose row is gone', () => {
    const story = new Story().release('a-v1').release('b-v2');
    story.rows.delete('ExampleMed/a-v1');
    expect(() => story.rollback()).toThrow('model-pointer-row-missing');
  });

  it('rolls back to what was green before the lineage began', () => {
    const story = new Story();
    story.text = JSON.stringify(
      {
        schema_version: 1,
        families: {
          PII: {
            lineage: [],
            pointers: {
              canary: null,
              last_green: 'ExampleMed/old-v1',
              latest: 'ExampleMed/old-v1',
            },
            versions: { 'ExampleMed/old-v1': '1.0.0' },
          },
        },
      },
      null,
      2,
    );
    story.release('b-v2');
    story.rows.set('ExampleMed/old-v1', {
      repo_id: 'ExampleMed/old-v1',
      family: 'PII',
      reproducibility_hash: `sha256:${'0'.repeat(64)}`,
    });
    expect(story.rollback()).toMatchObject({
      kind: 'move',
      edge: { to: 'ExampleMed/old-v1', artifact: `sha256:${'0'.repeat(64)}`, report: null },
    });
  });
});
