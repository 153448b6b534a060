module.exports = require('../../jest.preset.js')('models', __dirname);
