const fs = require('node:fs');
const path = require('node:path');

const packages = fs.readdirSync(path.join(__dirname, 'packages'));
module.exports = {
  projects: [...packages.map((name) => `./packages/${name}`), './house', './e2e'].flatMap(
    (folder) => require(`${folder}/jest.config.js`).projects,
  ),
};
