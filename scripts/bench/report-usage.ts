import { writeFileSync } from 'node:fs';

// Preloaded before a measured command (`node --import`): says at its end what it took, where the bench looks for it.
const target = process.env.CADRAN_USAGE;
const start = performance.now();
if (target) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const usage = {
      seconds: (performance.now() - start) / 1000,
      cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
      memoryMiB: maxRSS / 1024,
    };
    writeFileSync(target, JSON.stringify(usage));
  });
}
