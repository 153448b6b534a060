const fs = require('node:fs');
const path = require('node:path');

const packages = fs.readdirSync(path.join(__dirname, 'packages'));
module.exports = {
  projects: packages.flatMap((name) => require(`./packages/${name}/jest.config.js`).projects),
};
