// The chapter on what users rely on: it goes only after they were told, for two minor releases.
const SPANS = 'python/redact/redact/spans.py';
const MASK = 'def mask(text, spans):';
const HIDE = '\n\n\ndef hide(text, spans):\n    return mask(text, spans)\n';
const MARKED = HIDE.replace(
  '    return',
  '    warnings.warn("use mask instead", DeprecationWarning)\n    return',
);

/** The arguments are what the narrator offers. */
export function tellLaws({ chapter, commit, run, show }) {
  chapter(
    'What users rely on goes only after they were told',
    `A fix takes a public function of redact away. The message claims a patch, the files prove a major;
and what is public has to be deprecated for two minor releases first. So nothing is released.`,
  );
  commit('fix: tidy up', { path: SPANS, from: HIDE, to: '\n', says: 'hide is gone' });
  run('release-openmed --explain --yes', { fails: true });

  console.log('\nIt comes back and is deprecated instead: a minor, whose notes say so.');
  commit(
    'deprecate: warn where hide is used',
    {
      path: SPANS,
      from: '    return text\n',
      to: `    return text${MARKED}`,
      says: 'hide is back, and warns: "use mask instead"',
    },
    { path: SPANS, from: MASK, to: `import warnings\n\n\n${MASK}`, says: 'import warnings' },
  );
  run('release-openmed --yes');
  show('show', 'main:python/redact/CHANGELOG.md');
  run('release-openmed --deprecations');

  console.log('\nThe second minor that carries the mark; after it, hide may go, in a major.');
  commit(
    'feat: mask with a character of choice',
    { path: SPANS, from: MASK, to: 'def mask(text, spans, fill="_"):' },
    { path: SPANS, from: '+ "_" +', to: '+ fill +' },
  );
  run('release-openmed --yes');
  run('release-openmed --deprecations');
  commit('feat!: drop hide\n\nBREAKING CHANGE: use mask instead of hide.', {
    path: SPANS,
    from: MARKED,
    to: '\n',
    says: 'hide is gone',
  });
  run('release-openmed --yes');
}
