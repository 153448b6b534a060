module.exports = { LABELS: ['PERSON', 'DATE'] };
