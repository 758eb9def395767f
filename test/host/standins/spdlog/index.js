// The server's log files are of no use to a test: what matters is printed.
const silent = () => {};
const logger = {
  critical: silent,
  error: silent,
  warn: silent,
  info: silent,
  debug: silent,
  trace: silent,
  flush: silent,
  drop: silent,
  setLevel: silent,
  getLevel: () => 6,
  setPattern: silent,
  clearFormatters: silent,
};

exports.version = 0;
exports.setFlushOn = silent;
exports.setLevel = silent;
exports.createRotatingLogger = async () => logger;
exports.createAsyncRotatingLogger = async () => logger;
