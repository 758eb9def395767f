const { createServer } = require('node:http');
const { renameSync, writeFileSync } = require('node:fs');
const { actions } = require('./actions.js');

/** Listens on a port of its own choice and writes it into the file that the test waits for. */
exports.activate = (context) => {
  const portFile = process.env.PAPERTREE_BRIDGE_FILE;
  if (!portFile) {
    return;
  }
  const server = createServer(async (request, response) => {
    let answer;
    try {
      const { action, args } = JSON.parse(await bodyOf(request));
      if (!Object.hasOwn(actions, action)) {
        throw new Error(`The bridge has no action ${action}.`);
      }
      answer = { value: await actions[action](...args) };
    } catch (error) {
      answer = { error: error?.stack ?? String(error) };
    }
    response.setHeader('content-type', 'application/json');
    response.end(inJson(answer));
  });
  server.listen(0, '127.0.0.1', () => {
    // Renamed into place, so that nobody reads half a number.
    writeFileSync(`${portFile}.new`, String(server.address().port));
    renameSync(`${portFile}.new`, portFile);
  });
  context.subscriptions.push({
    dispose() {
      server.close();
      server.closeAllConnections();
    },
  });
};

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) {
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** What a command returns need not fit into JSON; then its value is left out. */
function inJson(answer) {
  try {
    return JSON.stringify(answer);
  } catch {
    return '{}';
  }
}
