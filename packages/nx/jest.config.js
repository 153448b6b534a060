module.exports = require('../../jest.preset.js')('nx', __dirname);
