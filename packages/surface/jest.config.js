module.exports = require('../../jest.preset.js')('surface', __dirname);
