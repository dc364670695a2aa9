#!/usr/bin/env node
// Measures speed and memory: the same as `suanli bench`, for schedulers. Further flags are passed on. `bench.js peers` measures
// beside other libraries, which are installed apart.
if (process.argv[2] === 'peers') {
  process.argv.splice(2, 1);
  await import('../benchmarks/peers/index.js');
} else {
  process.argv.splice(2, 0, 'bench');
  await import('../bin/suanli.js');
}
