// The extension host polls for its parent once a second as well, which is soon enough for tests.
exports.start = () => {};
