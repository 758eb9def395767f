// Loaded into VS Code's server before its own code. Its standard input is a pipe from the process
// that started it: when that one is gone, even killed, the pipe ends, and so does the whole group.
const { rmSync } = require('node:fs');

if (/server-main\.js$/.test(process.argv[1] ?? '')) {
  const temporary = process.env.PAPERTREE_TEMPORARY;
  const end = () => {
    if (temporary) {
      rmSync(temporary, { recursive: true, force: true });
    }
    process.kill(process.platform === 'win32' ? process.pid : -process.pid, 'SIGKILL');
  };
  process.stdin.once('end', end).once('error', end).resume();
  process.stdin.unref?.();
}
