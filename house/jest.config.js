const [unit] = require('../jest.preset.js')('house', __dirname).projects;

/** What holds of all packages together: it reads the source tree itself, and the documents. */
module.exports = {
  projects: [{ ...unit, displayName: 'house', testMatch: ['<rootDir>/*.spec.ts'] }],
};
