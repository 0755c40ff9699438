/**
 * How long the server waits for a worker's answer to one workflow task before another worker gets it. A task
 * takes milliseconds; this is what a killed worker costs. Half of the time for which the API waits for an
 * answer, so that the person whose request was under way still gets one (the server's own default is longer).
 */
export const workflowTaskTimeout = '4 seconds';
