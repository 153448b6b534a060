const { LABELS } = require('vocab');

module.exports = { redact: (text) => ({ text, labels: LABELS }) };
