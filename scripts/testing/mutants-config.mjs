import config from '../../web-test-runner.config.mjs';

/** As for the tests, with the time that harm takes to be seen: most of it is waiting for what a mutant never does. */
export default { ...config, files: ['test/faults/mutants.browser.ts'], testsFinishTimeout: 1_200_000 };
